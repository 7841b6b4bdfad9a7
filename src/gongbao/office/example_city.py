"""The example city: invented people to sign in as, the search index, and what each document's folder brings along (`demo.py`).

Who they are is said by the city's own `demo.py`: BODIES (enterprises and other bodies that are no part of the city) and CAST.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import check_password, get_hasher
from django.contrib.auth.models import User
from django.db import transaction
from django.utils.crypto import salted_hmac

from gongbao.engine.jurisdiction import Body as NamedBody
from gongbao.engine.jurisdiction import cities
from gongbao.engine.values import Bilingual
from gongbao.office.clock import CHINA
from gongbao.office.library import enactments
from gongbao.office.people.bodies import bring_in
from gongbao.office.people.founding import FoundedOtherwise, found
from gongbao.office.search import index_texts
from gongbao.records.models import Account, Administrator, Assignment, Body, Founding, Office, Person, Post

FIRST_DAY = date(2020, 1, 1)  # before the first document takes effect, so that cases of its time can be played
LAST_DAY = date(2099, 12, 31)
AT_FIRST = datetime(2020, 1, 1, 9, tzinfo=CHINA)


@dataclass(frozen=True)
class Login:
    """An example account: its name, who that is, the post in a body ("" for none), the roles held there ("slug/role"), or the administrator's office."""

    name: str
    person: str
    title: Bilingual
    body: str = ""
    roles: tuple[str, ...] = ()
    office: str = ""

    @property
    def password(self) -> str:
        """The same every time in one installation, and another in every other."""
        return salted_hmac("gongbao.example_city", self.name, algorithm="sha256").hexdigest()[:12]

    @property
    def where(self) -> Bilingual | None:
        """The body of the post."""
        return _titles().get(self.body)


class NotAnExample(Exception):
    """The database holds an office at work: examples are not put among real people."""


@cache
def logins() -> tuple[Login, ...]:
    """Everybody one can sign in as, administrators last."""
    cast: list[Login] = [one for demo in _demos() for one in demo.CAST]
    return tuple(sorted(cast, key=lambda one: bool(one.office)))


def seed() -> None:
    """Build the example city, or bring it up to date; each step may be repeated. NotAnExample where an office is at work."""
    seed_people()
    index_texts()
    with transaction.atomic():
        for enactment in enactments():
            _seed_document(enactment.package)


def seed_people() -> None:
    """Its bodies, its people and what they hold, without anything that they did. NotAnExample where an office is at work."""
    try:
        found(Founding.Kind.EXAMPLE)
    except FoundedOtherwise as refusal:
        raise NotAnExample(f"{refusal} The example city needs a database to itself.") from refusal
    with transaction.atomic():
        _seed_bodies()
        are_right = _passwords_are_right()
        _seed_powers({login.name: _seed_account(login, is_right=are_right) for login in logins()})


@cache
def _titles() -> dict[str, Bilingual]:
    """The names of all bodies, those of the city and the invented ones."""
    invented: list[NamedBody] = [body for demo in _demos() for body in demo.BODIES]
    own = [body for city in cities().values() for body in city.bodies]
    return {body.slug: body.title for body in (*own, *invented)}


def _demos() -> Iterable[Any]:
    names = (f"{city.package}.demo" for city in cities().values())
    return [import_module(name) for name in names if find_spec(name)]


def _seed_bodies() -> None:
    for city in cities().values():
        bring_in(city.bodies, FIRST_DAY)
    for demo in _demos():
        invented: tuple[NamedBody, ...] = demo.BODIES
        bring_in(invented, FIRST_DAY)


def _passwords_are_right() -> bool:
    """Whether the accounts that are there open with the passwords of this installation: all come from one key, so one of them tells."""
    known = get_user_model().objects.filter(username=logins()[0].name).first()
    return known is not None and check_password(logins()[0].password, known.password)


def _seed_account(login: Login, *, is_right: bool) -> Person:
    user, is_new = get_user_model().objects.get_or_create(username=login.name)
    if is_new or not is_right:
        user.password = _quickly_hashed(login.password)
        user.save()
    known = Account.objects.filter(user=user).select_related("person").first()
    return known.person if known else _new_person(user, login)


def _quickly_hashed(password: str) -> str:
    """What the sign-in page tells everybody needs no costly hash: two dozen of them would be most of the time that opening the office takes."""
    hasher = get_hasher()
    cheap = {"iterations": 1} if hasattr(hasher, "iterations") else {}
    return str(hasher.encode(password, hasher.salt(), **cheap))


def _new_person(user: User, login: Login) -> Person:
    person = Person.objects.create(name=login.person, personnel_number=f"SL-{login.name}", added_at=AT_FIRST)
    Account.objects.create(user=user, person=person, opened_at=AT_FIRST)
    return person


def _seed_powers(people: dict[str, Person]) -> None:
    """The administrators first: two of them sign what everybody else is given."""
    for login in logins():
        if login.office and not Administrator.objects.filter(person=people[login.name]).exists():
            Administrator.objects.create(
                person=people[login.name], office=login.office, from_day=FIRST_DAY, granted_at=AT_FIRST
            )
    signers = {one.office: one.person for one in Administrator.objects.select_related("person").order_by("-pk")}
    for login in logins():
        if login.body:
            _seed_post(login, people[login.name], signers)


def _seed_post(login: Login, holder: Person, signers: dict[str, Person]) -> None:
    granter, second = signers[Office.SECURITY], signers[Office.SYSTEM]
    post, _ = Post.objects.get_or_create(
        holder=holder,
        body=Body.objects.get(slug=login.body),
        title_zh=login.title.zh,
        from_day=FIRST_DAY,
        defaults={"title_en": login.title.en, "given_by": granter, "given_at": AT_FIRST},
    )
    signed = {"granted_by": granter, "granted_at": AT_FIRST, "confirmed_by": second, "confirmed_at": AT_FIRST}
    for role in login.roles:
        Assignment.objects.get_or_create(
            post=post, role=role, from_day=FIRST_DAY, defaults={"holder": holder, "until_day": LAST_DAY, **signed}
        )


def _seed_document(package: str) -> None:
    """Call `seed()` of the folder's demo.py, where there is one."""
    name = f"{package}.demo"
    if find_spec(name):
        import_module(name).seed()
