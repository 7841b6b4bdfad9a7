"""Profiles out of a filled-in sheet: one row is one enterprise; entering the same sheet twice changes nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.db import transaction

from gongbao.engine.rules import Refused, answer
from gongbao.engine.values import Bilingual
from gongbao.office.permission import Actor
from gongbao.office.sheets import Filled, Record, Sheet, read_filled, with_faults
from zibo.documents.digital_economy import ENACTMENT, rules
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry, enquiry_of
from zibo.documents.digital_economy.enterprise.parts import PROFILE, PROFILE_TYPE
from zibo.documents.digital_economy.models import EnterpriseProfile, keep_all, profiles_of
from zibo.documents.digital_economy.pages.desk import fitting_day
from zibo.documents.digital_economy.pages.identity import CODE, NAME
from zibo.documents.digital_economy.rules.support import Support

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
    before = {one.code: one for one in profiles_of(actor)}
    stated = [_enquiry(row.record, before.get(_code(row.record))).as_data() for row in filled.good]
    with transaction.atomic():
        kept = keep_all(actor, stated)
        transaction.set_rollback(is_rehearsal)
    return {row.number: _outcome(*pair) for row, pair in zip(filled.good, kept, strict=True)}


def kept_records(actor: Actor) -> list[Record]:
    """The actor's own profiles as rows of the sheet."""
    return [{"name": kept.name, "code": kept.code} | kept.data["profile"] for kept in profiles_of(actor)]


def _outcome(before: EnterpriseProfile | None, kept: EnterpriseProfile) -> Bilingual:
    if before is None:
        return ENTERED
    if kept is before:
        return UNCHANGED
    return Bilingual(f"已更新为第{kept.version}版。", f"Brought up to date: version {kept.version}.")


def _enquiry(record: Record, before: EnterpriseProfile | None) -> Enquiry:
    """The profile of a row in the place of the one kept before, whose further facts stay."""
    was = enquiry_of(before.data) if before else Enquiry(fitting_day())
    profile = {name: record[name] for name in PROFILE if name in record}
    return replace(was, name=str(record["name"]), code=_code(record), profile=profile)


def _code(record: Record) -> str:
    return str(CODE.type.read(record["code"], "code"))


def _check(record: Record) -> Iterator[Refused]:
    """What the rule refuses of a row whose cells are all right."""
    profile = {name: record[name] for name in PROFILE if name in record}
    asked = {"supports": [next(iter(Support)).value], "profile": profile}
    try:
        answer(rules.eligibility_match, asked, date.fromisoformat(fitting_day()), ENACTMENT.term)
    except Refused as refused:
        yield refused


def _repeated(filled: Filled) -> Iterator[tuple[int, list[Refused]]]:
    """The rows of enterprises that stand higher up already."""
    first: dict[str, int] = {}
    for row in filled.good:
        at = first.setdefault(_code(row.record), row.number)
        if at != row.number:
            zh, en = f"与第{at}行是同一企业，只能有一行。", f"The same enterprise as in row {at}; one row each."
            yield row.number, [Refused("code", Bilingual(zh, en))]
