"""Accounts for the people of the tests of cases, and a browser in which one of them is signed in."""

from django.contrib.auth import get_user_model
from django.test import Client

from gongbao.records.models import Account
from tests.office.people.peopling import AT


def browser_of(actor):
    """A browser in which the actor is signed in."""
    account = Account.objects.filter(person=actor.person_id).first()
    if account is None:
        user = get_user_model().objects.create_user(f"user{actor.person_id}")
        account = Account.objects.create(user=user, person_id=actor.person_id, opened_at=AT)
    client = Client()
    client.force_login(account.user)
    return client


def words(answer):
    """What an answer's page says."""
    return answer.content.decode()


def hidden(page, name):
    """The value of a hidden field of a page."""
    start = page.index(f'name="{name}" value="') + len(f'name="{name}" value="')
    return page[start : page.index('"', start)]
