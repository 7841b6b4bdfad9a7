"""The content of an enquiry's worksheet."""

from dataclasses import replace

from gongbao.engine.rules.showing import shown
from gongbao.engine.values import Bilingual, Language
from gongbao.office.library import name_of
from gongbao.office.papers import Entry, Fact, Table, Worksheet, entry, in_words
from gongbao.office.permission import Actor
from gongbao.office.rules import describe
from zibo.documents.digital_economy import ENACTMENT
from zibo.documents.digital_economy.enterprise.bundle import Becomes, Fate
from zibo.documents.digital_economy.enterprise.coinciding import given
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry
from zibo.documents.digital_economy.enterprise.parts import PROFILE_TYPE
from zibo.documents.digital_economy.enterprise.standing import Standing, SupportStanding
from zibo.documents.digital_economy.pages.choice import has_ranges, lost
from zibo.documents.digital_economy.pages.figures import SLUG, Chosen, Figure, choose, figures
from zibo.documents.digital_economy.rules.double_enjoyment import DoubleReading

TITLE = Bilingual("数字经济扶持政策计算书", "Worksheet: supports for the digital economy")
NAME = Bilingual("申请单位", "Applicant")
CODE = Bilingual("统一社会信用代码", "Unified social credit code")
TEXT = Bilingual("依据", "Text")
TERM = Bilingual("有效期", "In force")
NOT_STATED = Bilingual("未填写", "not stated")
PAYABLE = Bilingual("应付合计", "Payable in total")
LOST = Bilingual("因不重复享受而不再享受", "Not given because of measure 19")
OVERPAID = Bilingual("已多付", "Overpaid")
STATED = Bilingual("企业陈述的事实", "What the enterprise stated")
MATCHED = Bilingual("政策匹配", "Which supports fit")
CHOSEN = Bilingual("不重复享受：择优", "No double enjoyment: the choice")
FACT_HEADINGS = (Bilingual("事实", "Fact"), Bilingual("内容", "Value"))
MATCH_HEADINGS = (
    Bilingual("扶持", "Support"),
    Bilingual("条款", "Provision"),
    Bilingual("结论", "Stands"),
    Bilingual("不符合、未知或待认定的条件", "Conditions not met, unknown or left to judgement"),
)
CHOICE_HEADINGS = (
    Bilingual("扶持与事项", "Support and matter"),
    Bilingual("金额", "Sum"),
    Bilingual("处理与理由", "What becomes of it, and why"),
    Bilingual("应付", "Payable"),
)
ENDS = {
    "low": Bilingual("幅度类按下限计。", "Ranges are taken at their lower end."),
    "high": Bilingual("幅度类按上限计。", "Ranges are taken at their upper end."),
}
NO_DECISION = Bilingual(
    "本计算书是按规则测算的结果，不是行政决定；扶持以主管部门的审核决定为准。",
    "This worksheet is what the rules compute, not a decision: supports are decided by the departments.",
)


def compose(actor: Actor, enquiry: Enquiry, reading: DoubleReading, end: str, language: Language) -> Worksheet:
    """The worksheet of an enquiry whose profile the rules accept."""
    found = figures(actor, enquiry, language)
    chosen = choose(actor, enquiry, found, reading, end, language)
    tables = [_stated(enquiry, language), _matched(found, language)]
    return Worksheet(
        language=language,
        title=TITLE.in_(language),
        as_of=enquiry.as_of,
        particulars=tuple(_particulars(enquiry, language)),
        sums=tuple(_sums(chosen, language)) if chosen else (),
        tables=(*tables, *([_chosen(chosen, language, is_range=has_ranges(found))] if chosen else ())),
        entries=tuple(_entries(actor, enquiry, found, chosen, language)),
        notes=(NO_DECISION.in_(language),),
    )


