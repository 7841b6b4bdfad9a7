"""Every way into the office, page or API, says who may use it."""

from collections.abc import Callable, Iterator
from inspect import getclosurevars

from django.urls import URLPattern, URLResolver, get_resolver
from ninja.operation import PathView

OPEN_BY_NATURE = {
    "openapi-json": "the description of the API is public",
    "openapi-view": "the description of the API is public",
    "api-root": "answers that nothing is there",
}


def test_every_way_in_says_who_may_use_it():
    """Each page and each operation of the API was declared with `open_to`."""
    silent = [address for address, asked in _ways_in() if not hasattr(asked, "open_to")]

    assert silent == []


def test_there_are_ways_in_through_both_doors():
    """The test above looks at pages and at the API."""
    addresses = [address for address, _ in _ways_in()]

    assert any(address.startswith("/api/") for address in addresses)
    assert any(not address.startswith("/api/") for address in addresses)


def _ways_in() -> Iterator[tuple[str, Callable]]:
    for address, pattern in _patterns(get_resolver(), "/"):
        if pattern.name not in OPEN_BY_NATURE:
            yield from ((address, asked) for asked in _asked(pattern.callback))


def _patterns(resolver: URLResolver, above: str) -> Iterator[tuple[str, URLPattern]]:
    for found in resolver.url_patterns:
        address = above + str(found.pattern)
        if isinstance(found, URLResolver):
            yield from _patterns(found, address)
        else:
            yield address, found


def _asked(view: Callable) -> list[Callable]:
    """The functions that answer: the operations behind an address of the API, or the view itself (a class for its instances)."""
    door = getclosurevars(view).nonlocals.get("self") if hasattr(view, "__closure__") else None
    if isinstance(door, PathView):
        return [operation.view_func for operation in door.operations]
    return [getattr(view, "view_class", view)]
