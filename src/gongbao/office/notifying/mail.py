"""A message as a mail: how much is new, the numbers of the cases, the links. No names, no contents: a mail is read by whoever finds the telephone."""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage

from gongbao.engine.values import Bilingual, Language
from gongbao.office.notifying.outbox import address_of
from gongbao.records.models import Delivery


class NoAddress(Exception):
    """The person has no open account with a mail address any more."""


def send_mail(delivery: Delivery) -> None:
    """Hand the mail to the site's server; what that raises means that it was not taken. A second one is known by its Message-ID, the delivery's key."""
    to = address_of(delivery.person_id)
    if not to:
        raise NoAddress
    said, language = delivery.said, _language(delivery.said)
    message = EmailMessage(_subject(said).in_(language), _body(said, language), to=[to])
    message.extra_headers["Message-ID"] = f"<{delivery.key.replace(':', '.')}@{settings.MAIL_DOMAIN}>"
    message.extra_headers["Auto-Submitted"] = "auto-generated"
    message.send()


def _language(said: dict[str, Any]) -> Language:
    return "en" if said["language"] == "en" else "zh"


def _subject(said: dict[str, Any]) -> Bilingual:
    count = said["count"]
    if said["urgent"]:
        return Bilingual("紧急：有一件事项须您及时处理", "Urgent: a matter needs you now")
    return Bilingual(f"今日提醒：{count}条", f"Today's notices: {count}")


def _body(said: dict[str, Any], language: Language) -> str:
    first = Bilingual("请登录办公系统查看：", "Sign in to the office to read more:").in_(language)
    last = Bilingual(
        "本邮件由系统发出，请勿回复。接收方式可在“通知”页面更改。",
        "Sent by the system; please do not answer. How you are told can be changed on the page of notices.",
    ).in_(language)
    cases = [f"{case['number']}  {case['link']}".strip() for case in said["cases"]]
    return "\n".join((first, "", *cases, "", last, ""))
