"""Who may, and that the office asks."""

import pytest

from gongbao.office.permission import EVERYONE, PUBLIC, SIGNED_IN, Actor, NotPermitted, holders_of, open_to, require

CLERK = Actor("clerk", is_signed_in=True, posts=frozenset({"official"}))


def test_everyone_is_everyone():
    """Nobody is refused what is open to everyone."""
    require(PUBLIC, EVERYONE)
    require(CLERK, EVERYONE)


def test_the_public_is_not_signed_in():
    """What is open to signed-in people is refused to the public, and the refusal names both."""
    with pytest.raises(NotPermitted) as caught:
        require(PUBLIC, SIGNED_IN)

    assert (caught.value.actor, caught.value.audience) == (PUBLIC, SIGNED_IN)


@pytest.mark.parametrize(
    ("actor", "is_admitted"),
    [
        (CLERK, True),
        (Actor("clerk", is_signed_in=True, posts=frozenset({"enterprise"})), False),
        (Actor("clerk", is_signed_in=False, posts=frozenset({"official"})), False),
    ],
)
def test_a_post_is_held_by_a_signed_in_person(actor, is_admitted):
    """Whoever holds the post and is signed in belongs to its holders, nobody else."""
    assert holders_of("official").admits(actor) is is_admitted


def test_a_route_declares_its_audience_and_stays_as_it_is():
    """The decorator marks the function and returns it."""

    def view():
        return "answer"

    declared = open_to(SIGNED_IN)(view)

    assert declared is view
    assert declared.open_to is SIGNED_IN
