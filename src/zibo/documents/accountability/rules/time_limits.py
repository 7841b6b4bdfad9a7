"""第五十九条、第六十六条、第六十九条、第七十一条、第七十三条: until when something must or may be done."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.rules import Refused, last_day, rule
from gongbao.engine.values import Bilingual
from zibo.documents.accountability.rules.text import law

PRELIMINARY_VERIFICATION = law.period("第五十九条", "30 个工作日内完成")
VERIFICATION = law.period("第六十六条", "6个月内完成")
APPEAL = law.period("第六十九条", "15个工作日内")
REVIEW = law.period("第七十一条", "30个工作日内复核")
RECTIFICATION = law.period("第七十三条", "60个工作日内")

ExtendedTo = Annotated[date | None, Bilingual("延长至", "Extended to")]


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day that the law gives, and the one that holds after an extension."""

    statutory: Annotated[date, Bilingual("法定期限", "Statutory last day")]
    current: Annotated[date, Bilingual("现行期限", "Last day as it stands")]


@rule("第五十九条", title=Bilingual("初步核实期限", "Preliminary verification due"))
def preliminary_verification_due(
    *, accepted_on: Annotated[date, Bilingual("受理日期", "Accepted on")], extended_to: ExtendedTo
) -> Deadline:
    """「初步核实的工作一般应于 30 个工作日内完成,根据工作需要可以适当延长」

    Counted from the acceptance, which is not counted; how often and how far it is extended is not limited.
    """
    statutory = last_day(accepted_on, PRELIMINARY_VERIFICATION)
    return _deadline(statutory=statutory, extended_to=extended_to)


@rule("第六十六条", title=Bilingual("核查期限", "Verification due"))
def verification_due(
    *, started_on: Annotated[date, Bilingual("核查启动日期", "Verification started")], extended_to: ExtendedTo
) -> Deadline:
    """「核查工作一般应于6个月内完成,根据工作需要可以适当延长」

    The corresponding day, or the month's last one; moved on to a working day.
    """
    statutory = last_day(started_on, VERIFICATION)
    return _deadline(statutory=statutory, extended_to=extended_to)


@rule("第六十九条", title=Bilingual("申诉期限", "Last day to appeal"))
def appeal_due(*, served_on: Annotated[date, Bilingual("处理决定送达日期", "Served on")]) -> date:
    """「可以在处理决定送达之日起15个工作日内,提出书面申诉」

    Each person has a day of his own, to its end; the day of service is not counted.
    """
    return last_day(served_on, APPEAL)


@rule("第六十九条", title=Bilingual("申诉是否逾期", "Was the appeal in time"))
def appeal_in_time(
    *,
    served_on: Annotated[date, Bilingual("送达日期", "Served on")],
    lodged_on: Annotated[date, Bilingual("提出日期", "Lodged on")],
) -> bool:
    """「可以在处理决定送达之日起15个工作日内,提出书面申诉」: on the day of service itself, too."""
    if lodged_on < served_on:
        raise Refused(
            "lodged_on", Bilingual(f"提出早于送达日{served_on}。", f"Lodged before the service, {served_on}.")
        )
    last = last_day(served_on, APPEAL)
    return lodged_on <= last


@rule("第七十一条", title=Bilingual("复核期限", "Review decision due"))
def review_due(*, appeal_accepted_on: Annotated[date, Bilingual("申诉受理日期", "Appeal accepted on")]) -> date:
    """「应当自受理申诉之日起30个工作日内复核」: the text knows no extension."""
    return last_day(appeal_accepted_on, REVIEW)


@rule("第七十三条", title=Bilingual("整改报告期限", "Rectification report due"))
def rectification_due(
    *, received_on: Annotated[date, Bilingual("企业收到处理决定日期", "Decision received by the enterprise")]
) -> date:
    """「应在收到处理决定之日起60个工作日内,向履行出资人职责的机构报送整改报告及相关资料」

    Whoever decided; the text knows no extension.
    """
    return last_day(received_on, RECTIFICATION)


def _deadline(*, statutory: date, extended_to: date | None) -> Deadline:
    if extended_to is None:
        return Deadline(statutory, statutory)
    if extended_to <= statutory:
        message = Bilingual(f"延长后的日期应晚于{statutory}。", f"An extension must end after {statutory}.")
        raise Refused("extended_to", message)
    return Deadline(statutory, extended_to)
