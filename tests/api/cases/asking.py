"""Somebody's program asks the API with that person's token."""

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count

from django.contrib.auth import get_user_model
from django.test import Client

from gongbao.office.clock import today
from gongbao.office.people.tokens import NewToken, make_token
from gongbao.office.permission import Actor
from gongbao.records.models import Account, Person
from tests.office.cases.applying import FORM
from tests.office.cases.applying import actor as somebody
from tests.office.people.peopling import AT

APPLICATIONS = "/api/v1/procedures/digital-economy/application/cases"
SUBMIT = {"act": "submit", "data": FORM}
ACCEPT = {"act": "accept", "data": {"review_workdays": 20}, "seen": 1}
_keys = count(1)


@dataclass
class Program:
    """What asks in somebody's name."""

    actor: Actor
    token: str
    client: Client = field(default_factory=Client)

    def get(self, address, language="zh", **parameters):
        """The answer to a question."""
        return self.client.get(address, parameters, headers=self._headers(language))

    def post(self, address, body, key="", *, language="zh", content_type="application/json", **more):
        """The answer to a request with a key of its own, unless one is given."""
        headers = self._headers(language) | {"Idempotency-Key": key or f"key-{next(_keys)}"} | more
        return self.client.post(address, body, content_type=content_type, headers=headers)

    def begin(self, key="", **changed):
        """The key of the case that an application begins."""
        answer = self.post(APPLICATIONS, SUBMIT | {"data": FORM | changed}, key)
        assert answer.status_code == 201, answer.content.decode()
        return answer.json()["case"]["key"]

    def _headers(self, language):
        return {"Authorization": f"Bearer {self.token}", "Accept-Language": language}


def program(name, where, *roles):
    """A program with the roles that its owner holds in a body, which is made when there is none yet."""
    return program_of(somebody(name, where, *roles))


def program_of(someone):
    """A program of somebody whom the office knows, with all that he holds."""
    user = get_user_model().objects.create_user(f"u{someone.person_id}", password="a long enough password")
    Account.objects.create(user=user, person=Person.objects.get(pk=someone.person_id), opened_at=AT)
    owner = Actor(someone.name, is_signed_in=True, user_id=user.pk, person_id=someone.person_id, posts=_posts(someone))
    token = make_token(owner, NewToken("程序", _posts(someone), today() + timedelta(days=30)))
    return Program(someone, token)


def applying(name="李申请", where="甲公司"):
    """An enterprise's program."""
    return program(name, where, "digital-economy/applicant")


def taking(name="王受理"):
    """The program of a clerk in the department that takes applications in."""
    return program(name, "市大数据局", "digital-economy/lead-department")


def _posts(someone):
    return frozenset(held.role for held in someone.roles)
