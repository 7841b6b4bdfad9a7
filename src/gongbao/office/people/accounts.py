"""Accounts: opened and closed by a security administrator. Nobody opens one for himself, and no administrator learns a password."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.clock import now
from gongbao.office.people.identity import identity
from gongbao.office.people.links import make_link
from gongbao.office.people.oneself import oneself
from gongbao.office.people.trail import note
from gongbao.office.permission import Actor, administrators, require
from gongbao.records.models import AccessToken, Account, Person, SecondFactorReset

SECURITY = administrators("security")
SIGNERS = administrators("security", "system")


@dataclass(frozen=True)
class Newcomer:
    """Whoever gets an account; the identity number ("" when it is not known) makes one person of several accounts."""

    username: str
    name: str
    personnel_number: str = ""
    identity_number: str = ""


@dataclass(frozen=True)
class Opened:
    """An account that was opened, and the secret part of the link by which its owner sets the password."""

    account: Account
    secret: str


def open_account(actor: Actor, newcomer: Newcomer) -> Opened:
    """Open an account for somebody, by a security administrator. Refused when the account's name or the personnel number is taken."""
    require(actor, SECURITY)
    username = checked_username(newcomer.username)
    with transaction.atomic():
        person = person_of(newcomer)
        user = get_user_model()(username=username)
        user.set_unusable_password()
        user.save()
        account = Account.objects.create(user=user, person=person, opened_at=now(), opened_by_id=actor.person_id)
        secret = make_link(user, actor.person_id)
        note("account-opened", actor, username, person=person.pk)
    return Opened(account, secret)


def new_link(actor: Actor, username: str) -> str:
    """The secret part of a new link for setting the password, for an account whose owner lost it."""
    require(actor, SECURITY)
    user = _user(username)
    _not_oneself(actor, user)
    with transaction.atomic():
        secret = make_link(user, actor.person_id)
        note("password-link-made", actor, username)
    return secret


def close_account(actor: Actor, username: str) -> None:
    """Close an account at once: its sessions end, its tokens are revoked, and nobody acts for its owner any more."""
    require(actor, SECURITY)
    user = _user(username)
    _not_oneself(actor, user)
    with transaction.atomic():
        get_user_model().objects.filter(pk=user.pk).update(is_active=False)
        AccessToken.objects.filter(user=user, revoked_at__isnull=True).update(revoked_at=now())
        note("account-closed", actor, username)
    end_sessions(user)


def reopen_account(actor: Actor, username: str) -> None:
    """Open a closed account again; what its owner held and still holds counts again."""
    require(actor, SECURITY)
    user = _user(username)
    _not_oneself(actor, user)
    with transaction.atomic():
        get_user_model().objects.filter(pk=user.pk).update(is_active=True)
        note("account-reopened", actor, username)


def ask_second_factor_reset(actor: Actor, username: str) -> None:
    """Ask that somebody who lost the device and the recovery codes may set the second factor up afresh; another administrator has to sign."""
    require(actor, SECURITY)
    user = _user(username)
    _not_oneself(actor, user)
    try:
        with transaction.atomic():
            SecondFactorReset.objects.create(user=user, asked_at=now(), asked_by_id=oneself(actor))
            note("second-factor-reset-asked", actor, username)
    except IntegrityError:
        raise Refused(
            "username", Bilingual("已有待复核的申请。", "This was asked already and waits for a signature.")
        ) from None


def confirm_second_factor_reset(actor: Actor, username: str) -> None:
    """Sign what another administrator asked: the second factor is removed, and all sessions of the account end."""
    require(actor, SIGNERS)
    user = _user(username)
    _not_oneself(actor, user)
    asked = SecondFactorReset.objects.filter(user=user, done_at__isnull=True)
    if asked.filter(asked_by_id=actor.person_id).exists():
        raise Refused("username", SIGN_TWICE)
    with transaction.atomic():
        if not asked.update(done_at=now(), done_by_id=actor.person_id):
            raise Refused("username", Bilingual("没有待复核的申请。", "Nothing waits for a signature here."))
        Authenticator.objects.filter(user=user).delete()
        note("second-factor-reset", actor, username)
    end_sessions(user)


def end_sessions(user: User) -> None:
    """End every session of an account."""
    for session in UserSession.objects.filter(user=user):
        session.end()


def person_of(newcomer: Newcomer) -> Person:
    """The natural person: the one with that identity number, or a new one. Refused for a number that is none, and for a name left blank."""
    if not newcomer.name.strip():
        raise Refused("name", Bilingual("姓名必填。", "The name is required."))
    kept = identity(newcomer.identity_number) if newcomer.identity_number.strip() else None
    known = Person.objects.filter(identity_digest=kept.digest).first() if kept else None
    if known:
        return known
    try:
        with transaction.atomic():
            return Person.objects.create(
                name=newcomer.name.strip(),
                personnel_number=newcomer.personnel_number.strip() or None,
                identity_mask=kept.mask if kept else "",
                identity_digest=kept.digest if kept else None,
                added_at=now(),
            )
    except IntegrityError:
        raise Refused(
            "personnel_number", Bilingual("该人事编号已属他人。", "This personnel number belongs to somebody else.")
        ) from None


def checked_username(username: str) -> str:
    """The name of a new account. Refused when it is taken, or has signs that a name cannot have."""
    user = get_user_model()(username=username.strip())
    try:
        user.clean_fields(exclude=["password"])
    except ValidationError:
        raise Refused("username", BAD_NAME) from None
    if get_user_model().objects.filter(username__iexact=user.username).exists():
        raise Refused("username", Bilingual("该用户名已被使用。", "This username is taken."))
    return user.username


def _user(username: str) -> User:
    user = get_user_model().objects.filter(username=username).first()
    if user is None:
        raise Refused("username", Bilingual(f"没有账号“{username}”。", f"There is no account “{username}”."))
    return user


def _not_oneself(actor: Actor, user: User) -> None:
    if Account.objects.filter(user=user, person_id=oneself(actor)).exists():
        raise Refused("username", Bilingual("不得处理本人的账号。", "Nobody looks after his own account."))


SIGN_TWICE = Bilingual("须由另一位管理员复核：本人已签。", "Another administrator has to sign: you signed already.")
BAD_NAME = Bilingual(
    "用户名只能包含字母、数字和 @ . + - _，最长150个字符。",
    "A username has letters, digits and @ . + - _ only, at most 150 characters.",
)
