"""Invented data for the example city: enterprises, the departments' money, applications at every stage."""

from gongbao.office.clock import stopped_at
from gongbao.office.example_city import logins
from gongbao.office.permission import Actor
from gongbao.records.models import Account, Case
from zibo.documents.digital_economy.demo.enterprises import PROFILES
from zibo.documents.digital_economy.demo.money import give_money, take_back
from zibo.documents.digital_economy.demo.people import BIG_DATA, FINANCE, READER
from zibo.documents.digital_economy.demo.playing import Cast, at, play, was_done
from zibo.documents.digital_economy.demo.stories import stories
from zibo.documents.digital_economy.models import keep, object_to, profile_of_enterprise, standing_notices

APPLICANT = "digital-economy/applicant"
OBJECTED, TAKEN_BACK = "fiveg", "mobile"


def seed() -> None:
    """Everything, in the order in which it came about; what is there already stays."""
    seed_profiles()
    if not Account.objects.filter(user__username=BIG_DATA).exists():
        return  # the enterprises alone, where nobody could act
    give_money()
    cast = Cast()
    cases = {story.key: play(story, cast) for story in stories()}
    _object(cast[READER], cases[OBJECTED])
    take_back(cast[BIG_DATA], cast[FINANCE], cases[TAKEN_BACK].number or "")


def seed_profiles() -> None:
    """Keep each example enterprise as a profile of the example clerk; what is kept already stays."""
    clerk = next(login for login in logins() if APPLICANT in login.roles)
    actor = Actor(clerk.name, is_signed_in=True)
    for enquiry in PROFILES:
        if profile_of_enterprise(actor, enquiry.code) is None:
            keep(actor, enquiry.as_data())


def _object(who: Actor, case: Case) -> None:
    key = "example-objection"
    if was_done(who, key) is None:
        with stopped_at(at(1)):
            notice = standing_notices().get(case=case)
            object_to(who, notice.pk, "该企业的实际产业规模与公示不符。", "电话 0533-0000000", key)
