"""Two who deliver at once do not deliver twice."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core import mail
from django.db import connection

from gongbao.office.notifying.delivering import deliver_waiting
from gongbao.records.models import Delivery
from tests.office.people.peopling import AT, person, user_of

MESSAGES, HANDS = 12, 3


@pytest.mark.django_db(transaction=True)
def test_each_message_leaves_once():
    """While nobody dies, every message is sent by one of them."""
    someone = person(account="a")
    user = user_of(someone)
    user.email = "a@example.org"
    user.save()
    said = {"urgent": True, "count": 1, "language": "zh", "cases": []}
    for number in range(MESSAGES):
        Delivery.objects.create(
            key=f"notice:{number}:mail", person=someone, channel="mail", said=said, made_at=AT, not_before=AT
        )

    def deliver(_: int) -> int:
        try:
            return deliver_waiting()[0]
        finally:
            connection.close()

    with ThreadPoolExecutor(HANDS) as hands:
        arrived = list(hands.map(deliver, range(HANDS)))

    assert sum(arrived) == len(mail.outbox) == MESSAGES
    assert not Delivery.objects.filter(delivered_at=None).exists()
