"""What follows when a document goes: for those that rest on it, for open cases, for the clauses that 58号 overrides."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.rules import NamedAsAWhole, NotAfterAsOf, Refused, Term, rule
from gongbao.engine.values import Bilingual, Choice, StatedDay
from zibo.documents.repeals.rules import texts

OVERRIDING = "淄政字〔2020〕58号"


@dataclass(frozen=True, slots=True)
class Edge:
    """A document and what it rests on (依据)."""

    document: Annotated[str, Bilingual("文件", "Document")]
    rests_on: Annotated[str, Bilingual("依据", "Rests on")]


@dataclass(frozen=True, slots=True)
class Resting:
    """A document to be reviewed, and by how many steps it rests on the one that lapsed."""

    document: Annotated[str, Bilingual("文件", "Document")]
    depth: Annotated[int, Bilingual("层级", "Depth")]


@rule("淄政办字〔2020〕59号 正文", title=Bilingual("上位文件失效的连带清理", "What rests on a lapsed document"))
def cascade(
    *,
    edges: Annotated[tuple[Edge, ...], NamedAsAWhole(), Bilingual("依据关系", "Who rests on what")],
    lapsed: Annotated[str, Bilingual("失效的文件", "The document that lapsed")],
) -> tuple[Resting, ...]:
    """「所依据的上位文件已宣布失效,经市政府同意,确定废止该文件」

    A list to review: nothing falls by itself, the repeal was decided. By the shortest way, in the order of first appearance.
    """
    if any(edge.document == edge.rests_on for edge in edges):
        raise Refused("edges", Bilingual("文件不能以自身为依据。", "A document does not rest on itself."))
    resting: dict[str, list[str]] = {}
    for edge in edges:
        resting.setdefault(edge.rests_on, []).append(edge.document)
    depths, reached = {lapsed: 0}, [lapsed]
    for above in reached:
        for document in resting.get(above, ()):
            if document not in depths:
                depths[document] = depths[above] + 1
                reached.append(document)
    documents = dict.fromkeys(edge.document for edge in edges if depths.get(edge.document))
    return tuple(Resting(document, depths[document]) for document in sorted(documents, key=depths.__getitem__))


class Issuer(Choice):
    """Who issued the other document."""

    CITY = "city", "我市（市级）", "The city"
    DISTRICT = "district", "区县", "A district"
    PROVINCE_OR_STATE = "province-or-state", "省或国家", "Province or state"


class Override(Choice):
    """Which of two clauses applies."""

    OPINION_58 = "opinion-58", "以本意见为准", "58号 prevails"
    CONSISTENT = "consistent", "两者并行", "Both apply"
    NOT_COVERED = "not-covered", "不适用本句", "The sentence does not apply"
    NEEDS_FINDING = "needs-finding", "待认定", "A person must find"
    OTHER_NOT_IN_FORCE = "other-not-in-force", "他文件已不实施", "The other document is no longer applied"


def _first_day_of_58() -> StatedDay:
    found = texts.register().facts[OVERRIDING]
    assert found.from_ is not None, "58号 says from when it holds"
    return StatedDay.of(found.from_, texts.quoted(f"{OVERRIDING} {found.clause}", "此前我市出台的有关政策、规定"))


FIRST_DAY_OF_58 = _first_day_of_58()


@rule(
    "淄政字〔2020〕58号 结尾段",
    title=Bilingual("58号“以本意见为准”", "The override of 58号"),
    in_force=Term(FIRST_DAY_OF_58, None, "淄政字〔2020〕58号 结尾段"),
)
def override_58(
    *,
    other_issued_by: Annotated[Issuer, Bilingual("他文件出台主体", "Issuer of the other document")],
    other_issued_on: Annotated[date, NotAfterAsOf(), Bilingual("他文件成文日期", "Day of the other document")],
    other_in_force: Annotated[bool, Bilingual("他文件在继续实施", "The other document is still applied")],
    concerned: Annotated[
        bool | None, Bilingual("属于有关政策、规定", "Concerns the business environment; null if not yet found")
    ],
    inconsistent: Annotated[
        bool | None, Bilingual("相应条款不一致", "Its clause is inconsistent; null if not yet found")
    ],
    finding: Annotated[str | None, Bilingual("认定编号", "Number of the signed finding")],
) -> Override:
    """「此前我市出台的有关政策、规定在继续实施过程中,相应条款与本意见不一致的,以本意见为准」

    Earlier means signed on an earlier day; whether clauses are inconsistent, a person finds and signs.
    """
    if not other_in_force:
        return Override.OTHER_NOT_IN_FORCE
    if other_issued_by != Issuer.CITY or other_issued_on >= FIRST_DAY_OF_58 or concerned is False:
        return Override.NOT_COVERED
    if concerned is None or inconsistent is None:
        return Override.NEEDS_FINDING
    if not inconsistent:
        return Override.CONSISTENT
    if finding is None:
        raise Refused("finding", Bilingual("不一致须有签署的认定。", "Inconsistency needs a signed finding."))
    return Override.OPINION_58


@dataclass(frozen=True, slots=True)
class Case:
    """A case: when its facts arose or it was applied for, and when it was decided."""

    case: Annotated[str, Bilingual("案号", "Case")]
    facts_on: Annotated[date, Bilingual("事实或申请日期", "Day of the facts or of the application")]
    decided_on: Annotated[date | None, Bilingual("决定日期", "Day of the decision")]


class Effect(Choice):
    """What the end of a document does to a case."""

    UNAFFECTED = "unaffected", "不受影响", "Decided while in force"
    NEEDS_RULING = "needs-ruling", "需明确新旧衔接", "Transition must be ruled"
    NO_BASIS = "no-basis", "已无依据", "Facts arose after it was out of force"


@dataclass(frozen=True, slots=True)
class Impact:
    """A case and what becomes of it."""

    case: Annotated[str, Bilingual("案号", "Case")]
    effect: Annotated[Effect, Bilingual("影响", "Effect")]


@rule(
    "淄政字〔2020〕55号 正文",
    "淄政办字〔2020〕59号 正文",
    title=Bilingual("废止或失效对在办案件的影响", "What a repeal does to open cases"),
)
def open_case_impact(
    *,
    first_day_out: Annotated[date, Bilingual("不再有效的第一日", "First day on which the document is out of force")],
    cases: Annotated[tuple[Case, ...], NamedAsAWhole(), Bilingual("案件", "Cases")],
) -> tuple[Impact, ...]:
    """「决定废止相关文件」「确定废止该文件」

    The texts have no transitional sentence: a case begun under the old text needs a ruling.
    """
    if any(case.decided_on is not None and case.decided_on < case.facts_on for case in cases):
        raise Refused("cases", Bilingual("决定日期早于事实日期。", "A decision lies before its facts."))
    return tuple(Impact(case.case, _effect(case, first_day_out)) for case in cases)


def _effect(case: Case, first_day_out: date) -> Effect:
    if case.decided_on is not None and case.decided_on < first_day_out:
        return Effect.UNAFFECTED
    return Effect.NO_BASIS if case.facts_on >= first_day_out else Effect.NEEDS_RULING
