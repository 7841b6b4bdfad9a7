"""Whether a document holds on a day, its marks, and the days before its end on which it is recalled."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from gongbao.engine.documents.validity import FromBasis, Marker, Status, marker_of, marker_of_title
from gongbao.engine.rules import Refused, rule
from gongbao.engine.values import Bilingual
from zibo.documents.repeals.rules import texts

Number = Annotated[str, Bilingual("文号", "Number of the document")]


@dataclass(frozen=True, slots=True)
class Validity:
    """A document on a day: its status, its days, and the clause that decides."""

    document: Annotated[str, Bilingual("文号", "Document")]
    status: Annotated[Status, Bilingual("状态", "Status")]
    from_: Annotated[date | None, Bilingual("施行日期", "In force from")]
    until: Annotated[date | None, Bilingual("有效期至", "In force until")]
    from_basis: Annotated[FromBasis | None, Bilingual("施行日期的依据", "Why from that day")]
    retroactive: Annotated[bool, Bilingual("溯及成文之前", "Reaches back before its signature")]
    decided_by: Annotated[str | None, Bilingual("决定语句所在", "Where the deciding sentence stands")]


@rule(
    "淄政办字〔2020〕59号 正文",
    "淄政字〔2020〕58号 结尾段",
    "淄政办字〔2020〕60号 六、21",
    "淄政办字〔2020〕61号 第八十四条",
    "淄政办字〔2020〕62号 第二十三条",
    "淄政办字〔2020〕63号 第九条",
    "淄政办字〔2020〕64号 结尾段",
    "淄政字〔2020〕55号 附件",
    title=Bilingual("文件在某日是否有效", "Is a document in force on a day"),
)
def validity(
    *, document: Number, asked_day: Annotated[date, Bilingual("查询日期", "Day asked about")], as_of: date
) -> Validity:
    """By the sentence on force of the document itself, which the explanation quotes, or of the one that repeals it.

    The day asked about and the day of asking are two: a document, or its repeal, counts only if it had been signed by `as_of`.
    """
    standing = texts.standing(texts.known_number(document), asked_day, as_of)
    status = standing.status
    return Validity(
        document=standing.number,
        status=status,
        from_=standing.from_,
        until=standing.until,
        from_basis=standing.from_basis,
        retroactive=standing.is_retroactive,
        decided_by=standing.decided_by,
    )


@dataclass(frozen=True, slots=True)
class TrialStatus:
    """The mark in a document's own title, the mark on the contents page, and the last day of force."""

    marker: Annotated[Marker, Bilingual("正文标题的标记", "Mark in its own title")]
    contents_marker: Annotated[Marker, Bilingual("目录标题的标记", "Mark on the contents page")]
    last_day: Annotated[date | None, Bilingual("有效期最后一日", "Last day of force")]


@rule(
    "淄政办字〔2020〕61号 标题",
    "淄政办字〔2020〕62号 标题",
    "淄政办字〔2020〕63号 标题",
    "淄政办字〔2020〕63号 第九条",
    title=Bilingual("试行、暂行标记", "Trial and provisional marks"),
)
def trial_status(*, document: Number) -> TrialStatus:
    """「实施办法(试行)」「暂行办法」「自2020年1月1日起试行」"""
    number = texts.known_number(document)
    if number not in texts.register().facts:
        raise Refused(
            "document", Bilingual(f"{number}不是本期刊载的文件。", f"{number} is not a document of this issue.")
        )
    marker = marker_of(texts.document(number))
    contents_marker = marker_of_title(texts.contents()[number].title)
    return TrialStatus(marker, contents_marker, texts.register().facts[number].until)


NOTICE_DAYS = (90, 30, 7)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LapseNotices:
    """The first day out of force, and the days of the notices before the last one."""

    first_day_out: Annotated[date | None, Bilingual("失效首日", "First day out of force")]
    notices: Annotated[tuple[date, ...], Bilingual("提醒日期", "Days of notice")]


@rule(
    "淄政办字〔2020〕60号 六、21",
    "淄政办字〔2020〕62号 第二十三条",
    "淄政办字〔2020〕64号 结尾段",
    title=Bilingual("失效提醒日期", "Days of the lapse notices"),
)
def lapse_notices(
    *,
    last_day: Annotated[date | None, Bilingual("有效期最后一日", "Last day of force")],
    signed: Annotated[date, Bilingual("成文日期", "Day of signature")],
) -> LapseNotices:
    """「有效期至2023年12月31日」「有效期至2023年7月31日」「有效期至2025年7月31日」

    90, 30 and 7 calendar days before the last day, but none before the signature; no rest day moves them.
    """
    if last_day is None:
        return LapseNotices(first_day_out=None, notices=())
    if last_day < signed:
        raise Refused("last_day", Bilingual("有效期最后一日早于成文日期。", "The last day lies before the signature."))
    if last_day == date.max:
        raise Refused("last_day", Bilingual("该日之后没有日期。", "No day comes after this one."))
    term = last_day - signed
    notices = tuple(last_day - days * ONE_DAY for days in NOTICE_DAYS if days * ONE_DAY <= term)
    return LapseNotices(first_day_out=last_day + ONE_DAY, notices=notices)
