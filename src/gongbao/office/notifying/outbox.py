"""What leaves the house: one row for each message, written in the transaction of what it tells of. Numbers and links, never names or contents."""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings

from gongbao.records.models import Account, Delivery, Notice, NoticeWish, Subscription

MOST_NAMED = 50  # cases in one message


def post(key: str, person: int, notices: Sequence[Notice], at: datetime) -> None:
    """Put a message about these notices into the outbox, for each way in which the person wants to be told; `key` says what it is, for ever."""
    wish = NoticeWish.objects.filter(pk=person).first() or NoticeWish(person_id=person)
    is_urgent = any(notice.is_urgent for notice in notices)
    said = {"urgent": is_urgent, "count": len(notices), "language": wish.language, "cases": _cases(notices)}
    if settings.MAIL and (wish.urgent_by_mail if is_urgent else wish.digest_by_mail) and address_of(person):
        _put(f"{key}:mail", person, Delivery.Channel.MAIL, None, said, at)
    for subscription in Subscription.objects.filter(person=person, ended_at=None):
        _put(f"{key}:webhook:{subscription.pk}", person, Delivery.Channel.WEBHOOK, subscription, said, at)


def address_of(person: int) -> str:
    """The mail address of a person: of the first account that is open and has one; "" where there is none."""
    open_ones = Account.objects.filter(person=person, user__is_active=True).exclude(user__email="")
    return str(open_ones.order_by("pk").values_list("user__email", flat=True).first() or "")


def _cases(notices: Sequence[Notice]) -> list[dict[str, str]]:
    """Each case once, by its number and the address of its page."""
    cases = {notice.case_id: notice.case for notice in notices}
    return [
        {"number": case.number or "", "link": f"{settings.ADDRESS}/cases/{case.pk}/"}
        for case in list(cases.values())[:MOST_NAMED]
    ]


def _put(
    key: str, person: int, channel: str, subscription: Subscription | None, said: dict[str, object], at: datetime
) -> None:
    Delivery.objects.get_or_create(
        key=key,
        defaults={
            "person_id": person,
            "channel": channel,
            "subscription": subscription,
            "said": said,
            "made_at": at,
            "not_before": at,
        },
    )
