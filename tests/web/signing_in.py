"""What the tests of signing in need: somebody with an account, and a device that shows codes."""

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.contrib.auth import get_user_model

from gongbao.office.clock import now
from gongbao.records.models import Account, Person

NAME, PASSWORD = "somebody", "a long enough password"
PERIOD = 30


def somebody(name=NAME, password=PASSWORD):
    """An account with a person behind it."""
    user = get_user_model().objects.create_user(name, password=password)
    person = Person.objects.create(name="某人", added_at=now())
    Account.objects.create(user=user, person=person, opened_at=now())
    return user


def device_of(user):
    """The second factor of an account set up; the answer is the device's secret."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def code_of(secret):
    """What the device shows now."""
    return format_hotp_value(hotp_value(secret, int(now().timestamp()) // PERIOD))


def wrong_code(secret):
    """Six digits that it does not show now, nor just before or after."""
    moment = int(now().timestamp()) // PERIOD
    shown = {format_hotp_value(hotp_value(secret, moment + step)) for step in (-1, 0, 1, 2)}
    return next(code for code in map("{:06}".format, range(9)) if code not in shown)


def enter(client, name=NAME, password=PASSWORD, **more):
    """The answer to name and password."""
    return client.post("/sign-in/", {"login": name, "password": password, **more})
