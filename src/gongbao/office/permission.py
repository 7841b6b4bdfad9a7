"""Who asks, and who may: every function of the office asks here before it does anything; doors only declare whom they are open to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from gongbao.engine.values import Bilingual

View = TypeVar("View", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Delegator:
    """The person in whose name somebody uses a power: both names stand on what is done with it."""

    person_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Held:
    """A role ("slug/role") that somebody holds today, in which body and post; `on_behalf_of` when the power is used for its holder.

    `body_path` holds the slugs of the bodies from the highest one down to this one, each followed by a stroke. Somebody who takes part in a case for
    himself, as the person concerned, does so in no body and no post.
    """

    role: str
    body_id: int | None
    body_path: str
    post_id: int | None
    post: Bilingual
    on_behalf_of: Delegator | None = None

    @property
    def body(self) -> str:
        """The slug of the body."""
        return self.body_path.rstrip("/").rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who asks something of the office.

    `name` is the account's, `person_id` and `person_name` are the natural person's, who may have several accounts. `roles` are held today, `posts`
    are their codes alone. `admin` is the office of one of the three administrators ("system", "security", "audit"), who hold no roles.
    """

    name: str
    is_signed_in: bool
    posts: frozenset[str] = field(default_factory=frozenset)
    user_id: int | None = None
    person_id: int | None = None
    person_name: str = ""
    roles: frozenset[Held] = field(default_factory=frozenset)
    admin: str = ""
    owes_second_factor: bool = False


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
    """The signed-in people who hold a role ("slug/role") today."""
    return Audience(f"post:{post}", lambda actor: actor.is_signed_in and post in actor.posts)


def administrators(*offices: str) -> Audience:
    """The administrators of one or more of the three offices ("system", "security", "audit")."""
    name = f"administrator:{'|'.join(offices)}"
    return Audience(name, lambda actor: actor.is_signed_in and actor.admin in offices)


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
