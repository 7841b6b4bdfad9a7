"""What keeps one away from cases: one's relatives and interests, declared by oneself."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gongbao.office.people.interests import Relative, declare_interest, declare_kinship, declared_by
from gongbao.office.permission import SIGNED_IN, open_to, require
from gongbao.records.models import Body, Kinship
from gongbao.web.asker import actor, language
from gongbao.web.forms import done, offer, status_of

RELATIONS = {
    Kinship.Relation.SPOUSE: gettext_lazy("Husband or wife"),
    Kinship.Relation.DIRECT: gettext_lazy("Direct blood relative"),
    Kinship.Relation.COLLATERAL: gettext_lazy("Collateral blood relative within three generations"),
    Kinship.Relation.AFFINITY: gettext_lazy("Close relative by marriage"),
    Kinship.Relation.OTHER: gettext_lazy("Another close relationship"),
}


class KinshipForm(forms.Form):
    """A relative."""

    name = forms.CharField(label=gettext_lazy("Name of the relative"), max_length=60)
    relation = forms.ChoiceField(label=gettext_lazy("Relationship"), choices=list(RELATIONS.items()))
    identity_number = forms.CharField(
        label=gettext_lazy("Identity number"),
        required=False,
        max_length=18,
        help_text=gettext_lazy("Only a mask and a digest of it are kept, by which the person is recognised in a case."),
    )


class InterestForm(forms.Form):
    """An interest."""

    words = forms.CharField(
        label=gettext_lazy("What the interest is"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
    body = forms.ChoiceField(label=gettext_lazy("Body concerned"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        offer(
            self.fields["body"],
            [("", _("No body")), *((one.slug, _name(one)) for one in Body.objects.order_by("path"))],
        )


@open_to(SIGNED_IN)
def interests(request: HttpRequest) -> HttpResponse:
    """What one declared, and two forms to declare more."""
    asker = actor(request)
    require(asker, SIGNED_IN)
    what = request.POST.get("declare")
    kinship = KinshipForm(request.POST if what == "kinship" else None)
    interest = InterestForm(request.POST if what == "interest" else None)
    if done(kinship, lambda data: declare_kinship(asker, Relative(**data))) or done(
        interest, lambda data: declare_interest(asker, data["words"], body=data["body"])
    ):
        messages.success(request, _("Declared. Cases that it concerns are closed to you from now on."))
        return HttpResponseRedirect(request.path, status=303)
    kin, declared = declared_by(asker) if asker.person_id else ([], [])
    context = {
        "kinship": kinship,
        "interest": interest,
        "kin": [
            (
                one.relative if one.person_id == asker.person_id else one.person,
                RELATIONS[Kinship.Relation(one.relation)],
            )
            for one in kin
        ],
        "declared": [(one, _name(one.in_body) if one.in_body else "") for one in declared],
    }
    return render(request, "web/account/interests.html", context, status=status_of(kinship, interest))


def _name(body: Body) -> str:
    return body.name_zh if language() == "zh" else body.name_en or body.name_zh
