"""Profiles that are kept: versions, and who sees them."""

from pathlib import Path
from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model

from gongbao.office.permission import PUBLIC, Actor
from zibo.documents.digital_economy import pages
from zibo.documents.digital_economy.demo import seed
from zibo.documents.digital_economy.demo.enterprises import MACHINERY
from zibo.documents.digital_economy.models import EnterpriseProfile, Overtaken, keep, profiles_of
from zibo.documents.digital_economy.tests.trying import CODE, FACTS, HOME, STATED

pytestmark = pytest.mark.django_db


def test_keeping_needs_a_name_and_a_code(signed_in):
    """A profile without the enterprise's name and code is not kept."""
    page = signed_in.post(f"{HOME}new/", STATED | {"name": "", "save": "keep"})

    assert {error.href for error in page.context["errors"]} == {"#ask-name", "#ask-code"}


def test_every_change_is_a_new_version(signed_in, actor):
    """A kept profile is never changed: facts and profile go into further versions, and the same again into none."""
    first = signed_in.post(f"{HOME}new/", STATED | {"code": CODE.lower(), "save": "keep"})
    address = first["Location"]
    for _ in range(2):
        signed_in.post(f"{address}facts/data-centre-investment/", FACTS | {"save": "facts"})
    signed_in.post(f"{address}profile/", STATED | {"data_centre_tier": "2", "save": "keep"})
    kept = EnterpriseProfile.objects.order_by("version")

    assert first.status_code == 303
    assert [(one.version, one.code, one.data["profile"]["data_centre_tier"]) for one in kept] == [
        (1, CODE, 3),
        (2, CODE, 3),
        (3, CODE, 2),
    ]
    assert signed_in.get(address).context["parts"][0][2][0].sum == "0.00元"
    with pytest.raises(TypeError):
        kept[0].save()


def test_whoever_was_overtaken_is_told(signed_in, actor):
    """A change made upon an older version is refused and nothing is lost silently."""
    kept = keep(actor, MACHINERY.as_data())
    keep(actor, MACHINERY.as_data() | {"name": "新名"})
    page = signed_in.post(
        f"{HOME}{kept.key}/facts/patent-award/",
        {"version": "1", "save": "facts", "gold": "1", "silver": "0", "excellent": "0", "matter_id": "a"},
    )

    assert page.status_code == 422
    assert EnterpriseProfile.objects.count() == 2
    with pytest.raises(Overtaken):
        keep(actor, MACHINERY.as_data() | {"name": "旧名"}, after=1)


def test_nobody_sees_the_profile_of_another(client, actor):
    """The address of somebody else's profile, or of none, is no page: for strangers, for visitors, for every way in."""
    kept = keep(actor, MACHINERY.as_data())
    get_user_model().objects.create_user("li")
    places = ["", "profile/", "facts/patent-award/", "others/", "worksheet.pdf", "worksheet.json"]
    addresses = [f"{HOME}{key}/{place}" for key in (kept.key, uuid4()) for place in places]
    for sign_in in (lambda: None, lambda: client.force_login(get_user_model().objects.get(username="li"))):
        sign_in()

        assert {client.get(address).status_code for address in addresses} == {404}
        assert {client.post(address, {"save": "x"}).status_code for address in addresses} == {404}
    assert "示例" not in client.get(HOME).content.decode()
    assert not profiles_of(PUBLIC).exists() and not profiles_of(Actor("li", is_signed_in=True)).exists()


def test_profiles_are_read_through_one_door():
    """Outside the module of the model no page asks the table itself."""
    modules = Path(pages.__file__).parent.glob("*.py")

    assert [file.name for file in modules if "EnterpriseProfile.objects" in file.read_text(encoding="utf-8")] == []


def test_the_examples_are_kept_once(actor):
    """Seeding twice keeps each example enterprise once and leaves later changes alone."""
    get_user_model().objects.create_user("qiye")
    seed()
    clerk = Actor("qiye", is_signed_in=True)
    keep(clerk, MACHINERY.as_data() | {"name": "改过的名"})
    seed()

    assert profiles_of(clerk).count() == 6
    assert EnterpriseProfile.objects.count() == 7
