"""Whether somebody still has to set up the second factor (a code from a device of one's own) before a power counts."""

from allauth.mfa.models import Authenticator
from django.conf import settings

from gongbao.office.clock import today
from gongbao.office.people.founding import is_example_city
from gongbao.office.people.held import office_held, roles_held
from gongbao.records.models import Account

REQUIRED = "required"


def has_second_factor(user_id: int) -> bool:
    """Whether the account is protected by codes from a device."""
    return bool(Authenticator.objects.filter(user_id=user_id, type=Authenticator.Type.TOTP).exists())


def owes_second_factor(user_id: int) -> bool:
    """Whether this account may use its powers only after setting it up: always in an office at work, unless the site says otherwise; never in an
    example city."""
    if settings.SECOND_FACTOR != REQUIRED or has_second_factor(user_id):
        return False
    return not is_example_city()


def must_keep_second_factor(user_id: int) -> bool:
    """Whether powers held today depend on the second factor that is set up."""
    if settings.SECOND_FACTOR != REQUIRED or is_example_city():
        return False
    person = Account.objects.filter(user_id=user_id).values_list("person_id", flat=True).first()
    return person is not None and bool(office_held(person, today()) or roles_held(person, today()))
