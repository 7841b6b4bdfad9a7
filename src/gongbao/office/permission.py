"""Who asks, and who may: every function of the office asks here before it does anything; doors only declare whom they are open to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

View = TypeVar("View", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who asks something of the office; `posts` are the codes of the posts held today."""

    name: str
    is_signed_in: bool
    posts: frozenset[str] = field(default_factory=frozenset)


PUBLIC = Actor("", is_signed_in=False)


@dataclass(frozen=True, slots=True)
class Audience:
    """Those who may use something: `admits` says whether an actor belongs to them."""

    name: str
    admits: Callable[[Actor], bool]


class NotPermitted(Exception):
    """The actor does not belong to the audience; a door answers it with a sign-in page or a refusal."""

    def __init__(self, actor: Actor, audience: Audience) -> None:
        super().__init__(f"open to {audience.name} only")
        self.actor = actor
        self.audience = audience


EVERYONE = Audience("everyone", lambda actor: True)
SIGNED_IN = Audience("signed-in", lambda actor: actor.is_signed_in)


def holders_of(post: str) -> Audience:
    """The signed-in people who hold a post."""
    return Audience(f"post:{post}", lambda actor: actor.is_signed_in and post in actor.posts)


def require(actor: Actor, audience: Audience) -> None:
    """Nothing when the actor belongs to the audience; NotPermitted otherwise."""
    if not audience.admits(actor):
        raise NotPermitted(actor, audience)


def open_to(audience: Audience) -> Callable[[View], View]:
    """Declare on a route whom it is open to (its attribute `open_to`). A declaration for readers and tests: the refusal itself comes from the office."""

    def declare(view: View) -> View:
        view.open_to = audience  # type: ignore[attr-defined]
        return view

    return declare
