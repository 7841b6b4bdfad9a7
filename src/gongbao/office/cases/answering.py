"""Cases as plain data in one language: what the API gives out."""

import json
from collections.abc import Iterable

from django.db.models import Q

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import ActRefused, Procedure, Run, Step, after
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual, Language
from gongbao.office.cases.acting import Request
from gongbao.office.cases.looking import CaseFile
from gongbao.office.cases.seeing import cases_for, procedure_of
from gongbao.office.clock import CHINA
from gongbao.office.decide import Answer
from gongbao.office.library import in_full
from gongbao.office.permission import Actor
from gongbao.records.models import Case, Entry


def line(case: Case, language: Language) -> Answer:
    """A case as it stands in lists."""
    _, procedure = procedure_of(case)
    state = procedure.states(case.state)
    return {
        "key": case.pk,
        "procedure": case.procedure,
        "number": case.number,
        "body": case.body.slug if case.body else None,
        "subject": case.subject,
        "state": _named(case.state, state.label, language),
        "is_closed": case.is_closed,
        "sequence": case.sequence,
        "next_due": case.next_due,
        "opened_at": case.opened_at.astimezone(CHINA),
        "changed_at": case.changed_at.astimezone(CHINA),
    }


def whole(actor: Actor, file: CaseFile, language: Language) -> Answer:
    """A case as far as the actor, who looks at it, may know it."""
    case = file.case
    linked = cases_for(actor).filter(Q(parent=case) | Q(pk=case.parent_id or 0)).order_by("pk")
    keys = list(linked.values_list("pk", flat=True))
    possible = [act for act in file.possible if not any(one.is_never_met for one in act.conditions)]
    return line(case, language) | {
        "title": file.procedure.title.in_(language),
        "overdue": list(file.overdue),
        "clocks": [_clock(file, run, language) for run in file.runs],
        "entries": [entry(done, file.procedure, language) for done in file.entries],
        "possible": [
            {
                "act": _named(act.name, act.title, language),
                "provision": _cited(file.enactment, act.provision),
                "data_schema": act.inputs.schema(),
            }
            for act in possible
        ],
        "draft": json.loads(case.draft) if case.sequence == 0 and case.parent_id and possible else None,
        "opened_by": case.parent_id if case.parent_id in keys else None,
        "opened": [key for key in keys if key != case.parent_id],
    }


def entry(done: Entry, procedure: Procedure, language: Language) -> Answer:
    """An act that was done."""
    return {
        "sequence": done.sequence,
        "act": _named(done.act, procedure.by_name[done.act].title, language),
        "role": _named(done.role, procedure.roles_by_name[done.role].title, language),
        "name": done.name,
        "post": done.post,
        "body": done.body.slug if done.body else None,
        "on_behalf_of": done.on_behalf_of_name or None,
        "at": done.at.astimezone(CHINA),
        "data": done.given,
        "citations": list(done.cited),
        "hash": done.hash,
    }


def outcome(step: Step[object], known: Iterable[str], language: Language) -> Answer:
    """What an act would come to; of the clocks that run already, those are told that are `known` to who asks."""
    folded, hidden = after(step), {run.name for run in step.case.runs} - set(known)
    due = folded.due(step.calendar)
    return {
        "act": _named(step.act.name, step.act.title, language),
        "role": _named(step.role.name, step.role.title, language),
        "state": _named(str(folded.state), folded.state.label, language),
        "is_closed": folded.is_closed,
        "due": {name: day for name, day in due.items() if name not in hidden},
        "opens": [opening.procedure for opening in step.act.opens for _ in opening.drafts(step)],
    }


def has_form(procedure: Procedure, request: Request) -> bool:
    """Whether the data of a request have the form that the act's schema states, so that it is the law that refuses them."""
    row = procedure.by_name.get(request.act)
    if row is None:
        return True
    try:
        if any(row.inputs.strays(request.data, "")) or any(row.inputs.absences(request.data, "")):
            return False
        row.inputs.read(request.data, "")
    except Refused:
        return False
    return True


def refusal(refused: ActRefused, enactment: Enactment, language: Language) -> Answer:
    """The error object of an act that the law refuses."""
    return {
        "kind": str(refused.kind),
        "field": refused.field,
        "message": refused.message.in_(language),
        "provision": _cited(enactment, refused.provision),
        "remedy": refused.remedy.in_(language) if refused.remedy else None,
    }


def _clock(file: CaseFile, run: Run, language: Language) -> Answer:
    due = run.due(file.calendar)
    return {
        "name": run.name,
        "title": run.clock.title.in_(language),
        "kind": str(run.clock.kind),
        "provision": _cited(file.enactment, run.clock.provision),
        "due": due.day,
        "is_provisional": due.provisional,
        "is_open": run.is_open,
        "is_paused": run.is_paused,
        "is_overdue": run.name in file.overdue,
    }


def _named(name: str, title: Bilingual, language: Language) -> Answer:
    return {"name": name, "title": title.in_(language)}


def _cited(enactment: Enactment, provision: str | None) -> str | None:
    return in_full(enactment, provision) if provision else None
