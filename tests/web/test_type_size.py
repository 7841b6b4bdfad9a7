"""The size of the type that a reader chooses."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("back", ["//elsewhere.example/", "https://elsewhere.example/", "javascript:alert(1)", ""])
def test_the_choice_of_type_never_leads_elsewhere(client, back):
    """Only addresses of the office are gone back to."""
    assert client.post("/type-size/", {"size": "large", "next": back})["Location"] == "/"


def test_large_type_is_remembered(client):
    """The choice is kept in a cookie and shows on the next page."""
    client.post("/type-size/", {"size": "large", "next": "/rules/"})

    assert b'class="large"' in client.get("/rules/").content
    assert client.post("/type-size/", {"size": "huge"}).cookies == {}
