"""Every address of the house: the API, the documents' own pages, then the general ones; Chinese without a prefix, English under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from gongbao.api import api
from gongbao.server.wiring import document_urls

urlpatterns = [
    path("api/v1/", api.urls),
    *i18n_patterns(*document_urls(), path("", include("gongbao.web.urls")), prefix_default_language=False),
]
