"""What is written down about people and their powers: every grant, every end, every signing in, allowed or refused."""

import json
import logging

from gongbao.office.permission import Actor

TRAIL = logging.getLogger("gongbao.trail")


def note(kind: str, actor: Actor, subject: str, **details: str) -> None:
    """Write down an event: its kind, who did it, what it was about, and what else is worth knowing (identifiers, never secrets)."""
    TRAIL.info("%s by %s on %s: %s", kind, actor.name, subject, json.dumps(details, ensure_ascii=False, sort_keys=True))
