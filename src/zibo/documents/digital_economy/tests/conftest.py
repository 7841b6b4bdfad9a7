"""A person who keeps profiles."""

import pytest
from django.contrib.auth import get_user_model

from gongbao.office.permission import Actor


@pytest.fixture
def actor():
    get_user_model().objects.create_user("wang")
    return Actor("wang", is_signed_in=True)


@pytest.fixture
def signed_in(client, actor):
    client.force_login(get_user_model().objects.get(username=actor.name))
    return client
