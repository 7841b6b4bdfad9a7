"""The pages for what goes wrong, in both languages."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import translation
from django.views.defaults import bad_request, permission_denied, server_error

from gongbao.office.permission import PUBLIC, SIGNED_IN, Actor, NotPermitted
from gongbao.web.refusing import NotPermittedPage

WRONG = ValueError("wrong")


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (lambda request: bad_request(request, WRONG), 400),
        (lambda request: permission_denied(request, WRONG), 403),
        (server_error, 500),
    ],
    ids=["400", "403", "500"],
)
def test_every_fault_has_its_page(rf, language, answer, status):
    """Each page says in the reader's language what happened, and names nothing from inside."""
    request = rf.get("/")
    request.user = AnonymousUser()
    with translation.override(language):
        response = answer(request)
    page = response.content.decode()

    assert response.status_code == status
    assert f'<html lang="{language}"' in page
    assert "ValueError" not in page


def test_who_is_not_signed_in_is_asked_to(rf):
    """What is open to signed-in people alone leads others to the sign-in page, and back afterwards."""
    refusal = NotPermitted(PUBLIC, SIGNED_IN)
    response = NotPermittedPage(lambda request: None).process_exception(rf.get("/rules/?a=1"), refusal)

    assert response["Location"] == "/sign-in/?next=/rules/%3Fa%3D1"


def test_who_is_signed_in_is_told(rf):
    """Somebody signed in who may not do something sees a page that says so."""
    request = rf.get("/rules/")
    request.user = AnonymousUser()
    refusal = NotPermitted(Actor("somebody", is_signed_in=True), SIGNED_IN)

    assert NotPermittedPage(lambda _: None).process_exception(request, refusal).status_code == 403
    assert NotPermittedPage(lambda _: None).process_exception(request, WRONG) is None
