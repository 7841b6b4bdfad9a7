"""The forms of the three administrators."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gongbao.engine.calendar import DayKind
from gongbao.engine.jurisdiction import BodyKind
from gongbao.engine.rules.types.scalars import read_day
from gongbao.office.people.roles import roles_offered
from gongbao.records.models import Body
from gongbao.web.administration.words import OFFICES, body_choices, role_words
from gongbao.web.asker import language
from gongbao.web.forms import Day, offer

DAYS = forms.Textarea(attrs={"rows": 4})


class BodyForm(forms.Form):
    """A body that is added."""

    slug = forms.SlugField(
        label=_("Identifier"), max_length=60, help_text=_("Letters, digits and hyphens; it stays for ever.")
    )
    name_zh = forms.CharField(label=_("Name in Chinese"), max_length=120)
    name_en = forms.CharField(label=_("Name in English"), max_length=200, required=False)
    kind = forms.ChoiceField(label=_("Kind"))
    part_of = forms.ChoiceField(label=_("Part of"), required=False)
    code = forms.CharField(label=_("Unified social credit code"), max_length=18, required=False)

    def __init__(self, *args: Any, bodies: list[Body], **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        offer(self.fields["kind"], [(kind.value, kind.label.in_(language())) for kind in BodyKind])
        offer(self.fields["part_of"], [("", _("No body")), *body_choices(bodies)])


class AccountForm(forms.Form):
    """An account that is opened."""

    username = forms.CharField(label=_("Username"), max_length=150)
    name = forms.CharField(label=_("Name"), max_length=60)
    personnel_number = forms.CharField(label=_("Personnel number"), max_length=40, required=False)
    identity_number = forms.CharField(
        label=_("Identity number"),
        max_length=18,
        required=False,
        help_text=_("It shows that two accounts belong to one person. Only a mask and a digest of it are kept."),
    )


class PostForm(forms.Form):
    """A post that somebody gets."""

    body = forms.ChoiceField(label=_("Body"))
    title_zh = forms.CharField(label=_("Title in Chinese"), max_length=60)
    title_en = forms.CharField(label=_("Title in English"), max_length=100, required=False)
    until_day = Day(label=_("Last day"), required=False)

    def __init__(self, *args: Any, bodies: list[Body], **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        offer(self.fields["body"], body_choices(bodies))


class RoleForm(forms.Form):
    """A role for a post."""

    post = forms.TypedChoiceField(label=_("Post"), coerce=int)
    role = forms.ChoiceField(label=_("Role"))
    until_day = Day(label=_("Last day"), help_text=_("At most three years from today."))

    def __init__(self, *args: Any, posts: list[tuple[int, str]], **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        offer(self.fields["post"], posts)
        offer(self.fields["role"], [(role.id, role_words(role.id)) for role in roles_offered()])


class NoticeForm(forms.Form):
    """A notice on working days that is proposed."""

    id = forms.CharField(
        label=_("Number of the notice"), max_length=120, help_text=_("Its title where it has no number.")
    )
    title = forms.CharField(label=_("Title in Chinese"), max_length=200)
    title_en = forms.CharField(label=_("Title in English"), max_length=200, required=False)
    source = forms.CharField(label=_("Where it can be read"), max_length=300)
    publishes_year = forms.IntegerField(
        label=_("Year that it arranges as a whole"), min_value=2004, max_value=2200, required=False
    )
    off = forms.CharField(
        label=_("Days off"), required=False, widget=DAYS, help_text=_("Such as 2027-10-01, one after the other.")
    )
    worked = forms.CharField(label=_("Days worked in exchange"), required=False, widget=DAYS)

    def clean(self) -> dict[str, Any]:
        """The days by kind, under `days`; an error at the field where something is no day, or stands twice."""
        given = super().clean() or {}
        days: dict[str, str] = {}
        for name, kind in (("off", DayKind.HOLIDAY), ("worked", DayKind.MAKE_UP)):
            for word in given.get(name, "").replace(",", " ").replace("、", " ").split():
                if not _is_day(word) or word in days:
                    self.add_error(name, _("%(word)s is no day, or stands twice.") % {"word": word})
                days[word] = kind.value
        if not days and not self.errors:
            self.add_error("off", _("Name at least one day."))
        return given | {"days": days}

    @property
    def stated(self) -> dict[str, object]:
        """The notice as plain data."""
        names = ("id", "title", "title_en", "source", "publishes_year", "days")
        return {name: self.cleaned_data[name] for name in names}


class OfficeForm(forms.Form):
    """An administrator who is appointed."""

    username = forms.CharField(label=_("Username"), max_length=150)
    office = forms.ChoiceField(label=_("Office"), choices=list(OFFICES.items()))


def _is_day(word: str) -> bool:
    try:
        read_day(word)
    except ValueError:
        return False
    return True
