"""Bodies, and what an office is founded as."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model

from gongbao.engine.jurisdiction import Body as NamedBody
from gongbao.engine.jurisdiction import BodyKind, cities
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.people.bodies import add_body, bodies, bring_in, end_body
from gongbao.office.people.founding import FoundedOtherwise, found, is_example_city
from gongbao.office.people.roles import roles_offered
from gongbao.records.models import Body, Founding
from tests.office.people.peopling import FIRST, administrator, body, user_of

pytestmark = pytest.mark.django_db


def acting(someone):
    """The actor behind a person's account today."""
    return actor_for(user_of(someone), today())


class TestFounding:
    """An office is founded once, for work or as an example."""

    def test_it_stays_what_it_was_founded_as(self):
        """Founding again as the same is nothing, as the other is refused."""
        found(Founding.Kind.EXAMPLE)
        found(Founding.Kind.EXAMPLE)

        assert is_example_city()
        with pytest.raises(FoundedOtherwise):
            found(Founding.Kind.WORK)

    def test_accounts_come_after_the_founding(self):
        """Where accounts were made by hand before, nothing is founded on top of them."""
        get_user_model().objects.create_user("early")

        with pytest.raises(FoundedOtherwise):
            found(Founding.Kind.EXAMPLE)


class TestBodies:
    """Bodies of the city's data, and those that are added."""

    @pytest.fixture
    def caretaker(self):
        """A system administrator."""
        return acting(administrator("system"))

    def test_the_bodies_of_every_city_are_brought_in_once(self):
        """A second time changes nothing, and each stands below the one it is a part of."""
        for city in cities().values():
            bring_in(city.bodies, FIRST)
            bring_in(city.bodies, FIRST)

            paths = dict(Body.objects.values_list("slug", "path"))
            assert len(paths) == len(city.bodies)
            assert all(paths[one.slug] == f"{paths.get(one.part_of, '')}{one.slug}/" for one in city.bodies)

    def test_every_body_that_a_document_names_is_there(self):
        """Roles are bound to bodies that their city has."""
        known = {body.slug for city in cities().values() for body in city.bodies}

        assert {role.body for role in roles_offered() if role.body} <= known

    def test_enterprises_are_counted_downwards(self, caretaker):
        """The first level below an authority is 1, its subsidiary 2."""
        body("owner")
        first = add_body(caretaker, NamedBody("group", Bilingual("集团", "Group"), BodyKind.ENTERPRISE, "owner"))
        second = add_body(caretaker, NamedBody("plant", Bilingual("工厂", "Plant"), BodyKind.ENTERPRISE, "group"))

        assert (first.level, second.level, second.path) == (1, 2, "owner/group/plant/")

    def test_a_body_with_parts_is_not_ended(self, caretaker):
        """First its parts; then it stands no longer from that day."""
        owner = body("owner")
        body("group", above=owner, kind="enterprise")
        with pytest.raises(Refused):
            end_body(caretaker, "owner")

        end_body(caretaker, "group")
        end_body(caretaker, "owner")

        assert bodies(caretaker) == []
        assert len(bodies(caretaker, date(2021, 1, 1))) == 2

    @pytest.mark.parametrize(("slug", "code", "above", "field"), [
        ("owner", "", None, "slug"), ("new", "123", None, "code"), ("new", "", "nowhere", "part_of"),
    ])  # fmt: skip
    def test_what_is_wrong_is_named(self, caretaker, slug, code, above, field):
        """The refusal says which field it is about."""
        body("owner")

        with pytest.raises(Refused) as refused:
            add_body(caretaker, NamedBody(slug, Bilingual("新", "New"), BodyKind.OTHER, above), code=code)

        assert refused.value.field == field
