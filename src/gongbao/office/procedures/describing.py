"""From the table of a procedure to what is told of it: nothing is declared twice."""

from collections.abc import Iterable

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Act, Branch, Condition, Procedure, RoleByCase, Same
from gongbao.engine.values import Bilingual, Language
from gongbao.office.library import NotFound, enactments, find_procedure, in_full, procedure_id
from gongbao.office.permission import EVERYONE, Actor, require
from gongbao.office.procedures.clocks import clocks_of, effects_of
from gongbao.office.procedures.data import data_of
from gongbao.office.procedures.views import (
    ActView,
    ConditionView,
    LinkedView,
    ProcedureEntry,
    ProcedureView,
    RoleView,
    StateView,
)

AND = {"zh": "、", "en": ", "}
BY_CASE = Bilingual("{who}（{among}之一，由案件确定）", "{who} (one of: {among}; the case decides)")


def procedures(actor: Actor, language: Language = "zh", slug: str | None = None) -> tuple[ProcedureEntry, ...]:
    """Every procedure in the order of its document; with `slug`, those of one document."""
    require(actor, EVERYONE)
    return tuple(
        entry_of(enactment, procedure, language)
        for enactment in enactments()
        if slug in (None, enactment.slug)
        for procedure in enactment.procedures.values()
    )


def describe(actor: Actor, procedure: str, language: Language = "zh") -> ProcedureView:
    """Everything that the table of the procedure with that id says; NotFound when there is none."""
    require(actor, EVERYONE)
    enactment, found = find_procedure(procedure)
    entry, term = entry_of(enactment, found, language), found.in_force or enactment.term
    return ProcedureView(
        id=entry.id,
        title=entry.title,
        document=entry.document,
        provisions=entry.provisions,
        slug=enactment.slug,
        name=found.name,
        numbered=found.numbered,
        in_force_from=term.from_,
        in_force_until=term.until,
        force_provision=_cited(enactment, term.provision),
        is_confidential=found.confidential,
        beyond_text=found.beyond_text,
        roles=tuple(RoleView(role.name, role.title.in_(language), role.sees, role.body) for role in found.roles),
        states=tuple(
            StateView(str(state), state.label.in_(language), state == found.initial, state in found.final)
            for state in found.states
        ),
        conditions=_conditions(enactment, found.conditions, None, language),
        acts=tuple(_act(enactment, found, act, language) for act in found.acts),
        clocks=clocks_of(enactment, found, language),
    )


def svg(actor: Actor, procedure: str, language: Language = "zh") -> bytes:
    """The procedure as a picture; NotFound when there is none."""
    require(actor, EVERYONE)
    from gongbao.engine.procedures.drawing import svg_file  # loaded when asked for: a command must start fast

    return svg_file(find_procedure(procedure)[1], language)


def bpmn(actor: Actor, procedure: str, language: Language = "zh") -> bytes:
    """The procedure as a BPMN 2.0 file; NotFound when there is none."""
    require(actor, EVERYONE)
    from gongbao.engine.procedures.drawing.bpmn import bpmn_file  # as above

    return bpmn_file(find_procedure(procedure)[1], procedure, language)


def entry_of(enactment: Enactment, procedure: Procedure, language: Language) -> ProcedureEntry:
    """A procedure as it stands in lists."""
    return ProcedureEntry(
        id=procedure_id(enactment, procedure),
        title=procedure.title.in_(language),
        document=enactment.slug,
        provisions=tuple(in_full(enactment, provision) for provision in procedure.provisions),
    )


def _act(enactment: Enactment, procedure: Procedure, act: Act, language: Language) -> ActView:
    kept = isinstance(act.to, Same)
    return ActView(
        name=act.name,
        title=act.title.in_(language),
        who=_who(act, language),
        by=tuple(role.name for role in act.roles),
        is_by_case=isinstance(act.by, RoleByCase),
        from_=tuple(str(state) for state in act.from_),
        to=() if kept else tuple(str(state) for state in act.targets),
        keeps_state=kept,
        outcome=act.to.words.in_(language) if isinstance(act.to, Branch) else None,
        provision=_cited(enactment, act.provision),
        data=data_of(act.inputs.fields, language),
        data_schema=act.inputs.schema(),
        conditions=_conditions(enactment, act.conditions, act.provision, language),
        clocks=effects_of(enactment, act, procedure, language),
        opens=tuple(_linked(opening.procedure, language) for opening in act.opens),
        produces=tuple(paper.in_(language) for paper in act.produces),
        shown_to=tuple(role.name for role in act.shown_to),
        is_bounded=procedure.is_bounded(act.name),
        is_urgent=act.urgent,
        is_never_done=any(condition.is_never_met for condition in act.conditions),
        beyond_text=act.beyond_text,
    )


def _who(act: Act, language: Language) -> str:
    among = AND[language].join(role.title.in_(language) for role in act.roles)
    if isinstance(act.by, RoleByCase):
        return BY_CASE.in_(language).format(who=act.by.title.in_(language), among=among)
    return among


def _conditions(
    enactment: Enactment, conditions: Iterable[Condition], provision: str | None, language: Language
) -> tuple[ConditionView, ...]:
    return tuple(
        ConditionView(
            condition.name,
            str(condition.kind),
            condition.words.in_(language),
            _cited(enactment, condition.provision or provision),
        )
        for condition in conditions
    )


def _linked(procedure: str, language: Language) -> LinkedView:
    try:
        _, found = find_procedure(procedure)
    except NotFound:
        return LinkedView(procedure, procedure, is_here=False)
    return LinkedView(procedure, found.title.in_(language), is_here=True)


def _cited(enactment: Enactment, provision: str | None) -> str | None:
    return in_full(enactment, provision) if provision else None
