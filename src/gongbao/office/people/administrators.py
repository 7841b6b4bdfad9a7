"""The three administrators after the founding: appointed by one, confirmed by another, and never two offices in one person."""

from datetime import date

from django.db import IntegrityError, transaction

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.clock import now, today
from gongbao.office.people.held import roles_held
from gongbao.office.people.oneself import oneself
from gongbao.office.people.trail import note
from gongbao.office.permission import Actor, administrators, require
from gongbao.records.models import Account, Administrator, Office, Person

SECURITY = administrators("security")
SIGNERS = administrators("security", "system")


def appoint(actor: Actor, person_id: int, office: Office, until_day: date | None = None) -> Administrator:
    """Propose an administrator, the first of two signatures. Refused for oneself, for who holds roles, and for who is an administrator already."""
    require(actor, SECURITY)
    if person_id == actor.person_id:
        raise Refused("person", Bilingual("不得任命本人。", "Nobody appoints himself."))
    if not Person.objects.filter(pk=person_id).exists():
        raise Refused("person", Bilingual("没有此人。", "There is no such person."))
    if roles_held(person_id, today()):
        raise Refused("person", HOLDS_ROLES)
    try:
        with transaction.atomic():
            appointed = Administrator.objects.create(
                person_id=person_id,
                office=office,
                from_day=today(),
                until_day=until_day,
                granted_by_id=actor.person_id,
                granted_at=now(),
            )
            note("administrator-proposed", actor, f"person:{person_id}", office=str(office))
    except IntegrityError:
        raise Refused("person", KEPT_APART) from None
    return appointed


def appoint_account(actor: Actor, username: str, office: Office) -> Administrator:
    """Propose the owner of an account as an administrator."""
    require(actor, SECURITY)
    account = Account.objects.filter(user__username=username.strip(), user__is_active=True).first()
    if account is None:
        raise Refused("username", Bilingual(f"没有账号“{username}”。", f"There is no account “{username}”."))
    try:
        return appoint(actor, account.person_id, office)
    except Refused as refusal:
        raise Refused("username", refusal.message) from refusal


def confirm_administrator(actor: Actor, administrator_id: int) -> Administrator:
    """Sign an appointment that another administrator proposed. Refused for who proposed it, and for who is appointed."""
    require(actor, SIGNERS)
    appointed = _found(administrator_id)
    if actor.person_id in (appointed.granted_by_id, appointed.person_id):
        raise Refused("administrator", Bilingual("须由另一位管理员复核。", "Another administrator has to sign."))
    with transaction.atomic():
        if not appointed.confirm(oneself(actor), now()):
            raise Refused(
                "administrator", Bilingual("已由他人复核或已撤销。", "Somebody signed it, or ended it, before you.")
            )
        note("administrator-confirmed", actor, f"person:{appointed.person_id}", office=appointed.office)
    return appointed


def end_administrator(actor: Actor, administrator_id: int) -> None:
    """Let an administrator be one no longer, from today on. Refused for oneself and for the last one who could appoint another."""
    require(actor, SECURITY)
    held = _found(administrator_id)
    if held.person_id == actor.person_id:
        raise Refused(
            "administrator",
            Bilingual("不得免去本人：应由另一位管理员办理。", "Nobody dismisses himself: another one does."),
        )
    with transaction.atomic():
        if held.end(today(), actor.person_id):
            note("administrator-ended", actor, f"person:{held.person_id}", office=held.office)


def _found(administrator_id: int) -> Administrator:
    held = Administrator.objects.on(today()).filter(pk=administrator_id).first()
    if held is None:
        raise Refused("administrator", Bilingual("没有这一任命。", "There is no such appointment."))
    return held


HOLDS_ROLES = Bilingual("该人持有办案角色：应先撤销。", "This person holds roles in cases: these have to end first.")
KEPT_APART = Bilingual(
    "该人已是管理员：三员不得兼任。",
    "This person is an administrator already: the three offices are never held together.",
)
