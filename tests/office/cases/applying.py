"""Somebody applies for a support, somebody takes it in: actors, and the acts with which the tests of cases begin."""

from datetime import datetime

from gongbao.office.cases.acting import Request, act, begin
from gongbao.office.clock import CHINA, today
from gongbao.office.people.held import roles_held
from gongbao.office.permission import Actor
from gongbao.records.models import Body
from tests.office.people.peopling import FIRST, assignment, person, post

MORNING = datetime(2021, 3, 1, 9, tzinfo=CHINA)
PROCEDURE = "digital-economy/application"
FORM = {
    "support": "big-data-chain",
    "beneficiary": "甲公司",
    "matter": "chain:c1:revenue:2019",
    "amount_requested": "2000000.00",
    "materials": ["申请书"],
    "truthful": True,
}


def actor(name, where, *roles):
    """Somebody who holds these roles in the body of that name, which is made when there is none yet."""
    at = Body.objects.filter(name_zh=where).first() or _body(where)
    someone = person(name)
    held = post(someone, at)
    for role in roles:
        assignment(held, role)
    return seen_again(someone)


def seen_again(someone):
    """The actor as the office sees the person today."""
    roles = roles_held(someone.pk, today())
    return Actor(someone.name, is_signed_in=True, person_id=someone.pk, person_name=someone.name, roles=roles)


def found_department():
    """The department that takes applications in, before anybody applies."""
    _body("市大数据局")


def applicant(name="李申请", where="甲公司"):
    """An enterprise's clerk."""
    return actor(name, where, "digital-economy/applicant")


def official(name="王受理"):
    """A clerk of the department that takes the application in."""
    return actor(name, "市大数据局", "digital-economy/lead-department")


def applied(by, key="k1", **changed):
    """The entry of an application's first act."""
    return begin(by, PROCEDURE, Request("submit", FORM | changed, key))


def accepted(by, case, key="k2"):
    """The entry of its taking in."""
    return act(by, case, Request("accept", {"review_workdays": 20}, key, seen=1))


def _body(name):
    slug = f"body-{Body.objects.count()}"
    return Body.objects.create(slug=slug, name_zh=name, kind="authority", path=f"{slug}/", from_day=FIRST)
