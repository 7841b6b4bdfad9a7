"""Lines that a rule adds to its own explanation, where its syntax tree says too little: one for each entry of a list, say."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from gongbao.engine.values import Bilingual


@dataclass(frozen=True, slots=True)
class Remark:
    """One such line; `held` is None for what is not a condition."""

    words: Bilingual
    provision: str
    held: bool | None = None


_listening: ContextVar[list[Remark] | None] = ContextVar("remarks", default=None)


def remark(words: Bilingual, provision: str, *, held: bool | None = None) -> None:
    """Adds a line to the explanation under way; nothing happens where none is."""
    heard = _listening.get()
    if heard is not None:
        heard.append(Remark(words, provision, held))


def listening() -> bool:
    """Whether an explanation is under way, for remarks that cost something to put together."""
    return _listening.get() is not None


@contextmanager
def hearing() -> Iterator[list[Remark]]:
    """The remarks made inside, in their order."""
    heard: list[Remark] = []
    token = _listening.set(heard)
    try:
        yield heard
    finally:
        _listening.reset(token)
