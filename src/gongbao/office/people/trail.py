"""What is written down about people and their powers: every grant, every end, every signing in, allowed or refused."""

from gongbao.office.clock import now
from gongbao.office.permission import Actor
from gongbao.records.ledger import record_event


def note(kind: str, actor: Actor, subject: str, **details: object) -> None:
    """Write an event into the ledger: its kind, who did it, what it was about, and what else is worth knowing (identifiers, never secrets)."""
    record_event(kind, subject, person=actor.person_id, at=now(), details={"account": actor.name, **details})
