"""Who is told what: those whose turn it is, those to whom an act is shown, and nobody who may not see the case."""

from datetime import date, datetime, timedelta

import pytest

from gongbao.office.cases.acting import Request, act
from gongbao.office.clock import CHINA, stopped_at
from gongbao.office.notifying.clocks import tell_of_clocks
from gongbao.office.notifying.reading import count_unseen, mark_seen, notices, set_wish, wish_of
from gongbao.office.permission import PUBLIC, NotPermitted
from gongbao.records.models import Delivery, Notice, Recusal, RunningClock
from tests.office.cases.applying import MORNING, accepted, applicant, applied, found_department, official

pytestmark = pytest.mark.django_db
BY = {"supplement_by": "2021-03-10"}


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def told(who):
    """What a person is told, the newest first."""
    return [(view.number, view.about.en, view.is_urgent) for view in notices(who)]


def test_an_application_waits_for_the_department():
    """Each clerk of the department is told that it waits; whoever applied is told nothing of his own act."""
    by, first, second = applicant(), official(), official("孙受理")
    applied(by)

    assert told(first) == told(second) == [("扶持申请〔2021〕0001号", "Waiting for you", False)]
    assert told(by) == []


def test_an_answer_is_told_to_the_applicant_at_once_where_the_table_says_so():
    """What is missing is urgent to the enterprise that has to bring it; the clerk who asked is not told, the colleague learns of nothing new."""
    by, colleague, taker, other = applicant(), applicant("钱申请"), official(), official("孙受理")
    case = applied(by).case_id
    act(taker, case, Request("request-supplement", {"items": ["申请书"], **BY}, "k2", seen=1))

    assert told(by)[0] == told(colleague)[0] == ("扶持申请〔2021〕0001号", "Waiting for you", True)
    assert len(told(taker)) == len(told(other)) == 1


def test_what_comes_back_waits_for_the_department_again():
    """The supplement is told to its clerks."""
    by, taker = applicant(), official()
    case = applied(by).case_id
    act(taker, case, Request("request-supplement", {"items": ["申请书"], **BY}, "k2", seen=1))
    act(by, case, Request("resubmit", {"materials": ["申请书"]}, "k3", seen=2))

    assert [about for _, about, _ in told(taker)] == ["Waiting for you", "Waiting for you"]


def test_an_act_that_is_only_shown_is_news():
    """The applicant is told that his application was taken in; nothing waits for him, and it can wait for the digest."""
    by = applicant()
    accepted(official(), applied(by).case_id)

    assert told(by) == [("扶持申请〔2021〕0001号", "Something was done in a case", False)]


def test_who_is_recused_is_told_nothing():
    """Neither of later acts, nor any longer of earlier ones."""
    by, taker, barred = applicant(), official(), official("孙受理")
    case = applied(by).case_id
    Recusal.objects.create(case_id=case, person_id=barred.person_id, since=1)
    act(by, case, Request("withdraw", {}, "k2", seen=1))

    assert told(barred) == [] and count_unseen(barred) == 0
    assert told(taker) != []
    assert Notice.objects.filter(person=barred.person_id).count() == 1  # the one from before


def test_an_act_that_is_refused_tells_nobody():
    """What an act tells stands and falls with it."""
    taker = official()
    with pytest.raises(Exception, match="materials are true"):
        applied(applicant(), truthful=False)

    assert not Notice.objects.exists()
    assert told(taker) == []


def test_what_was_seen_is_not_new():
    """One marks one's own as seen, and nobody else's."""
    first, second = official(), official("孙受理")
    applied(applicant())
    keys = [view.key for view in notices(first)] + [view.key for view in notices(second)]

    assert mark_seen(first, keys) == 1
    assert (count_unseen(first), count_unseen(second)) == (0, 1)
    assert [view.is_seen for view in notices(first)] == [True] and notices(first, unseen_only=True) == ()


def test_a_duty_is_told_when_it_is_near_and_when_it_is_missed():
    """Three working days before, and on the day after; once each, urgent when it is late, and again when it has another last day."""
    taker = official()
    case = applied(applicant()).case_id
    accepted(taker, case)
    due = RunningClock.objects.get().due
    steps = []
    for day in (
        due - timedelta(days=7),
        due - timedelta(days=3),
        due,
        due + timedelta(days=1),
        due + timedelta(days=2),
    ):
        with stopped_at(day):
            steps.append(tell_of_clocks())
    latest = notices(taker)[0]

    assert due == date(2021, 3, 29)
    assert steps == [0, 1, 0, 1, 0]
    assert [view.about.en for view in notices(taker)[:2]] == ["Overdue", "Due soon"]
    assert (latest.clock, latest.due, latest.is_urgent) == ("review", due, True)
    RunningClock.objects.update(due=due + timedelta(days=1))
    with stopped_at(due + timedelta(days=3)):
        assert tell_of_clocks() == 1


def test_what_a_person_wishes_is_kept():
    """Chinese and mail unless he said otherwise; nobody who is not signed in has a wish."""
    by = applicant()
    assert (wish_of(by).language, wish_of(by).digest_by_mail, wish_of(by).urgent_by_mail) == ("zh", True, True)
    set_wish(by, language="en", digest_by_mail=False, urgent_by_mail=True)

    assert (wish_of(by).language, wish_of(by).digest_by_mail) == ("en", False)
    with pytest.raises(NotPermitted):
        notices(PUBLIC)


def test_nothing_leaves_the_house_where_nothing_is_set_up():
    """Without a mail server and without subscriptions, notices stand on the page alone."""
    by = applicant()
    case = applied(by).case_id
    with stopped_at(datetime(2021, 3, 1, 10, tzinfo=CHINA)):
        act(official(), case, Request("request-supplement", {"items": ["申请书"], **BY}, "k2", seen=1))

    assert Notice.objects.filter(is_urgent=True).exists()
    assert not Delivery.objects.exists()
