"""Profiles out of a filled-in sheet: one row is one enterprise; entering the same sheet twice changes nothing."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.db import transaction

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.permission import PUBLIC, Actor
from gongbao.office.sheets import Filled, Record, Row, Sheet, read_filled, with_faults
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry, enquiry_of
from zibo.documents.digital_economy.enterprise.parts import PROFILE, PROFILE_TYPE
from zibo.documents.digital_economy.models import EnterpriseProfile, keep, profile_of_enterprise, profiles_of
from zibo.documents.digital_economy.pages.desk import fitting_day
from zibo.documents.digital_economy.pages.figures import match
from zibo.documents.digital_economy.pages.identity import CODE, NAME

SHEET = Sheet(Bilingual("企业画像", "Profiles of enterprises"), (NAME, CODE, *PROFILE_TYPE.fields))
ENTERED = Bilingual("已录入。", "Entered.")
RIGHT = Bilingual("没有问题。", "Nothing wrong.")
UNCHANGED = Bilingual("与已保存的内容相同，未作改动。", "The same as what is kept; nothing was changed.")


def read_profiles(content: bytes) -> Filled:
    """What a filled-in sheet states; Unreadable when it is no such sheet."""
    filled = read_filled(SHEET, content, _check)
    return with_faults(filled, dict(_repeated(filled)))


def enter(actor: Actor, filled: Filled, *, is_rehearsal: bool) -> dict[int, Bilingual]:
    """Keep every good row as a profile of the actor's; what became of each, by row. A rehearsal does the same and undoes it."""
    with transaction.atomic():
        outcomes = {row.number: _enter(actor, row) for row in filled.good}
        transaction.set_rollback(is_rehearsal)
    return outcomes


def kept_records(actor: Actor) -> list[Record]:
    """The actor's own profiles as rows of the sheet."""
    return [{"name": kept.name, "code": kept.code} | kept.data["profile"] for kept in profiles_of(actor)]


def _enter(actor: Actor, row: Row) -> Bilingual:
    before = profile_of_enterprise(actor, str(CODE.type.read(row.record["code"], "code")))
    kept = keep(actor, _enquiry(row.record, before).as_data())
    if before is None:
        return ENTERED
    if kept.pk == before.pk:
        return UNCHANGED
    return Bilingual(f"已更新为第{kept.version}版。", f"Brought up to date: version {kept.version}.")


def _enquiry(record: Record, before: EnterpriseProfile | None) -> Enquiry:
    """The profile of a row in the place of the one kept before, whose further facts stay."""
    code = str(CODE.type.read(record["code"], "code"))
    was = enquiry_of(before.data) if before else Enquiry(fitting_day())
    profile = {name: record[name] for name in PROFILE if name in record}
    return replace(was, name=str(record["name"]), code=code, profile=profile)


def _check(record: Record) -> Iterator[Refused]:
    """What the rule refuses of a row whose cells are all right."""
    error: Any = match(PUBLIC, _enquiry(record, None), "zh").get("error")
    if error:
        english: Any = match(PUBLIC, _enquiry(record, None), "en")["error"]
        yield Refused(error["field"], Bilingual(error["message"], english["message"]))


def _repeated(filled: Filled) -> Iterator[tuple[int, list[Refused]]]:
    """The rows of enterprises that stand higher up already."""
    first: dict[object, int] = {}
    for row in filled.good:
        at = first.setdefault(CODE.type.read(row.record["code"], "code"), row.number)
        if at != row.number:
            zh, en = f"与第{at}行是同一企业，只能有一行。", f"The same enterprise as in row {at}; one row each."
            yield row.number, [Refused("code", Bilingual(zh, en))]
