"""Example applications, all invented: one or more at every stage, the closed ones of the document's first years, the open ones of these weeks."""

from datetime import date, timedelta
from typing import Any

from gongbao.engine.rules import Term, answer
from zibo.documents.digital_economy.demo.enterprises import DATA_CENTRE, MACHINERY, NEWCOMER, PLATFORM, SOFTWARE
from zibo.documents.digital_economy.demo.people import (
    BIG_DATA,
    CLERK,
    EXPERTS,
    FINANCE,
    INDUSTRY,
    PROMOTION,
    REFORM,
    SCIENCE,
    Desk,
    Said,
    Story,
    paid,
)
from zibo.documents.digital_economy.enterprise.applying import applications
from zibo.documents.digital_economy.enterprise.bundle import narrowed, span_of
from zibo.documents.digital_economy.enterprise.coinciding import given
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.rules.text import LAST_DAY
from zibo.documents.digital_economy.supports import PARTICULARS

OPEN = Term(None, None, None)
IN_TIME = LAST_DAY - timedelta(days=11)  # what is still open today was applied for as long as one could
WITH_FINANCE = Desk(BIG_DATA, (FINANCE,))
WITH_INDUSTRY = Desk(BIG_DATA, (INDUSTRY, FINANCE))
WITH_PROMOTION = Desk(BIG_DATA, (PROMOTION, FINANCE))
OF_SCIENCE = Desk(SCIENCE, (REFORM, INDUSTRY, BIG_DATA, FINANCE))


def stories() -> tuple[Story, ...]:
    """All of them, in the order of their numbers."""
    return (*_closed_early(), *_closed(), *_just_begun(), *_under_review(), *_made_known())


def asked_for(enquiry: Enquiry, support: Support, matter: int = 0) -> dict[str, Any]:
    """An application that follows from an example enterprise's profile."""
    rule = PARTICULARS[support].rule
    value = rule.output.write(answer(rule, given(enquiry, support), IN_TIME, OPEN))
    span = narrowed(span_of(support, value), enquiry.facts[support].proposed)
    return applications(enquiry, support, span)[matter].as_data() | {"truthful": True}


def _plain(support: Support, beneficiary: str, matter: str, amount: str) -> dict[str, Any]:
    """An application on paper alone: without the facts that the rule asks for."""
    return {
        "support": support.value,
        "beneficiary": beneficiary,
        "matter": matter,
        "amount_requested": amount,
        "materials": ["扶持资金申请书", "专项审计报告"],
        "truthful": True,
    }


def _closed_early() -> tuple[Story, ...]:
    chain = _plain(Support.BIG_DATA_CHAIN, "示例数据产业链有限公司", "chain:c1:revenue:2019", "2000000.00")
    mobile = _plain(Support.FIVEG_APPLICATION, "示例智慧物流有限公司", "5g-project:w1", "1200000.00")
    second = _plain(Support.FIVEG_APPLICATION, "示例港口机械有限公司", "5g-project:p7", "600000.00")
    zone = _plain(Support.PILOT_ZONE, "示例数字产业园有限公司", "park:k1", "5000000.00")
    vague = _plain(Support.FIVEG_APPLICATION, "示例商贸有限公司", "5g-project:s3", "800000.00")
    unfounded = {"reason": "核定的实际产业规模为零。"}
    out_of_scope = {"reason": "申报事项不属于5G技术推广应用。"}
    first, then, later = date(2020, 7, 1), date(2021, 3, 2), date(2021, 6, 1)
    return (
        Story(
            "chain", first, chain, (*WITH_FINANCE.decided(first, chain), paid(date(2020, 9, 1), chain, "8000000.00"))
        ),
        Story(
            "mobile", then, mobile, (*WITH_FINANCE.decided(then, mobile), paid(date(2021, 5, 6), mobile, "9000000.00"))
        ),
        Story(
            "unfounded",
            later,
            second,
            (WITH_FINANCE.accepts(date(2021, 6, 3)), Said(date(2021, 6, 21), BIG_DATA, "refuse", unfounded)),
        ),
        Story(
            "withdrawn",
            later,
            zone,
            (WITH_FINANCE.accepts(date(2021, 6, 4)), Said(date(2021, 6, 9), CLERK, "withdraw")),
        ),
        Story("not-taken-in", later, vague, (Said(date(2021, 6, 4), BIG_DATA, "refuse-acceptance", out_of_scope),)),
    )


