"""The page on which anybody counts a period."""

import pytest
from lxml import html

pytestmark = pytest.mark.django_db
AFTER_THE_HOLIDAYS = {"start": "2020-09-21", "count": "15", "unit": "workdays"}


def _page(client, asked, language=""):
    return html.fromstring(client.get(f"{language}/calendar/", asked).content)


def test_the_last_day_is_told_with_every_day_on_the_way(client):
    """Over the holidays of 2020 fifteen working days from 21 September end on 16 October; the strip and its table show each day."""
    page = _page(client, AFTER_THE_HOLIDAYS)
    days = page.xpath("//ol[contains(@class, 'strip')]/li")
    rows = page.xpath("//details//tbody/tr")

    assert page.xpath("string(//p[@class='answer-value']/time/@datetime)") == "2020-10-16"
    assert len(days) == len(rows) == 26
    assert days[-1].xpath("string(span[@class='strip-number'])") == "15"
    assert "strip-make-up" in days[6].get("class")
    assert "国庆节放假" in days[10].text_content()
    assert "国办发明电〔2019〕16号" in page.text_content()


def test_the_first_day_stands_under_its_weekday(client):
    """21 September 2020 was a Monday; the strip begins in the first column."""
    first = _page(client, AFTER_THE_HOLIDAYS).xpath("//ol[contains(@class, 'strip')]/li[1]")[0]

    assert {"strip-start", "strip-from-1"} <= set(first.get("class").split())


@pytest.mark.parametrize(("end", "due"), [("moves", "2020-10-09"), ("stays", "2020-10-01"), ("", "2020-10-09")])
def test_a_last_day_that_is_a_day_off_is_moved_or_stays(client, end, due):
    """A month from 1 September ends on a holiday: a time limit is moved on, a restriction is not."""
    page = _page(client, {"start": "2020-09-01", "count": "1", "unit": "months", "end": end})

    assert page.xpath("string(//p[@class='answer-value']/time/@datetime)") == due


def test_days_that_no_notice_arranges_are_said_to_be_provisional(client):
    """A count into years to come says that it will be counted anew."""
    page = _page(client, {"start": "2031-01-10", "count": "10", "unit": "workdays"}, "/en")

    assert "provisional" in page.xpath("string(//p[@class='answer-value'])")


def test_a_long_count_shows_its_beginning_and_its_end(client):
    """Of twenty years the middle is left out, and how many days it has is said."""
    page = _page(client, {"start": "2006-01-01", "count": "20", "unit": "years"}, "/en")

    assert len(page.xpath("//ol[contains(@class, 'strip')]")) == 2
    assert "days in between are not shown" in page.text_content()


@pytest.mark.parametrize(
    ("asked", "fields"),
    [
        ({"start": "2020-02-30", "count": "15", "unit": "workdays"}, ["start"]),
        ({"start": "", "count": "15", "unit": "workdays"}, ["start"]),
        ({"start": "2020-02-01", "count": "x", "unit": "workdays"}, ["count"]),
        ({"start": "2020-02-01", "count": "０", "unit": "workdays"}, ["count"]),
        ({"start": "2020-02-01", "count": "0", "unit": "days"}, ["count"]),
        ({"start": "2020-02-01", "count": "-1", "unit": "days"}, ["count"]),
        ({"start": "2020-02-01", "count": "999999999", "unit": "years"}, ["count"]),
        ({"start": "2020-02-01", "count": "9" * 400, "unit": "years"}, ["count"]),
        ({"start": "2020-02-01", "count": "15", "unit": ""}, ["unit"]),
        ({"start": "2020-02-01", "count": "15", "unit": "<script>"}, ["unit"]),
        ({"start": "1999-02-01", "count": "15", "unit": "workdays"}, ["start"]),
        ({"start": "9999-12-30", "count": "20", "unit": "years"}, ["start"]),
        ({"start": "\x00", "count": "x", "unit": "workdays"}, ["start", "count"]),
        ({"start": "2020-02-01"}, ["count", "unit"]),
        ({"year": "1999"}, ["year"]),
        ({"year": "２０２０"}, ["year"]),
        ({"year": "x"}, ["year"]),
    ],
)
@pytest.mark.parametrize("language", ["", "/en"])
def test_what_cannot_be_counted_is_refused_by_its_field(client, asked, fields, language):
    """Each fault stands in the summary and leads to its field; nothing is counted."""
    response = client.get(f"{language}/calendar/", asked)
    page = html.fromstring(response.content)
    links = page.xpath("//section[@class='errors']//a/@href")

    assert response.status_code == 400
    assert [link.rpartition("-")[2].lstrip("#") for link in links] == fields
    assert all(page.xpath(f"//*[@id='{link[1:]}']") for link in links)
    assert page.xpath("//p[@class='answer-value']") == []


def test_the_holidays_of_a_year_name_their_notice(client):
    """In 2020 the days off at the Spring Festival were prolonged by a second notice."""
    rows = _page(client, {"year": "2020"}).xpath("//table[@class='festivals']/tbody/tr")
    titles = [row.xpath("string(th)") for row in rows]
    notices = {row.xpath("string(td[3]//a/@href)") for row in rows}

    assert titles.count("春节") == 2
    assert titles[0] == "元旦"
    assert all(notice.startswith("https://") for notice in notices)
