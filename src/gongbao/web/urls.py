"""The addresses of the general pages."""

from django.urls import include, path

from gongbao.web.views.about import about
from gongbao.web.views.calendar import calendar
from gongbao.web.views.coverage import coverage, covered_document
from gongbao.web.views.document import document
from gongbao.web.views.front import front
from gongbao.web.views.issue import issue, issues
from gongbao.web.views.procedure import bpmn, procedure, procedures, svg
from gongbao.web.views.provision import provision
from gongbao.web.views.readings import readings
from gongbao.web.views.rule import rule
from gongbao.web.views.rules import rules
from gongbao.web.views.search import search
from gongbao.web.views.session import type_size
from gongbao.web.views.validity import validity

urlpatterns = [
    path("", front, name="front"),
    path("issues/", issues, name="issues"),
    path("issues/<str:name>/", issue, name="issue"),
    path("documents/<str:document>/", document, name="document"),
    path("documents/<str:document>/<str:citation>/", provision, name="provision"),
    path("rules/", rules, name="rules"),
    path("rules/<slug:slug>/<slug:name>/", rule, name="rule"),
    path("procedures/", procedures, name="procedures"),
    path("procedures/<slug:slug>/<slug:name>/", procedure, name="procedure"),
    path("procedures/<slug:slug>/<slug:name>/svg/", svg, name="procedure-svg"),
    path("procedures/<slug:slug>/<slug:name>/bpmn/", bpmn, name="procedure-bpmn"),
    path("calendar/", calendar, name="calendar"),
    path("validity/", validity, name="validity"),
    path("coverage/", coverage, name="coverage"),
    path("coverage/<str:name>/", covered_document, name="covered-document"),
    path("readings/", readings, name="readings"),
    path("search/", search, name="search"),
    path("about/", about, name="about"),
    path("", include("gongbao.web.cases.urls")),
    path("", include("gongbao.web.account.urls")),
    path("", include("gongbao.web.administration.urls")),
    path("type-size/", type_size, name="type-size"),
]
