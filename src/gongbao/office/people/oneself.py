"""The natural person behind an actor, where only one's own things can be asked for."""

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.permission import SIGNED_IN, Actor, require


def oneself(actor: Actor) -> int:
    """The id of the person who is signed in. Refused for an account that belongs to nobody in the office's records."""
    require(actor, SIGNED_IN)
    if actor.person_id is None:
        raise Refused("person", NOBODY)
    return actor.person_id


NOBODY = Bilingual(
    "该账号没有登记自然人：请安全管理员登记。",
    "This account belongs to nobody in the office's records: ask the security administrator.",
)
