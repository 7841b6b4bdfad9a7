"""Who asks the API: by a token, by the session of the pages, or nobody in particular."""

import pytest
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.test import Client

from gongbao.api.asker import WrongToken, actor
from gongbao.office.actors import actor_for
from gongbao.office.clock import today
from gongbao.office.people.tokens import NewToken, make_token
from gongbao.office.permission import PUBLIC
from tests.office.people.peopling import assignment, body, person, post, user_of

pytestmark = pytest.mark.django_db
RULES = "/api/v1/rules"
DECISIONS = "/api/v1/decisions"
QUESTION = {"rule": "none/none", "as_of": "2021-01-01", "given": {}}


@pytest.fixture
def clerk():
    """A clerk with a role."""
    someone = person("李四", account="clerk")
    assignment(post(someone, body()), "law/handler")
    return someone


@pytest.fixture
def token(clerk):
    """A token of the clerk, with the role."""
    owner = actor_for(user_of(clerk), today())
    return make_token(owner, NewToken("脚本", frozenset({"law/handler"}), today()))


def asked(client, method="get", **more):
    """A request as the API sees it: with the session and the user that it brings along."""
    kind = {"content_type": "application/json"}
    asks = {"get": lambda: client.get(RULES, **more), "post": lambda: client.post(DECISIONS, QUESTION, **kind, **more)}
    answer = asks[method]()
    return seen(answer)


def seen(answer):
    """The request behind an answer."""
    request = answer.wsgi_request
    for middleware in (SessionMiddleware, AuthenticationMiddleware):
        middleware(lambda request: None).process_request(request)
    return request


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
def test_a_token_names_its_owner(client, clerk, token, scheme):
    """With the roles that it has, however the scheme is written."""
    found = actor(asked(client, headers={"authorization": f"{scheme} {token}"}))

    assert (found.person_id, found.posts) == (clerk.pk, {"law/handler"})


@pytest.mark.parametrize("sent", ["Bearer gongbao_nonsense", "Bearer ", "Bearer"])
def test_a_token_that_opens_nothing_is_refused(client, clerk, sent):
    """Even beside a session: whoever sends a token means it."""
    client.force_login(user_of(clerk))
    answer = client.get(RULES, headers={"authorization": sent})

    assert answer.status_code == 401
    with pytest.raises(WrongToken):
        actor(seen(answer))


def test_without_either_it_is_the_public(client):
    """Which may ask what everybody may."""
    assert actor(asked(client)) == PUBLIC


def test_the_session_of_the_pages_counts(client, clerk):
    """Who is signed in there asks as himself."""
    client.force_login(user_of(clerk))

    assert actor(asked(client)).person_id == clerk.pk


def test_a_page_of_somebody_else_acts_for_nobody(clerk):
    """A request that changes something counts as the session's only with the token that our own pages carry."""
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(user_of(clerk))
    browser.get("/sign-in/")
    page = browser.get("/account/tokens/").content.decode()
    carried = page.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]

    assert actor(asked(browser, "post")) == PUBLIC
    assert actor(asked(browser, "post", headers={"x-csrftoken": carried})).person_id == clerk.pk
