"""Cases: those one sees, one of them, and the acts by which they begin and go on."""

from django.http import HttpRequest, HttpResponse
from ninja import Router, Status

from gongbao.api import case_schemas as shapes
from gongbao.api.asker import language
from gongbao.api.body import JSON, NotJson
from gongbao.api.case_asking import (
    After,
    CaseKey,
    Code,
    DryRun,
    IdempotencyKey,
    Limit,
    Overdue,
    ProcedureId,
    Why,
    asked,
    asker,
    signed_in,
)
from gongbao.api.case_refusing import changed, key_used, refused_by_law
from gongbao.api.parameters import DayAsked, Name
from gongbao.engine.procedures import ActRefused
from gongbao.office.cases import answering as told
from gongbao.office.cases.acting import Changed, KeyUsed, Request, act, begin, previewed
from gongbao.office.cases.listing import MOST, Wanted, cases_wanted
from gongbao.office.cases.looking import look
from gongbao.office.cases.seeing import find_case, procedure_of
from gongbao.office.decide import Answer, error
from gongbao.office.library import NotFound, find_procedure
from gongbao.office.permission import SIGNED_IN, Actor, open_to
from gongbao.office.shapes import Refusal
from gongbao.records.models import Entry

router = Router(tags=["cases"], auth=signed_in)
CLOSED = {401: Refusal, 403: Refusal, 404: Refusal, 422: Refusal}
UNDONE = CLOSED | {409: shapes.Undone, 415: Refusal, 422: Refusal | shapes.Undone}
SIGNED: dict[str, object] = {"security": [{"token": []}]}


def _takes(form: dict[str, object]) -> dict[str, object]:
    return SIGNED | {"requestBody": {"required": True, "content": {JSON: {"schema": form}}}}


@router.get("/cases", response={200: shapes.CasePage} | CLOSED, openapi_extra=SIGNED)
@open_to(SIGNED_IN)
def cases(
    request: HttpRequest,
    procedure: ProcedureId = "",
    state: Code = "",
    due_before: DayAsked = None,
    overdue: Overdue = None,
    after: After = 0,
    limit: Limit = MOST,
) -> Answer:
    """The cases one sees, in the order of their keys, a page at a time."""
    page = cases_wanted(asker(request), Wanted(procedure, state, due_before, overdue, after, limit))
    return {"cases": [told.line(case, language(request)) for case in page.cases], "after": page.after}


@router.get("/cases/{key}", response={200: shapes.Case} | CLOSED, openapi_extra=SIGNED)
@open_to(SIGNED_IN)
def case(request: HttpRequest, key: CaseKey, why: Why = "") -> Answer:
    """One case: its state, its clocks, the acts one may read, and those in order now for one's roles with the schema of their data.

    404 alike for a case that there is none of and for one that one may not see.
    """
    who = asker(request)
    return told.whole(who, look(who, key, why), language(request))


@router.post(
    "/procedures/{slug}/{name}/cases",
    response={201: shapes.Done} | UNDONE,
    openapi_extra=_takes(shapes.FIRST_ACT),
)
@open_to(SIGNED_IN)
def begin_case(
    request: HttpRequest, response: HttpResponse, slug: Name, name: Name, idempotency_key: IdempotencyKey
) -> Status[Answer]:
    """Begin a case with its first act. 409 where the law refuses it, with the provision and what would help."""
    who = asker(request)
    procedure = f"{slug}/{name}"
    find_procedure(procedure)
    try:
        wanted = asked(request, who, idempotency_key, first=True)
        entry = begin(who, procedure, wanted)
    except NotJson as refused:
        return Status(415, {"error": error(refused, language(request))})
    except KeyUsed:
        return key_used(language(request))
    except ActRefused as refused:
        return refused_by_law(refused, *find_procedure(procedure), wanted, language(request))
    response["Location"] = f"/api/v1/cases/{entry.case_id}"
    return Status(201, _done(request, who, entry))


@router.post("/cases/{key}/acts", response={200: shapes.Done} | UNDONE, openapi_extra=_takes(shapes.ACT))
@open_to(SIGNED_IN)
def do(
    request: HttpRequest,
    key: CaseKey,
    idempotency_key: IdempotencyKey,
    *,
    dry_run: DryRun = False,
) -> Status[Answer]:
    """Do an act in a case that one has seen with `seen` entries. 409 where the law refuses it, and where somebody has acted since."""
    who = asker(request)
    try:
        wanted = asked(request, who, idempotency_key)
        answer = _preview(request, who, key, wanted) if dry_run else _done(request, who, act(who, key, wanted))
    except NotJson as refused:
        return Status(415, {"error": error(refused, language(request))})
    except KeyUsed:
        return key_used(language(request))
    except Changed:
        return changed(look(who, key), who, wanted, language(request))
    except ActRefused as refused:
        return refused_by_law(refused, *procedure_of(find_case(who, key)), wanted, language(request))
    return Status(200, answer)


def _done(request: HttpRequest, who: Actor, entry: Entry) -> Answer:
    """The entry, with the case as it is now: an officer who took himself out of it sees it no longer."""
    _, procedure = procedure_of(entry.case)
    try:
        case = told.whole(who, look(who, entry.case_id), language(request))
    except NotFound:
        case = None
    return {"entry": told.entry(entry, procedure, language(request)), "case": case, "outcome": None}


def _preview(request: HttpRequest, who: Actor, key: int, wanted: Request) -> Answer:
    step = previewed(who, key, wanted)
    known = {run.name for run in look(who, key).runs}
    return {"entry": None, "case": None, "outcome": told.outcome(step, known, language(request))}
