"""What leaves the house: once a day or at once, with numbers and links only, at least once, signed, and to nowhere else."""

import json
import socket
from datetime import datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.management import call_command

from gongbao.engine.rules import Refused
from gongbao.office.cases.acting import Request, act
from gongbao.office.clock import CHINA, now, stopped_at
from gongbao.office.notifying.delivering import HELD_FOR, MOST_ATTEMPTS, deliver_waiting, take
from gongbao.office.notifying.digests import compose_digests
from gongbao.office.notifying.reading import mark_seen, notices, set_wish
from gongbao.office.notifying.subscribing import end_subscription, subscribe, subscriptions, undelivered
from gongbao.office.notifying.webhook import place_of, signature
from gongbao.office.permission import Actor, NotPermitted
from gongbao.records.models import Account, Delivery, Event, Notice, Recusal
from tests.office.cases.applying import MORNING, applicant, applied, found_department, official
from tests.office.notifying.receiving import inbox
from tests.office.people.peopling import AT, administrator, user_of

pytestmark = pytest.mark.django_db
LATER = datetime(2021, 3, 2, 8, 30, tzinfo=CHINA)
NAMES = ("李申请", "甲公司", "王受理", "申请书", "chain:c1")


@pytest.fixture(autouse=True)
def _set_up(db, settings):
    settings.MAIL, settings.ADDRESS = True, "https://office.test"
    settings.WEBHOOK_HOSTS = ["inbox.test", "inside.test", "127.0.0.0/8"]
    found_department()
    with stopped_at(MORNING):
        yield


@pytest.fixture
def names(monkeypatch):
    """The name service of these tests: inbox.test is this machine, inside.test an address that the site does not name."""
    known = {"inbox.test": ["127.0.0.1"], "inside.test": ["93.184.215.14", "10.0.0.7"]}
    resolve = socket.getaddrinfo

    def answered(host, port, *more, **named):
        if host not in known:
            return resolve(host, port, *more, **named)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in known[host]]

    monkeypatch.setattr(socket, "getaddrinfo", answered)


def reachable(actor, account="a"):
    """The actor's person with an account that has a mail address."""
    user = get_user_model().objects.create_user(account, email=f"{account}@example.org", password="long enough")
    Account.objects.create(user=user, person_id=actor.person_id, opened_at=AT)
    return actor


def keeper():
    """The system administrator."""
    made = administrator("system", account="keeper")
    assert user_of(made).is_active
    return Actor("keeper", is_signed_in=True, person_id=made.pk, admin="system")


def asked_back(by):
    """The actor applies and is asked for what is missing: an urgent notice to him."""
    case = applied(by).case_id
    data = {"items": ["申请书"], "supplement_by": "2021-03-10"}
    act(official(), case, Request("request-supplement", data, "k2", seen=1))
    return case


def test_what_is_urgent_goes_out_at_once_and_says_nothing_but_number_and_link():
    """The mail names the case by its number, leads to its page, and names neither a person nor a matter."""
    case = asked_back(reachable(applicant()))
    assert deliver_waiting() == (1, 0)
    sent = mail.outbox[0]

    assert (sent.to, sent.subject) == (["a@example.org"], "紧急：有一件事项须您及时处理")
    assert f"扶持申请〔2021〕0001号  https://office.test/cases/{case}/" in sent.body
    assert [name for name in NAMES if name in sent.body + sent.subject] == []
    assert sent.extra_headers["Message-ID"].startswith("<notice.")


def test_the_digest_comes_once_a_day():
    """Two new cases are one mail, not before the morning; what comes later waits for the next day, and what is urgent is in none."""
    taker = reachable(official())
    applied(applicant())
    with stopped_at(datetime(2021, 3, 2, 7, 59, tzinfo=CHINA)):
        assert compose_digests() == 0
    applied(applicant("赵申请", "乙公司"), beneficiary="乙公司", key="k2")
    with stopped_at(LATER):
        assert (compose_digests(), compose_digests()) == (1, 0)
        deliver_waiting()
        applied(applicant("孙申请", "丙公司"), beneficiary="丙公司", key="k3")
        assert compose_digests() == 0
    with stopped_at(LATER + timedelta(days=1)):
        assert compose_digests() == 1
        deliver_waiting()

    assert [message.subject for message in mail.outbox] == ["今日提醒：2条", "今日提醒：1条"]
    assert all(number in mail.outbox[0].body for number in ("〔2021〕0001号", "https://office.test/cases/"))
    assert len(notices(taker)) == 3


def test_the_digest_leaves_out_what_was_seen_and_what_may_not_be_seen_any_more():
    """Who looked already, or was recused meanwhile, gets no mail about it."""
    seen, barred = reachable(official(), "seen"), reachable(official("孙受理"), "barred")
    case = applied(applicant()).case_id
    mark_seen(seen, [view.key for view in notices(seen)])
    Recusal.objects.create(case_id=case, person_id=barred.person_id, since=1)
    with stopped_at(LATER):
        assert compose_digests() == 0

    assert not Delivery.objects.exists()
    assert not Notice.objects.filter(told_on=None).exists()


def test_one_is_told_as_one_wishes():
    """In English, and without a digest, when that was said; who has no address gets no mail."""
    by = reachable(applicant())
    asked_back(by)
    Delivery.objects.all().delete()
    set_wish(by, language="en", digest_by_mail=True, urgent_by_mail=False)
    silent = reachable(official(), "silent")
    set_wish(silent, language="zh", digest_by_mail=False, urgent_by_mail=True)
    Notice.objects.filter(person=by.person_id).update(told_on=None, is_urgent=False)
    with stopped_at(LATER):
        compose_digests()
        deliver_waiting()

    assert [(message.to, message.subject) for message in mail.outbox] == [(["a@example.org"], "Today's notices: 1")]


