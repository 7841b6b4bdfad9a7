"""Notices on working days: proposed on a page, signed on a page, counted by."""

import pytest

from gongbao.engine.rules.types.scalars import read_day
from gongbao.office.cases.calendars import office_calendar
from gongbao.records.models import Event
from tests.office.people.peopling import administrator, user_of

pytestmark = pytest.mark.django_db
PLACE = "/administration/notices/"
STORM = {
    "id": "市政府办公室通告〔2021〕3号",
    "title": "关于台风期间放假的通告",
    "title_en": "Days off during the typhoon",
    "source": "公报2021年第9期",
    "off": "2021-07-28 2021-07-29",
    "worked": "2021-08-01",
}


@pytest.fixture
def as_(client):
    """Sign in as an administrator of an office; the answer is the person."""

    def sign_in(office):
        someone = administrator(office)
        client.force_login(user_of(someone))
        return someone

    return sign_in


def works_on(day):
    """Whether the office counts a day as a working day."""
    return office_calendar().is_working(read_day(day))


def test_a_notice_counts_once_another_administrator_has_signed(client, as_):
    """Proposed by the system administrator, signed by the security administrator, then days off are off and days worked are worked."""
    as_("system")
    client.post(PLACE, STORM)
    proposal = Event.objects.get(kind="calendar-notice-proposed")
    assert works_on("2021-07-28")
    client.post(f"{PLACE}{proposal.pk}/")
    assert works_on("2021-07-28")

    as_("security")
    assert STORM["title"] in client.get(PLACE).content.decode()
    assert STORM["title_en"] in client.get(f"/en{PLACE}").content.decode()
    client.post(f"{PLACE}{proposal.pk}/")

    assert [works_on(day) for day in ("2021-07-28", "2021-07-29", "2021-08-01")] == [False, False, True]
    assert client.get(PLACE).context["waiting"] == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"off": "2021-07-28 2021-02-30"}, "off"),
        ({"worked": "2021-07-28"}, "worked"),
        ({"off": "", "worked": ""}, "off"),
        ({"title": ""}, "title"),
        ({"publishes_year": "1999"}, "publishes_year"),
    ],
)
def test_what_is_wrong_stands_at_its_field(client, as_, change, field):
    """No day, the same day twice, no days at all, no title, a year out of reach: nothing is proposed, what was written stays."""
    as_("system")

    page = client.post(PLACE, STORM | change)

    assert page.status_code == 422
    assert page.context["form"].errors[field]
    assert STORM["source"] in page.content.decode()
    assert not Event.objects.filter(kind="calendar-notice-proposed").exists()


def test_only_the_system_administrator_proposes(client, as_):
    """The security administrator signs, and has no form."""
    as_("security")

    client.post(PLACE, STORM)

    assert not Event.objects.filter(kind="calendar-notice-proposed").exists()
