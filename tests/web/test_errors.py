"""The pages for what goes wrong, in both languages."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import translation
from django.views.defaults import bad_request, permission_denied, server_error

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
