"""Kinship and interests: declared by oneself, ended by another."""

from datetime import date

import pytest

from gongbao.engine.rules import Refused
from gongbao.office.actors import actor_for
from gongbao.office.clock import stopped_at, today
from gongbao.office.people.interests import (
    Relative,
    declare_interest,
    declare_kinship,
    declared_by,
    end_interest,
    end_kinship,
)
from gongbao.office.permission import PUBLIC, NotPermitted
from gongbao.records.models import Interest, Kinship, Person
from gongbao.records.sight import kin_of
from tests.office.people.peopling import administrator, body, person, user_of

pytestmark = pytest.mark.django_db
DAY = date(2021, 5, 20)
NUMBER = "11010519491231002X"
SPOUSE = Relative("赵六", Kinship.Relation.SPOUSE, NUMBER)


@pytest.fixture(autouse=True)
def _one_day():
    """It is one day."""
    with stopped_at(DAY):
        yield


@pytest.fixture
def clerk():
    """Who declares."""
    return person("李四", account="clerk")


def acting(someone):
    """The actor behind a person's account today."""
    return actor_for(user_of(someone), today())


def test_a_relative_is_one_person_however_often_declared(clerk):
    """Two who name the same identity number mean the same person; only a mask and a digest of the number are kept."""
    other = person("王五", account="other")
    first = declare_kinship(acting(clerk), SPOUSE)
    second = declare_kinship(acting(other), Relative("赵六", Kinship.Relation.DIRECT, NUMBER.lower()))

    assert first.relative == second.relative
    assert first.relative.identity_mask == "110105********002X"
    assert NUMBER not in str(Person.objects.values())


def test_kinship_counts_in_both_directions(clerk):
    """Whoever is named as a relative has the declarer as one, too."""
    declared = declare_kinship(acting(clerk), SPOUSE)

    assert kin_of(frozenset({clerk.pk}), DAY) == {declared.relative_id}
    assert kin_of(frozenset({declared.relative_id}), DAY) == {clerk.pk}


@pytest.mark.parametrize(
    ("relative", "field"),
    [
        (Relative(" ", Kinship.Relation.SPOUSE), "name"),
        (Relative("赵六", Kinship.Relation.SPOUSE, "110105194912310021"), "identity_number"),
    ],
)
def test_what_is_wrong_is_named(clerk, relative, field):
    """A name is needed, and a number that is given has to be one."""
    with pytest.raises(Refused) as refused:
        declare_kinship(acting(clerk), relative)

    assert refused.value.field == field
    assert not Kinship.objects.exists()


def test_the_same_relative_is_declared_once(clerk):
    """A second declaration of the same kinship is refused while the first one counts."""
    declare_kinship(acting(clerk), SPOUSE)

    with pytest.raises(Refused):
        declare_kinship(acting(clerk), SPOUSE)


def test_an_interest_names_what_it_is_in(clerk):
    """In a person, a body or a case; words alone are enough, no words are not."""
    owner, other = body("bureau"), person("王五")
    declared = [
        declare_interest(acting(clerk), "持股", body="bureau"),
        declare_interest(acting(clerk), "同窗", person=other.pk),
        declare_interest(acting(clerk), "曾任该项目顾问", case=7),
        declare_interest(acting(clerk), "其他"),
    ]
    with pytest.raises(Refused) as refused:
        declare_interest(acting(clerk), "  ", body="bureau")

    assert [(one.in_body, one.in_person, one.in_case) for one in declared] == [
        (owner, None, None),
        (None, other, None),
        (None, None, 7),
        (None, None, None),
    ]
    assert refused.value.field == "words"


def test_nobody_takes_a_declaration_back(clerk):
    """It is ended by a security administrator, never by who declared it, even where that is an administrator himself."""
    keeper = administrator("security")
    declared, own = declare_interest(acting(clerk), "持股"), declare_interest(acting(keeper), "持股")
    with pytest.raises(NotPermitted):
        end_interest(acting(clerk), declared.pk)
    with pytest.raises(Refused):
        end_interest(acting(keeper), own.pk)

    end_interest(acting(keeper), declared.pk)

    assert list(Interest.objects.on(DAY)) == [own]


def test_an_ended_kinship_counts_no_more(clerk):
    """From the day on which it was ended, and it can be declared anew."""
    declared = declare_kinship(acting(clerk), SPOUSE)

    end_kinship(acting(administrator("security")), declared.pk)

    assert kin_of(frozenset({clerk.pk}), DAY) == frozenset()
    assert declared_by(acting(clerk)) == ([], [])
    assert declare_kinship(acting(clerk), SPOUSE).pk != declared.pk


def test_the_public_declares_nothing():
    """Declarations need somebody who makes them."""
    with pytest.raises(NotPermitted):
        declare_interest(PUBLIC, "持股")
