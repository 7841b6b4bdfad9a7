"""The enterprise's view: one profile, every support with its reasons, the best lawful choice, the worksheet; and where the money goes."""

from django.urls import URLPattern, path

from zibo.documents.digital_economy.pages.applying import apply
from zibo.documents.digital_economy.pages.budget import budget
from zibo.documents.digital_economy.pages.grants import grants, objecting
from zibo.documents.digital_economy.pages.matrix import matrix, matrix_sheet
from zibo.documents.digital_economy.pages.others import others
from zibo.documents.digital_economy.pages.profile import change, new
from zibo.documents.digital_economy.pages.result import result
from zibo.documents.digital_economy.pages.sheet import empty_sheet, own_sheet, upload
from zibo.documents.digital_economy.pages.start import start
from zibo.documents.digital_economy.pages.support_facts import support_facts
from zibo.documents.digital_economy.pages.worksheet import worksheet

HOME = "documents/digital-economy/enterprise/"


def _of_one(place: str) -> list[URLPattern]:
    """The pages of one enquiry: kept under its key, or carried along by a visitor who keeps nothing."""
    name = "digital-economy-try" if place == "try/" else "digital-economy-kept"
    return [
        path(f"{HOME}{place}", result, name=name),
        path(f"{HOME}{place}profile/", change, name=f"{name}-profile"),
        path(f"{HOME}{place}facts/<slug:code>/", support_facts, name=f"{name}-facts"),
        path(f"{HOME}{place}others/", others, name=f"{name}-others"),
        path(f"{HOME}{place}worksheet.<slug:form>", worksheet, name=f"{name}-worksheet"),
    ]


urlpatterns = [
    path("documents/digital-economy/grants/", grants, name="digital-economy-grants"),
    path("documents/digital-economy/grants/<int:notice>/objection/", objecting, name="digital-economy-objecting"),
    path("documents/digital-economy/budget/", budget, name="digital-economy-budget"),
    path(HOME, start, name="digital-economy-enterprise"),
    path(f"{HOME}new/", new, name="digital-economy-new"),
    path(f"{HOME}template.xlsx", empty_sheet, name="digital-economy-template"),
    path(f"{HOME}profiles.xlsx", own_sheet, name="digital-economy-profiles"),
    path(f"{HOME}matrix/", matrix, name="digital-economy-matrix"),
    path(f"{HOME}matrix.xlsx", matrix_sheet, name="digital-economy-matrix-sheet"),
    path(f"{HOME}upload/", upload, name="digital-economy-upload"),
    *_of_one("try/"),
    *_of_one("<uuid:key>/"),
    path(f"{HOME}<uuid:key>/apply/<slug:code>/", apply, name="digital-economy-kept-apply"),
]
