"""Every way in, tried by everybody: who does not belong to the audience that a route declares gets the sign-in page or a refusal, nothing else."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from ninja.operation import PathView

from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.permission import EVERYONE, PUBLIC, Audience
from tests.house.test_routes import OPEN_BY_NATURE
from tests.office.people.peopling import administrator, assignment, body, person, post, user_of

pytestmark = pytest.mark.django_db
SAMPLES = {"int": "1", "slug": "none", "str": "none", "uuid": str(UUID(int=1)), "path": "none"}
WHO = ["public", "reader", "clerk", "system", "security", "audit"]
ASKS = ("get", "post", "put", "patch", "delete")


def user_called(who):
    """The account of somebody of each sort; None for the public."""
    if who == "public":
        return None
    if who in ("system", "security", "audit"):
        return user_of(administrator(who))
    someone = person("某人", account=who)
    if who == "clerk":
        assignment(post(someone, body()), "law/handler")
    return user_of(someone)


@pytest.mark.parametrize("who", WHO)
def test_nobody_gets_past_the_declared_audience(client, who):
    """Pages and operations of the API, by every method that they answer: a refusal for whoever does not belong."""
    user = user_called(who)
    actor = actor_for(user, today()) if user else PUBLIC
    if user:
        client.force_login(user)
    wrong = []
    for address, view, audience in _guarded():
        if audience.admits(actor):
            continue
        for ask in ASKS:
            answer = getattr(client, ask)(address)
            if not _is_refusal(answer, is_signed_in=user is not None):
                wrong.append(f"{ask} {address}: {answer.status_code} ({view})")

    assert wrong == []


@pytest.mark.parametrize("who", WHO)
def test_whoever_belongs_gets_in(client, who):
    """A page that is open to somebody answers, also with an error about what is asked; it does not refuse the person."""
    user = user_called(who)
    actor = actor_for(user, today()) if user else PUBLIC
    if user:
        client.force_login(user)
    wrong = [
        f"{address}: {answer.status_code}"
        for address, _, audience in _guarded()
        if audience.admits(actor)
        for answer in [client.get(address)]
        if answer.status_code in (401, 403) or answer.status_code >= 500
    ]

    assert wrong == []


def test_the_pages_of_other_packages_are_reached_through_ours():
    """No view of allauth, or of anybody else, is an address of the house by itself: each is a class or a function of ours."""
    rooms = {
        getattr(pattern.callback, "view_class", pattern.callback).__module__.partition(".")[0]
        for address, pattern in _patterns(get_resolver(), "/")
        if not address.startswith("/api/")
    }

    assert "allauth" not in rooms
    assert "gongbao" in rooms


def test_there_is_something_to_guard():
    """The tests above look at pages of every office and of one's own account."""
    audiences = {audience.name for _, _, audience in _guarded()}

    assert {"signed-in", "administrator:security", "administrator:system", "administrator:audit"} <= audiences


def _guarded() -> Iterator[tuple[str, str, Audience]]:
    """The address, the view and the audience of every way in that is not open to everyone."""
    for address, pattern in _patterns(get_resolver(), "/"):
        if pattern.name in OPEN_BY_NATURE:
            continue
        for asked in _asked(pattern.callback):
            if asked.open_to is not EVERYONE:
                yield address, asked.__name__, asked.open_to


def _patterns(resolver: URLResolver, above: str) -> Iterator[tuple[str, URLPattern]]:
    for found in resolver.url_patterns:
        address = above + _filled(found)
        if isinstance(found, URLResolver):
            yield from _patterns(found, address)
        else:
            yield address, found


def _filled(found: URLPattern | URLResolver) -> str:
    """The piece of an address with something in each of its places."""
    shown = str(found.pattern)
    for name, converter in found.pattern.converters.items():
        kind = type(converter).__name__.removesuffix("Converter").lower().replace("string", "str")
        for written in (f"<{kind}:{name}>", f"<{name}>"):
            shown = shown.replace(written, SAMPLES[kind])
    return shown


def _asked(view: Callable) -> list[Callable]:
    operations = [cell.cell_contents for cell in getattr(view, "__closure__", None) or () if cell.cell_contents]
    door = next((one for one in operations if isinstance(one, PathView)), None)
    if door:
        return [operation.view_func for operation in door.operations]
    return [getattr(view, "view_class", view)]


def _is_refusal(answer, *, is_signed_in: bool) -> bool:
    if answer.status_code in (401, 403, 405):
        return True
    return not is_signed_in and answer.status_code == 302 and answer["Location"].startswith("/sign-in/")