def test_a_message_to_another_system_is_signed(names):
    """It arrives under its key with a signature over its time and its body, and says no more than a mail."""
    administrator_ = keeper()
    with inbox() as other:
        by = reachable(applicant())
        made, key = subscribe(administrator_, by.person_id, other.address)
        case = asked_back(by)
        assert deliver_waiting() == (2, 0)
        path, headers, body = other.received[0]
    said = json.loads(body)

    assert path == "/hook?x=1"
    assert (
        headers["Gongbao-Delivery"]
        == said["key"]
        == f"notice:{Notice.objects.get(is_urgent=True).pk}:webhook:{made.pk}"
    )
    assert headers["Gongbao-Signature"] == signature(key, int(MORNING.timestamp()), body)
    assert said["cases"] == [{"number": "扶持申请〔2021〕0001号", "link": f"https://office.test/cases/{case}/"}]
    assert [name for name in NAMES if name in body.decode()] == []


def test_what_did_not_arrive_is_tried_again_ever_more_seldom_and_then_given_up(names):
    """A server error and a redirection are no arrival; the pauses double; after the last attempt the delivery is left, with the sort of failure."""
    administrator_ = keeper()
    with inbox() as other:
        other.status = 302
        by = applicant()
        subscribe(administrator_, by.person_id, other.address)
        asked_back(by)
        moment, pauses = MORNING, []
        for _ in range(MOST_ATTEMPTS):
            with stopped_at(moment):
                assert deliver_waiting() == (0, 1)
                assert deliver_waiting() == (0, 0)
            waiting = Delivery.objects.get()
            pauses.append(waiting.not_before - moment)
            moment = waiting.not_before
        with stopped_at(moment + timedelta(days=1)):
            assert deliver_waiting() == (0, 0)

    assert pauses[:4] == [timedelta(minutes=minutes) for minutes in (1, 2, 4, 8)]
    assert (waiting.fault, waiting.attempts, waiting.given_up_at is not None) == ("NotTaken", MOST_ATTEMPTS, True)
    assert len(other.received) == MOST_ATTEMPTS


def test_what_is_taken_is_nobody_elses_until_its_time_runs_out():
    """Of two who deliver, the second finds nothing; when the first has died, it is delivered all the same."""
    asked_back(reachable(applicant()))
    first = take()
    assert first is not None
    assert take() is None
    with stopped_at(now() + HELD_FOR):
        assert deliver_waiting() == (1, 0)

    assert Delivery.objects.get().delivered_at is not None


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.test/hook",
        "https://inbox.test.elsewhere.test/",
        "https://user@inbox.test/",
        "https://inbox.test/#x",
        "https://127.0.0.1/",
        "ftp://inbox.test/",
        "https://inbox.test:99999/",
        "file:///etc/passwd",
        "inbox.test",
        "",
    ],
)
def test_nothing_goes_to_a_host_that_the_site_does_not_name(address):
    """A subscription for any other address is refused."""
    with pytest.raises(Refused):
        place_of(address)


def test_nothing_goes_to_an_address_inside(names):
    """A host that stands, beside an address outside, for one inside that the site does not name, gets nothing."""
    by = applicant()
    subscribe(keeper(), by.person_id, "https://inside.test/")
    Notice.objects.all().delete()
    asked_back(by)

    assert deliver_waiting() == (0, 1)
    assert Delivery.objects.get().fault == "Refused"


def test_outside_the_house_only_tls_is_spoken(names, settings):
    """A plain connection is for systems in a network that the site names."""
    settings.WEBHOOK_HOSTS = ["outside.test"]
    by = applicant()
    with pytest.MonkeyPatch.context() as patch:
        outside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", 80))]
        patch.setattr(socket, "getaddrinfo", lambda *_, **__: outside)
        subscribe(keeper(), by.person_id, "http://outside.test/")
        asked_back(by)

        assert deliver_waiting() == (0, 1)
    assert Delivery.objects.get().fault == "Refused"


def test_only_the_system_administrator_subscribes_and_each_time_it_is_recorded():
    """Neither a clerk nor another administrator; an ended subscription gets nothing, not even what was waiting."""
    by, one = applicant(), keeper()
    for other in (by, Actor("x", is_signed_in=True, person_id=by.person_id, admin="security")):
        with pytest.raises(NotPermitted):
            subscribe(other, by.person_id, "https://inbox.test/")
    made, _ = subscribe(one, by.person_id, "https://inbox.test/")
    with pytest.raises(Refused, match="already"):
        subscribe(one, by.person_id, "https://inbox.test/")
    asked_back(by)
    end_subscription(one, made.pk)

    assert deliver_waiting() == (0, 1)
    assert Delivery.objects.get().fault == "ended"
    assert subscriptions(one) == ()
    assert [(failed.person_id, failed.fault) for failed in undelivered(one)] == [(by.person_id, "ended")]
    assert [event.told["what"] for event in Event.objects.filter(kind="subscription").order_by("pk")] == [
        "begun",
        "ended",
    ]


def test_the_command_does_it_all(capsys):
    """`deliver` notes what is due, writes the digests and delivers them; a second time it finds nothing to do."""
    reachable(official())
    applied(applicant())
    with stopped_at(LATER):
        call_command("deliver")
        call_command("deliver")

    assert capsys.readouterr().out.splitlines() == [
        "0 noted, 1 digests, 1 delivered, 0 failed",
        "0 noted, 0 digests, 0 delivered, 0 failed",
    ]
