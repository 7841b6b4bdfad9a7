"""What was repealed, by whom and on which grounds, and who may repeal."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.validity import Manner, Repeal
from gongbao.engine.rules import Refused, rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.repeals.rules import texts
from zibo.documents.repeals.rules.force import Number

BY_LIST, BY_NOTICE = (str(document.number) for document in texts.law.documents)


class Ground(Choice):
    """The grounds for a repeal, in the words of the texts."""

    TERM_PASSED = "term-passed", "适用期已过", "Term passed"
    REPLACED = "replaced", "已有新的文件替代", "Replaced"
    SUBJECT_GONE = "subject-gone", "调整对象已消失", "Subject gone"
    BASIS_LAPSED = "basis-lapsed", "所依据的上位文件已宣布失效", "Basis lapsed"


@dataclass(frozen=True, slots=True)
class RepealRecord:
    """The entry of a document in the register of repeals."""

    repealed: Annotated[bool, Bilingual("已废止", "Repealed")]
    by: Annotated[str | None, Bilingual("废止文件", "Repealed by")] = None
    repealed_day: Annotated[date | None, Bilingual("废止日期", "Day of the repeal")] = None
    clause: Annotated[str | None, Bilingual("废止条款", "Clause")] = None
    stated_grounds: Annotated[tuple[Ground, ...], Bilingual("载明的理由", "Grounds stated")] = ()
    own_ground: Annotated[Ground | None, Bilingual("针对本文件的理由", "Ground tied to this document")] = None
    replaced_by: Annotated[str | None, Bilingual("替代文件", "Replaced by")] = None


@rule(
    "淄政字〔2020〕55号 正文",
    "淄政字〔2020〕55号 附件",
    "淄政办字〔2020〕59号 正文",
    "淄政办字〔2020〕61号 第八十四条",
    title=Bilingual("废止登记查询", "Entry in the repeal register"),
)
def repeal_record(*, document: Number, as_of: date) -> RepealRecord:
    """「鉴于部分文件适用期已过,部分文件已有新的文件替代、调整对象已消失,决定废止相关文件」

    The grounds of a list belong to the list; a ground is a document's own only where one sentence names both.
    """
    repeal = texts.register().repeals.get(texts.known_number(document))
    if repeal is None or repeal.day is None or as_of < repeal.day:
        return RepealRecord(repealed=False)
    clause = repeal.clause
    return RepealRecord(
        repealed=True,
        by=repeal.by,
        repealed_day=repeal.day,
        clause=clause,
        stated_grounds=_stated_grounds(repeal),
        own_ground=next((ground for ground in Ground if ground.zh in repeal.wording), None),
        replaced_by=repeal.by if repeal.manner is Manner.TOGETHER else None,
    )


class Named(Choice):
    """What the issue does to an instrument that it names."""

    REPEALED = "repealed", "已废止", "Repealed"
    NAMED_ONLY = "named-only", "仅在题名中提及", "Named in a title only"
    NOT_NAMED = "not-named", "未提及", "Not named"


@rule(
    "淄政字〔2020〕55号 附件",
    "淄政办字〔2020〕61号 第八十四条",
    title=Bilingual("题名中提到的文件是否被废止", "Is an instrument named in a title itself repealed"),
)
def named_instrument(*, instrument: Annotated[str, Bilingual("文号或标题", "Number or title")]) -> Named:
    """「淄博市人民政府关于规范适用《淄博市国有企业破产实施意见(试行)》的通知」

    The list repeals the notice, not the opinions whose use it regulates.
    """
    named = _comparable(instrument)
    repeals = texts.register().repeals.values()
    if named in {_comparable(name) for repeal in repeals for name in (repeal.number, repeal.title) if name}:
        return Named.REPEALED
    if named in {_comparable(name) for name in texts.named_only()}:
        return Named.NAMED_ONLY
    return Named.NOT_NAMED


@dataclass(frozen=True, slots=True)
class CleanUpGrounds:
    """The grounds that hold, the documents that repealed on such grounds before, and whether a repeal may be proposed."""

    grounds: Annotated[tuple[Ground, ...], Bilingual("理由", "Grounds")]
    precedents: Annotated[tuple[str, ...], Bilingual("先例", "Precedents")]
    may_propose_repeal: Annotated[bool, Bilingual("可提出废止", "A repeal may be proposed")]


@rule("淄政字〔2020〕55号 正文", "淄政办字〔2020〕59号 正文", title=Bilingual("清理理由", "Grounds for repeal"))
def clean_up_grounds(
    *,
    term_passed: Annotated[bool, Bilingual("适用期已过", "Term passed")],
    replaced: Annotated[bool, Bilingual("已有新的文件替代", "Replaced")],
    replacement: Annotated[str | None, Bilingual("替代文件", "The replacing document")],
    subject_gone: Annotated[bool, Bilingual("调整对象已消失", "Subject gone")],
    basis_lapsed: Annotated[bool, Bilingual("上位文件已宣布失效", "Basis lapsed")],
    basis_document: Annotated[str | None, Bilingual("失效的上位文件", "The lapsed higher document")],
) -> CleanUpGrounds:
    """「部分文件适用期已过,部分文件已有新的文件替代、调整对象已消失」「所依据的上位文件已宣布失效」

    Any one ground is enough; what replaces a document, or what it rested on, has to be named.
    """
    if replaced and replacement is None:
        raise Refused("replacement", Bilingual("应写明替代文件。", "The replacing document must be named."))
    if basis_lapsed and basis_document is None:
        raise Refused("basis_document", Bilingual("应写明失效的上位文件。", "The lapsed document must be named."))
    holding = (term_passed, replaced, subject_gone, basis_lapsed)
    grounds = tuple(ground for ground, holds in zip(Ground, holding, strict=True) if holds)
    of_the_list = (BY_LIST,) if term_passed or replaced or subject_gone else ()
    of_the_notice = (BY_NOTICE,) if basis_lapsed else ()
    return CleanUpGrounds(grounds=grounds, precedents=of_the_list + of_the_notice, may_propose_repeal=bool(grounds))


class DocumentIssuer(Choice):
    """Who issued the document that is to go."""

    GOVERNMENT = "government", "市政府", "City government"
    OFFICE = "office", "市政府办公室（办公厅）", "Office of the city government"
    OTHER = "other", "其他", "Other"


class RepealingIssuer(Choice):
    """Who would repeal it."""

    GOVERNMENT = "government", "市政府", "City government"
    OFFICE = "office", "市政府办公室", "Office"
    OTHER = "other", "其他", "Other"


@dataclass(frozen=True, slots=True)
class Competence:
    """Whether the issue shows such a repeal, and the document that shows it."""

    competent: Annotated[bool, Bilingual("可以废止", "Competent")]
    precedent: Annotated[str | None, Bilingual("先例", "Precedent")]


@rule(
    "淄政字〔2020〕55号 正文",
    "淄政办字〔2020〕59号 正文",
    "淄政办字〔2020〕61号 第八十四条",
    title=Bilingual("谁可以废止", "Who may repeal"),
)
def competence(
    *,
    document_issuer: Annotated[DocumentIssuer, Bilingual("原发文机关", "Issuer of the document")],
    repealing_issuer: Annotated[RepealingIssuer, Bilingual("废止机关", "Issuer of the repeal")],
    government_consent: Annotated[bool, Bilingual("经市政府同意", "With the consent of the city government")],
) -> Competence:
    """「决定废止相关文件」「经市政府同意,确定废止该文件」

    The precedents show no more: what they do not show is not competent here.
    """
    if repealing_issuer == RepealingIssuer.GOVERNMENT and document_issuer != DocumentIssuer.OTHER:
        return Competence(competent=True, precedent=BY_LIST)
    if repealing_issuer == RepealingIssuer.OFFICE and document_issuer == DocumentIssuer.OFFICE and government_consent:
        return Competence(competent=True, precedent=BY_NOTICE)
    return Competence(competent=False, precedent=None)


def _stated_grounds(repeal: Repeal) -> tuple[Ground, ...]:
    """The grounds that stand in the notice of the repealing document."""
    notice = texts.document(repeal.by or "").text
    words = "\n".join(provision.words for provision in notice.walk())
    return tuple(ground for ground in Ground if ground.zh in words)


def _comparable(name: str) -> str:
    """A number in its canonical form, a title without 《 》 and spaces at its ends and with half-width brackets."""
    bare = name.strip().strip("《》").strip().replace("（", "(").replace("）", ")")
    return str(parse_number(bare) or bare)
