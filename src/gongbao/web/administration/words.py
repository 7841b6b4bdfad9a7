"""How the records of people are called on the pages."""

from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from gongbao.engine.jurisdiction import BodyKind
from gongbao.office.people.roles import role_offered
from gongbao.records.models import Body, Event, Office, Post
from gongbao.web.asker import language

OFFICES = {
    Office.SYSTEM: _("System administrator"),
    Office.SECURITY: _("Security administrator"),
    Office.AUDIT: _("Audit administrator"),
}
KINDS = {kind.value: kind.label for kind in BodyKind}


def body_words(body: Body) -> str:
    """The name of a body."""
    return body.name_zh if language() == "zh" else body.name_en or body.name_zh


def body_choices(bodies: list[Body]) -> list[tuple[str, str]]:
    """Bodies to choose from, each set in by how far down it stands."""
    return [(one.slug, "　" * (one.path.count("/") - 1) + body_words(one)) for one in bodies]


def post_words(post: Post) -> str:
    """A post with its body."""
    title = post.title_zh if language() == "zh" else post.title_en or post.title_zh
    if language() == "zh":
        return f"{body_words(post.body)} {title}"
    return gettext("%(title)s, %(body)s") % {"title": title, "body": body_words(post.body)}


def role_words(role: str) -> str:
    """The words of a role with its document; the id where no procedure has it any more."""
    offered = role_offered(role)
    if offered is None:
        return role
    words = {"role": offered.title.in_(language()), "document": offered.document.in_(language())}
    return pgettext("a role", "%(role)s (%(document)s)") % words


def office_words(office: str) -> str:
    """The words of one of the three offices."""
    return str(OFFICES[Office(office)])


EVENTS = {
    "signed-in": _("Signed in"),
    "signed-out": _("Signed out"),
    "sign-in-refused": _("Signing in refused"),
    "sign-in-locked": _("Signing in locked for a while"),
    "password-set": _("Password set by a link"),
    "password-changed": _("Password changed"),
    "password-link-made": _("Link for a password made"),
    "second-factor-added": _("Second factor set up"),
    "second-factor-changed": _("Second factor changed"),
    "second-factor-reset-asked": _("Reset of a second factor asked"),
    "second-factor-reset": _("Second factor reset"),
    "account-opened": _("Account opened"),
    "account-closed": _("Account closed"),
    "account-reopened": _("Account opened again"),
    "office-founded": _("Office founded"),
    "body-added": _("Body added"),
    "body-ended": _("Body ended"),
    "post-given": _("Post entered"),
    "post-ended": _("Post ended"),
    "role-proposed": _("Role proposed"),
    "role-confirmed": _("Role signed"),
    "role-ended": _("Role ended"),
    "administrator-proposed": _("Administrator proposed"),
    "administrator-confirmed": _("Administrator signed"),
    "administrator-ended": _("Administrator dismissed"),
    "delegation-offered": _("Delegation offered"),
    "delegation-accepted": _("Delegation accepted"),
    "delegation-ended": _("Delegation ended"),
    "kinship-declared": _("Kinship declared"),
    "kinship-ended": _("Kinship ended"),
    "interest-declared": _("Interest declared"),
    "interest-ended": _("Interest ended"),
    "token-made": _("Token made"),
    "token-revoked": _("Token revoked"),
    "calendar-notice-proposed": _("Calendar notice proposed"),
    "calendar-notice": _("Calendar notice published"),
    "export": _("Exported"),
}
IN_CASES = {
    "read": _("Confidential case read"),
    "refused": _("Act refused"),
    "clocks-moved": _("Clocks counted anew"),
    "enclosed": _("File enclosed"),
    "paper": _("Document issued"),
}


def event_words(kind: str) -> str:
    """What an event was; its code where the house has no words for it."""
    return str(EVENTS.get(kind) or IN_CASES.get(kind) or kind)


def details_shown(event: Event) -> list[tuple[str, object]]:
    """What an event tells, for who watches over the office: of what happened in a case nothing but that it happened."""
    return [] if event.kind in IN_CASES else sorted(event.told.items())
