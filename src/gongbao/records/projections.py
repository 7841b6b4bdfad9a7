"""What is kept only for speed and can be made anew from the ledger: each such thing says how to compare it, and the examination asks."""

from collections.abc import Callable, Iterable, Iterator

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.records.models import Case

Differing = Callable[[Case], Iterable[Bilingual]]
_projections: dict[str, Differing] = {}


def projection(name: str) -> Callable[[Differing], Differing]:
    """Declare a function that says how what is kept of a case differs from what its entries give; nothing where it does not."""

    def declare(function: Differing) -> Differing:
        _projections[name] = function
        return function

    return declare


def differences() -> Iterator[tuple[str, int, Bilingual]]:
    """Of every case, each difference between what is kept and what its entries give: the projection, the case, the words."""
    for case in Case.objects.order_by("pk").iterator(500):
        for name, differing in _projections.items():
            yield from ((name, case.pk, words) for words in _of_one(case, differing))


def _of_one(case: Case, differing: Differing) -> Iterator[Bilingual]:
    """Entries that were tampered with may make no case at all: that is a difference as well, and no reason to stop."""
    try:
        yield from differing(case)
    except (Refused, LookupError, ValueError, TypeError, AttributeError) as error:
        yield Bilingual(f"无法由账簿重建：{error}", f"It cannot be made from its entries: {error}")