def _particulars(enquiry: Enquiry, language: Language) -> list[Fact]:
    term = ENACTMENT.term
    return [
        Fact(NAME.in_(language), enquiry.name or NOT_STATED.in_(language)),
        Fact(CODE.in_(language), enquiry.code or NOT_STATED.in_(language)),
        Fact(TEXT.in_(language), f"{name_of(ENACTMENT.documents[0])} {ENACTMENT.title.in_(language)}"),
        Fact(TERM.in_(language), f"{term.from_} — {term.until}（{term.provision}）"),
    ]


def _sums(chosen: Chosen, language: Language) -> list[Fact]:
    sums = [(PAYABLE, chosen.total), (LOST, lost(chosen))] + ([(OVERPAID, chosen.overpaid)] if chosen.overpaid else [])
    return [Fact(label.in_(language), shown(sum_, language)) for label, sum_ in sums]


def _stated(enquiry: Enquiry, language: Language) -> Table:
    rows = (
        (field.label.in_(language), in_words(field.type, enquiry.profile[field.name], language))
        for field in PROFILE_TYPE.fields
        if field.name in enquiry.profile
    )
    return Table(STATED.in_(language), _headings(FACT_HEADINGS, language), tuple(rows))


def _matched(found: tuple[Figure, ...], language: Language) -> Table:
    rows = (
        (
            figure.support.label.in_(language),
            figure.particulars.provision,
            figure.standing.standing.label.in_(language),
            _open_conditions(figure.standing, language),
        )
        for figure in found
    )
    return Table(MATCHED.in_(language), _headings(MATCH_HEADINGS, language), tuple(rows))


def _open_conditions(standing: SupportStanding, language: Language) -> str:
    open_ = (line for line in standing.lines if line.standing is not Standing.MET)
    before, after, between = ("（", "）", "；") if language == "zh" else (" (", ")", "; ")
    said = (f"{line.label.in_(language)}{before}{line.standing.label.in_(language)}{after}" for line in open_)
    return between.join(said) or "—"


def _chosen(chosen: Chosen, language: Language, *, is_range: bool) -> Table:
    reading = chosen.reading.label.in_(language)
    note = Bilingual(f"“重复”取义：{reading}。", f"Read as: {reading}. ").in_(language)
    note += ENDS[chosen.end].in_(language) if is_range else ""
    rows = tuple(_fate(fate, language) for fate in chosen.fates)
    return Table(CHOSEN.in_(language), _headings(CHOICE_HEADINGS, language), rows, note)


def _fate(fate: Fate, language: Language) -> tuple[str, ...]:
    colon, before, after = ("：", "（", "）") if language == "zh" else (": ", " (", ")")
    because = f"{before}{fate.because_of.in_(language)}{after}" if fate.because_of else ""
    why = f"{colon}{fate.why.label.in_(language)}{because}" if fate.why else ""
    return (
        f"{fate.label.in_(language)}{before}{fate.matter}{after}",
        shown(fate.amount, language),
        fate.becomes.label.in_(language) + why,
        shown(fate.payable, language) if fate.becomes is Becomes.GIVEN else "—",
    )


def _entries(
    actor: Actor, enquiry: Enquiry, found: tuple[Figure, ...], chosen: Chosen | None, language: Language
) -> list[Entry]:
    entries = [_entry(actor, enquiry, figure, language) for figure in found if figure.answer]
    if chosen is None:
        return entries
    rule = describe(actor, f"{SLUG}/no-double-enjoyment", language)
    made = entry(rule, chosen.asked, chosen.answer, language)
    total = f"{PAYABLE.in_(language)} {shown(chosen.total, language)}"
    return [*entries, replace(made, result=total)]


def _entry(actor: Actor, enquiry: Enquiry, figure: Figure, language: Language) -> Entry:
    assert figure.answer is not None
    rule = describe(actor, f"{SLUG}/{figure.support.value}", language)
    made = entry(rule, given(enquiry, figure.support) or {}, figure.answer, language)
    if figure.span is None or made.schedule is None:
        return made
    return replace(made, result=shown(figure.span.low, language))


def _headings(words: tuple[Bilingual, ...], language: Language) -> tuple[str, ...]:
    return tuple(word.in_(language) for word in words)
