"""Opening an office for work: its bodies, and the three administrators by whom everything else is given."""

from collections.abc import Mapping
from datetime import date

from django.contrib.auth import get_user_model
from django.db import transaction

from gongbao.engine.jurisdiction import cities
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.clock import now, today
from gongbao.office.people.accounts import Newcomer, checked_username, person_of
from gongbao.office.people.bodies import bring_in
from gongbao.office.people.founding import FoundedOtherwise, found
from gongbao.office.people.links import make_link
from gongbao.office.people.trail import note
from gongbao.office.permission import Actor
from gongbao.records.models import Account, Administrator, Founding, Office

LONG_AGO = date(1949, 10, 1)  # the bodies of the data stood before anything that can be entered here
FOUNDER = Actor("founder", is_signed_in=False)


def open_office(first: Mapping[Office, Newcomer]) -> dict[Office, str]:
    """Found the office for work with its first three administrators: for each the secret part of the link by which the password is set.

    Whoever can write to the database may do this once. Refused when the office was founded, when an office is left out, or when two of the
    three are the same person.
    """
    if missing := [office for office in Office if office not in first]:
        names = ", ".join(missing)
        raise Refused("office", Bilingual(f"缺少管理员：{names}。", f"An administrator is missing: {names}."))
    try:
        with transaction.atomic():
            found(Founding.Kind.WORK)
            if Administrator.objects.exists():
                raise Refused("office", FOUNDED)
            bring_in_cities()
            return {office: _first(office, newcomer) for office, newcomer in first.items()}
    except FoundedOtherwise:
        raise Refused("office", FOUNDED) from None


def bring_in_cities() -> None:
    """Add the bodies of the cities' data that are not there yet."""
    for city in cities().values():
        bring_in(city.bodies, LONG_AGO)


def _first(office: Office, newcomer: Newcomer) -> str:
    user = get_user_model()(username=checked_username(newcomer.username))
    user.set_unusable_password()
    user.save()
    person = person_of(newcomer)
    if Administrator.objects.filter(person=person).exists():
        raise Refused("identity", Bilingual("三员不得由同一人担任。", "One person cannot be two of the three."))
    Account.objects.create(user=user, person=person, opened_at=now())
    Administrator.objects.create(person=person, office=office, from_day=today(), granted_at=now())
    note("office-founded", FOUNDER, user.username, office=str(office), person=person.pk)
    return make_link(user, None)


FOUNDED = Bilingual(
    "办公室已经设立：其他管理员由安全管理员任命。",
    "This office is founded already: further administrators are appointed by the security administrator.",
)
