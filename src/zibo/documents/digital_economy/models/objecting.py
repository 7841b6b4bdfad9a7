"""Anybody who signs in may object to a grant while its notice runs: with the objection he becomes a party, and reads what is done about it."""

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.cases.acting import Request, act
from gongbao.office.permission import SIGNED_IN, Actor, require
from gongbao.records.models import Entry, Participation
from zibo.documents.digital_economy.models.public_notice import standing_notices
from zibo.documents.digital_economy.procedures.application.parts import PUBLIC


def object_to(actor: Actor, notice: int, reason: str, contact: str, key: str) -> Entry:
    """Object to what a standing notice publishes; Refused where there is none, ActRefused (late) after its last day."""
    require(actor, SIGNED_IN)
    found = standing_notices().select_related("case").filter(pk=notice).first()
    if found is None or actor.person_id is None:
        raise Refused("notice", Bilingual("没有这一公示。", "There is no such notice."))
    Participation.objects.get_or_create(
        case=found.case,
        kind=Participation.Kind.PARTY,
        role=PUBLIC.name,
        person_id=actor.person_id,
        defaults={"since": found.sequence},
    )
    request = Request("object", {"reason": reason, "contact": contact}, key, seen=found.case.sequence, role=PUBLIC.name)
    return act(actor, found.case_id, request)
