"""What the roles that an actor holds today show in each procedure."""

from collections.abc import Iterator

from gongbao.engine.procedures import Procedure, Role
from gongbao.office.library import enactments, procedure_id
from gongbao.office.permission import Actor, Held
from gongbao.records.sight import Grant


def grants_of(actor: Actor) -> Iterator[Grant]:
    """One grant for each role held and each procedure that has the role; an administrator of the office holds none."""
    by_slug = {enactment.slug: enactment for enactment in enactments()}
    for held in actor.roles:
        slug, _, name = held.role.partition("/")
        if slug in by_slug:
            lender = held.on_behalf_of.person_id if held.on_behalf_of else None
            for procedure in by_slug[slug].procedures.values():
                if role := procedure.roles_by_name.get(name):
                    name_in_full = procedure_id(by_slug[slug], procedure)
                    yield Grant(name_in_full, name, role.sees, held.body_id, held.body_path, lender)


def held_for(actor: Actor, slug: str, roles: tuple[Role, ...]) -> tuple[Held, ...]:
    """The roles among `roles` of the document `slug` that the actor holds, one's own before those held for somebody else."""
    names = {f"{slug}/{role.name}" for role in roles}
    found = [held for held in actor.roles if held.role in names]
    return tuple(sorted(found, key=lambda held: (held.on_behalf_of is not None, held.role, held.body_id)))


def may_begin(actor: Actor, slug: str, procedure: Procedure) -> bool:
    """Whether the actor holds a role that begins cases of a procedure."""
    return any(held_for(actor, slug, act.roles) for act in procedure.acts_from(procedure.initial))
