"""What the roles that an actor holds today show in each procedure, and which of them he has in one case."""

from collections.abc import Iterable, Iterator

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Procedure, Role
from gongbao.office.clock import today
from gongbao.office.library import enactments, procedure_id
from gongbao.office.permission import Actor, Held
from gongbao.records.models import Case
from gongbao.records.sight import Grant, is_shown, party_roles


def grants_of(actor: Actor) -> Iterator[Grant]:
    """One grant for each role held and each procedure that has the role; an administrator of the office holds none."""
    by_slug = {enactment.slug: enactment for enactment in enactments()}
    for held in actor.roles:
        slug, _, name = held.role.partition("/")
        if slug in by_slug:
            for procedure in by_slug[slug].procedures.values():
                if role := procedure.roles_by_name.get(name):
                    yield _grant(procedure_id(by_slug[slug], procedure), role, held)


def roles_in(actor: Actor, case: Case, enactment: Enactment, procedure: Procedure) -> tuple[Held, ...]:
    """The roles that the actor has in a case: those held through which he sees it, one's own before those lent, and those of a party."""
    found = []
    for held in held_for(actor, enactment.slug, procedure.roles):
        role = procedure.roles_by_name[held.role.partition("/")[2]]
        if actor.person_id and is_shown(case.pk, actor.person_id, _grant(case.procedure, role, held), today()):
            found.append(held)
    own = party_roles(case.pk, actor.person_id) if actor.person_id else ()
    return (*found, *(_for_oneself(enactment, procedure.roles_by_name[name]) for name in sorted(own)))


def held_for(actor: Actor, slug: str, roles: Iterable[Role]) -> tuple[Held, ...]:
    """The roles among `roles` of the document `slug` that the actor holds, one's own before those held for somebody else."""
    names = {f"{slug}/{role.name}" for role in roles}
    found = [held for held in actor.roles if held.role in names]
    return tuple(sorted(found, key=lambda held: (held.on_behalf_of is not None, held.role, held.body_path)))


def may_begin(actor: Actor, slug: str, procedure: Procedure) -> bool:
    """Whether the actor holds a role that begins cases of a procedure."""
    return any(held_for(actor, slug, act.roles) for act in procedure.acts_from(procedure.initial))


def _grant(procedure: str, role: Role, held: Held) -> Grant:
    lender = held.on_behalf_of.person_id if held.on_behalf_of else None
    assert held.body_id is not None, "a role is held in a body"
    return Grant(procedure, role.name, role.sees, held.body_id, held.body_path, lender)


def _for_oneself(enactment: Enactment, role: Role) -> Held:
    return Held(f"{enactment.slug}/{role.name}", None, "", None, role.title)
