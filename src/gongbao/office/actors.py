"""Who a signed-in user is to the office: the one place where an account becomes an actor."""

from dataclasses import replace
from datetime import date

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from gongbao.office.people.held import office_held, roles_held
from gongbao.office.people.second_factor import owes_second_factor
from gongbao.office.permission import PUBLIC, Actor, Held
from gongbao.records.models import Account


def actor_for(user: AbstractBaseUser | AnonymousUser, day: date) -> Actor:
    """The actor behind an account, with what is held on that day: a power of administration, or roles, never both.

    A closed account is the public. Who still owes a second factor holds nothing until it is set up.
    """
    if isinstance(user, AnonymousUser) or not user.is_active:
        return PUBLIC
    actor = Actor(user.get_username(), is_signed_in=True, user_id=user.pk)
    account = Account.objects.filter(user_id=user.pk).select_related("person").first()
    if account is None:
        return actor
    actor = replace(actor, person_id=account.person_id, person_name=account.person.name)
    return _with_powers(actor, account.person_id, user.pk, day)


def _with_powers(actor: Actor, person_id: int, user_id: int, day: date) -> Actor:
    office = office_held(person_id, day)
    roles: frozenset[Held] = frozenset() if office else roles_held(person_id, day)
    if (office or roles) and owes_second_factor(user_id):
        return replace(actor, owes_second_factor=True)
    return replace(actor, admin=office, roles=roles, posts=frozenset(held.role for held in roles))
