"""People, bodies and powers for tests, with as few words as possible. What is not said is fixed: everything begins on the first day of 2020."""

from datetime import date, datetime
from itertools import count

from django.contrib.auth import get_user_model

from gongbao.office.clock import CHINA
from gongbao.records.models import Account, Administrator, Assignment, Body, Delegation, Person, Post

FIRST = date(2020, 1, 1)
LAST = date(2030, 12, 31)
AT = datetime(2020, 1, 1, 9, tzinfo=CHINA)
_numbers = count(1)


def person(name="张三", *, account="", identity=None):
    """A natural person, with an account when it is named."""
    made = Person.objects.create(name=name, added_at=AT, identity_digest=identity)
    if account:
        user = get_user_model().objects.create_user(account, password="a long enough password")
        Account.objects.create(user=user, person=made, opened_at=AT)
    return made


def user_of(someone):
    """The first account of a person."""
    return someone.accounts.order_by("pk").first().user


def body(slug="bureau", *, above=None, kind="authority"):
    """A body, below another one when it is given."""
    path = f"{above.path if above else ''}{slug}/"
    return Body.objects.create(slug=slug, name_zh=slug, kind=kind, parent=above, path=path, from_day=FIRST)


def post(holder, where, *, from_day=FIRST, until_day=None):
    """A post in a body."""
    title = f"科员{next(_numbers)}"
    return Post.objects.create(
        holder=holder, body=where, title_zh=title, from_day=from_day, until_day=until_day, given_at=AT
    )


def administrator(office="security", name="管理员", account=""):
    """One of the three administrators, as an office is founded by them."""
    made = person(name, account=account or f"{office}{next(_numbers)}")
    Administrator.objects.create(person=made, office=office, from_day=FIRST, granted_at=AT)
    return made


def assignment(held, role="law/handler", *, from_day=FIRST, until_day=LAST, confirmed=True):
    """A role for a post, signed by two people who are nobody else."""
    granter, second = person("授权人"), person("复核人") if confirmed else None
    return Assignment.objects.create(
        post=held,
        holder=held.holder,
        role=role,
        from_day=from_day,
        until_day=until_day,
        granted_by=granter,
        granted_at=AT,
        confirmed_by=second,
        confirmed_at=AT if confirmed else None,
    )


def delegation(given, to, *, from_day=FIRST, until_day=LAST, accepted=True):
    """A power lent to somebody, accepted unless said otherwise."""
    return Delegation.objects.create(
        assignment=given,
        from_person=given.holder,
        to_person=to,
        from_day=from_day,
        until_day=until_day,
        offered_at=AT,
        accepted_at=AT if accepted else None,
    )
