"""How an act that was not done is answered."""

from ninja import Status

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import ActRefused, Procedure
from gongbao.engine.procedures import Refusal as Sort
from gongbao.engine.values import Bilingual, Language
from gongbao.office.cases import answering as told
from gongbao.office.cases.acting import Request
from gongbao.office.cases.looking import CaseFile
from gongbao.office.decide import Answer
from gongbao.office.permission import Actor

CHANGED = Bilingual("您查看之后，案件又有新的办理。", "Somebody has acted on the case since it was looked at.")
LOOK_AGAIN = Bilingual("请查看其后的办理情况，再行决定。", "See what was done since, and decide again.")
KEY_USED = Bilingual("该标识已用于另一请求。", "This key has been used for another request.")
OTHER_KEY = Bilingual("请换用新的标识。", "Use a new key.")


def refused_by_law(
    refused: ActRefused, enactment: Enactment, procedure: Procedure, wanted: Request, language: Language
) -> Status[Answer]:
    """409; 422 where the data have not the form that the act's schema states."""
    misformed = refused.kind is Sort.DATA and not told.has_form(procedure, wanted)
    return Status(422 if misformed else 409, _undone(told.refusal(refused, enactment, language)))


def changed(file: CaseFile, who: Actor, wanted: Request, language: Language) -> Status[Answer]:
    """409, with what was done since that the actor may read, and the case as it is now."""
    since = [told.entry(one, file.procedure, language) for one in file.entries if one.sequence > wanted.seen]
    answer = _undone(_error("changed", "seen", CHANGED, LOOK_AGAIN, language))
    return Status(409, answer | {"since": since, "case": told.whole(who, file, language)})


def key_used(language: Language) -> Status[Answer]:
    """409."""
    return Status(409, _undone(_error("key-used", "Idempotency-Key", KEY_USED, OTHER_KEY, language)))


def _undone(error: Answer) -> Answer:
    return {"error": error, "since": [], "case": None}


def _error(kind: str, field: str, message: Bilingual, remedy: Bilingual, language: Language) -> Answer:
    return {
        "kind": kind,
        "field": field,
        "message": message.in_(language),
        "provision": None,
        "remedy": remedy.in_(language),
    }
