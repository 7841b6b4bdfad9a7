"""The addresses of the three administrators."""

from django.urls import path

from gongbao.web.administration import audit, calendars, security, system, views

urlpatterns = [
    path("administration/", views.administration, name="administration"),
    path("administration/signatures/", views.signatures, name="administration-signatures"),
    path("administration/roles/<int:key>/", views.role_decided, name="administration-role-decided"),
    path("administration/resets/<str:username>/", views.reset_confirmed, name="administration-reset-confirmed"),
    path("administration/officers/", views.officers, name="administration-officers"),
    path("administration/officers/<int:key>/", views.officer_decided, name="administration-officer-decided"),
    path("administration/bodies/", system.bodies_listed, name="administration-bodies"),
    path("administration/bodies/<slug:slug>/end/", system.body_ended, name="administration-body-ended"),
    path("administration/notices/", calendars.notices, name="administration-notices"),
    path("administration/notices/<int:key>/", calendars.notice_signed, name="administration-notice-signed"),
    path("administration/site/", system.site, name="administration-site"),
    path("administration/accounts/", security.accounts, name="administration-accounts"),
    path("administration/accounts/<str:username>/", security.account_decided, name="administration-account-decided"),
    path("administration/people/<int:key>/", security.person, name="administration-person"),
    path("administration/people/<int:key>/end/", security.person_decided, name="administration-person-decided"),
    path("administration/delegations/", security.delegations, name="administration-delegations"),
    path(
        "administration/delegations/<int:key>/end/", security.delegation_ended, name="administration-delegation-ended"
    ),
    path("administration/events/", audit.events, name="administration-events"),
    path("administration/ledger/", audit.ledger, name="administration-ledger"),
]
