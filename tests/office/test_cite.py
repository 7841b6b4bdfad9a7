"""A provision with its margin."""

from datetime import date

import pytest

from gongbao.office.cite import cite, provision
from gongbao.office.library import NotFound
from gongbao.office.permission import PUBLIC


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("淄政办字[2020]61号第二十条第一款第(三)项", "淄政办字〔2020〕61号 第二十条第一款第（三）项"),
        ("61号文第20条", "淄政办字〔2020〕61号 第二十条"),
        ("60号 16", "淄政办字〔2020〕60号 五、16"),
        ("淄政办字【２０２０】６０号　六、21", "淄政办字〔2020〕60号 六、21"),
        ("《淄博市支持数字经济发展的若干措施》一、1", "淄政办字〔2020〕60号 一、1"),
    ],
)
def test_a_citation_is_understood_as_people_write_it(written, expected):
    """Any style of brackets, figures and short forms leads to the canonical citation."""
    assert cite(PUBLIC, written).in_full == expected


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("第一条", "document"),
        ("99号 一、1", "document"),
        ("60号 一、99", "citation"),
        ("60号 随便", "citation"),
        ("", "document"),
    ],
)
def test_what_leads_nowhere_says_why(written, field):
    """The document or the citation is named as the one at fault."""
    with pytest.raises(NotFound) as caught:
        cite(PUBLIC, written)

    assert caught.value.field == field


def test_a_provision_has_its_place():
    """Words, neighbours, the provision around it, and the lines of the print."""
    view = provision(PUBLIC, "digital-economy", "一、2")

    assert view.words.startswith("降低数据中心用电成本。")
    assert (view.previous, view.next, view.parent) == ("一、1", "二、", "一、")
    assert view.issue == "2020-08"
    assert view.lines is not None


def test_neighbours_lead_through_the_whole_text():
    """From the first provision, `next` comes to the last one, and no provision twice."""
    at, seen = "标题", []
    while at is not None:
        seen.append(at)
        at = provision(PUBLIC, "digital-economy", at).next

    assert seen[-1] == "六、"
    assert len(seen) == len(set(seen))


def test_what_rests_on_a_provision_stands_beside_it():
    """Rules, readings and duties are there, and the marks are exactly the words that the rules quote."""
    view = provision(PUBLIC, "digital-economy", "一、1")
    marked = [view.words[mark.first : mark.last] for mark in view.marks]

    assert "digital-economy/data-centre-investment" in [rule.id for rule in view.living.rules]
    assert "tier-standard" in [reading.id for reading in view.living.readings]
    assert [duty.id for duty in view.living.duties] == ["digital-economy/list-data-infrastructure"]
    assert {"达到T3及以上级别", "投资额(不包括土建部分)的6%"} <= set(marked)


def test_what_rests_on_the_provision_around_it_is_told_apart():
    """A sentence's page shows what rests on the whole provision; a part's what rests on the one around it as well."""
    section = provision(PUBLIC, "digital-economy", "一、")

    assert "digital-economy/data-centre-investment" in [rule.id for rule in section.living.rules]
    assert provision(PUBLIC, "digital-economy", "一、1").living_above.rules == ()


def test_force_is_that_of_the_day_asked_about():
    """The same provision is in force one day and lapsed the next."""
    on_last, after = (cite(PUBLIC, "60号 一、1", on=day) for day in (date(2023, 12, 31), date(2024, 1, 1)))

    assert on_last.document.force.is_in_force
    assert after.document.force.status == "lapsed"
    assert after.document.force.provision == "淄政办字〔2020〕60号 六、21"
