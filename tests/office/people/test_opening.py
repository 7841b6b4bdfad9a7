"""Opening an office for work, and the command that does it."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from typer.testing import CliRunner

from gongbao.cli import app
from gongbao.engine.rules import Refused
from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.example_city import seed_people
from gongbao.office.people.accounts import Newcomer
from gongbao.office.people.founding import is_example_city
from gongbao.office.people.links import account_behind
from gongbao.office.people.opening import open_office
from gongbao.records.models import Administrator, Body, Event, Founding, Office

pytestmark = pytest.mark.django_db
NUMBER = "11010519491231002X"
FIRST = {office: Newcomer(f"{office}-admin", f"管理员{office}") for office in Office}


def test_each_of_the_three_gets_a_link():
    """Behind it is the account, whose owner holds the office; the bodies of the cities are there."""
    secrets = open_office(FIRST)

    for office, secret in secrets.items():
        user = account_behind(secret)
        assert actor_for(user, today()).admin == office
        assert not user.has_usable_password()
    assert Body.objects.exists()
    assert not is_example_city()
    assert Event.objects.filter(kind="office-founded").count() == 3


def test_an_office_is_opened_once():
    """A second time nothing is added, whoever is named."""
    open_office(FIRST)

    with pytest.raises(Refused):
        open_office({office: Newcomer(f"second-{office}", "另一人") for office in Office})

    assert Administrator.objects.count() == 3


@pytest.mark.parametrize(
    "first",
    [
        {office: one for office, one in FIRST.items() if office != Office.AUDIT},
        {office: Newcomer(f"{office}-admin", "同一人", "", NUMBER) for office in Office},
        {office: Newcomer("the-same", "管理员") for office in Office},
        FIRST | {Office.AUDIT: Newcomer("", "管理员")},
    ],
)
def test_three_people_or_nothing(first):
    """Where one is missing, named twice or not named, nothing at all is founded."""
    with pytest.raises(Refused):
        open_office(first)

    assert not Founding.objects.exists()
    assert not get_user_model().objects.exists()


def test_not_on_top_of_an_example_city():
    """What was founded as an example stays one."""
    seed_people()

    with pytest.raises(Refused):
        open_office(FIRST)


def test_the_command_asks_for_three_and_prints_three_links():
    """Each link opens the account named; a second run says that the office is founded."""
    answers = "xitong\n甲\nanquan\n乙\nshenji\n丙\n"
    run = CliRunner().invoke(app, ["found", "--address", "https://gongbao.example/"], input=answers)

    links = [line.split() for line in run.stdout.splitlines() if "/sign-in/link/" in line]
    assert [name for name, _ in links] == ["xitong", "anquan", "shenji"]
    for name, address in links:
        secret = address.removeprefix("https://gongbao.example/sign-in/link/").removesuffix("/")
        assert account_behind(secret).username == name
    assert CliRunner().invoke(app, ["found"], input=answers).exit_code == 1


def test_new_bodies_of_the_data_come_in_later():
    """Only in an office that was founded, and none twice."""
    call_command("bring_in_bodies")
    assert not Body.objects.exists()
    open_office(FIRST)
    count = Body.objects.count()

    call_command("bring_in_bodies")

    assert Body.objects.count() == count
