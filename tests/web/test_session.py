"""Signing in and out, and the size of the type."""

import pytest
from django.contrib.auth import get_user_model

pytestmark = pytest.mark.django_db
NAME, PASSWORD = "somebody", "a long enough password"


@pytest.fixture
def user():
    """Somebody with an account."""
    return get_user_model().objects.create_user(NAME, password=PASSWORD)


def test_signing_in_leads_back_to_the_page(client, user):
    """Who signs in comes back to where they were, and the masthead says who they are."""
    response = client.post("/sign-in/", {"username": NAME, "password": PASSWORD, "next": "/rules/"}, follow=True)

    assert response.redirect_chain == [("/rules/", 302)]
    assert NAME in response.content.decode()


@pytest.mark.parametrize(("address", "language"), [("/sign-in/", "zh-hans"), ("/en/sign-in/", "en")])
def test_a_wrong_password_is_said_to_be_wrong(client, user, address, language):
    """The page says so at its head, keeps the name and does not show the password."""
    page = client.post(address, {"username": NAME, "password": "wrong"}).content.decode()

    assert f'<html lang="{language}"' in page
    assert 'role="alert"' in page
    assert f'value="{NAME}"' in page
    assert 'value="wrong"' not in page


def test_signing_out_is_a_button(client, user):
    """Signing out takes a POST, so that no link can do it."""
    client.force_login(user)

    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/", follow=True).status_code == 200
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("back", ["//elsewhere.example/", "https://elsewhere.example/", "javascript:alert(1)", ""])
def test_the_choice_of_type_never_leads_elsewhere(client, back):
    """Only addresses of the office are gone back to."""
    assert client.post("/type-size/", {"size": "large", "next": back})["Location"] == "/"


def test_large_type_is_remembered(client):
    """The choice is kept in a cookie and shows on the next page."""
    client.post("/type-size/", {"size": "large", "next": "/rules/"})

    assert b'class="large"' in client.get("/rules/").content
    assert client.post("/type-size/", {"size": "huge"}).cookies == {}
