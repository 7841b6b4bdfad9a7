"""The roles that can be given: those of the procedures of all documents, under "slug/role"."""

from dataclasses import dataclass
from functools import cache

from gongbao.engine.values import Bilingual
from gongbao.office.library import enactments


@dataclass(frozen=True, slots=True)
class OfferedRole:
    """A role: its id, its words, the document it belongs to, and the body that alone plays it (None: any)."""

    id: str
    title: Bilingual
    document: Bilingual
    body: str | None


@cache
def roles_offered() -> tuple[OfferedRole, ...]:
    """Every role of every procedure, once for each document, in the order of the documents."""
    found: dict[str, OfferedRole] = {}
    for enactment in enactments():
        for procedure in enactment.procedures.values():
            for role in procedure.roles:
                name = f"{enactment.slug}/{role.name}"
                found.setdefault(name, OfferedRole(name, role.title, enactment.title, role.body))
    return tuple(found.values())


def role_offered(name: str) -> OfferedRole | None:
    """The role with that id; None when no procedure has it."""
    return next((role for role in roles_offered() if role.id == name), None)
