"""The investigator's workbench: the loss, the persons, what is proposed for each, the decision; who is barred; registers; what each person sees himself."""

from django.urls import path

from zibo.documents.accountability.pages.barred import barred
from zibo.documents.accountability.pages.deciding import decide
from zibo.documents.accountability.pages.loss import loss
from zibo.documents.accountability.pages.overview import cases, overview
from zibo.documents.accountability.pages.own import own
from zibo.documents.accountability.pages.pay import pay
from zibo.documents.accountability.pages.penalty import penalty
from zibo.documents.accountability.pages.persons import person, persons
from zibo.documents.accountability.pages.published import published
from zibo.documents.accountability.pages.sheets import sheet, sheets

HOME = "documents/accountability/cases/"

urlpatterns = [
    path(HOME, cases, name="accountability-cases"),
    path("documents/accountability/barred/", barred, name="accountability-barred"),
    path("documents/accountability/published/", published, name="accountability-published"),
    path("documents/accountability/sheets/", sheets, name="accountability-sheets"),
    path("documents/accountability/sheets/<slug:name>.xlsx", sheet, name="accountability-sheet"),
    path(f"{HOME}<int:key>/", overview, name="accountability-case"),
    path(f"{HOME}<int:key>/own/", own, name="accountability-own"),
    path(f"{HOME}<int:key>/loss/", loss, name="accountability-loss"),
    path(f"{HOME}<int:key>/persons/", persons, name="accountability-persons"),
    path(f"{HOME}<int:key>/persons/<int:number>/", person, name="accountability-person"),
    path(f"{HOME}<int:key>/persons/<int:number>/penalty/", penalty, name="accountability-penalty"),
    path(f"{HOME}<int:key>/persons/<int:number>/pay/", pay, name="accountability-pay"),
    path(f"{HOME}<int:key>/decide/", decide, name="accountability-decide"),
]