def _closed() -> tuple[Story, ...]:
    building = asked_for(DATA_CENTRE, Support.DATA_CENTRE_INVESTMENT)
    internet = asked_for(PLATFORM, Support.INDUSTRIAL_INTERNET_PLATFORM)
    rooms = asked_for(NEWCOMER, Support.RENT_RELIEF_SCHEDULE)
    first, then = date(2022, 3, 1), date(2022, 4, 6)
    return (
        Story(
            "building",
            first,
            building,
            (*WITH_PROMOTION.decided(first, building), paid(date(2022, 4, 20), building, "12000000.00")),
        ),
        Story("internet", then, internet, OF_SCIENCE.decided(then, internet)),
        Story("rooms", then, rooms, WITH_PROMOTION.decided(then, rooms)),
    )


def _just_begun() -> tuple[Story, ...]:
    power = asked_for(DATA_CENTRE, Support.ELECTRICITY_SUPPLEMENT)
    talent = asked_for(SOFTWARE, Support.TALENT_INTRODUCTION)
    purchase = asked_for(MACHINERY, Support.LOCAL_PRODUCT_PURCHASE)
    missing = {"items": ["博士学位证书", "劳动合同"], "supplement_by": 14}
    return (
        Story("power", IN_TIME, power),
        Story("talent", IN_TIME, talent, (Said(2, BIG_DATA, "request-supplement", missing),)),
        Story("purchase", IN_TIME, purchase, (Desk(SCIENCE, ()).accepts(4),)),
    )


def _under_review() -> tuple[Story, ...]:
    start = asked_for(NEWCOMER, Support.NATIONAL_PLATFORM_STARTUP)
    services = asked_for(NEWCOMER, Support.NATIONAL_PLATFORM_LOCAL_SERVICES)
    upgrade = asked_for(MACHINERY, Support.DEMONSTRATION_UPGRADE)
    speaker, first = next(iter(EXPERTS.items()))
    panel = [{"name": name, "affiliation": "示例大学", "interest": False} for name in EXPERTS.values()]
    opinion = {"name": first, "recommend": True, "opinion": "服务项目真实，本地化程度较高。"}
    return (
        Story("start", IN_TIME, start, (WITH_PROMOTION.accepts(60),)),
        Story(
            "services",
            IN_TIME,
            services,
            (
                WITH_PROMOTION.accepts(14),
                Said(10, BIG_DATA, "appoint-experts", {"experts": panel}),
                Said(4, speaker, "give-opinion", opinion),
            ),
        ),
        Story(
            "upgrade",
            IN_TIME,
            upgrade,
            (WITH_INDUSTRY.accepts(20), WITH_INDUSTRY.proposes(6, upgrade), *WITH_INDUSTRY.signed(3, INDUSTRY)),
        ),
    )


def _made_known() -> tuple[Story, ...]:
    title = asked_for(SOFTWARE, Support.GROWTH_ENTERPRISE)
    fiveg = _plain(Support.FIVEG_APPLICATION, "示例通信有限公司", "5g-project:t2", "900000.00")
    return (
        Story("title", IN_TIME, title, _known(WITH_INDUSTRY, title)),
        Story("fiveg", IN_TIME, fiveg, _known(WITH_FINANCE, fiveg)),
    )


def _known(desk: Desk, submission: dict[str, Any]) -> tuple[Said, ...]:
    """Made public these days, for three months: so that one may look around and object."""
    return (desk.accepts(30), desk.proposes(16, submission), *desk.signed(12), desk.publishes(3, workdays=60))
