"""The addresses of signing in and of one's own account. The names that begin with account_, mfa_ and usersessions_ are allauth's own."""

from django.urls import path

from gongbao.web.account.views import entering, interests, own, protecting

urlpatterns = [
    path("sign-in/", entering.SignIn.as_view(), name="account_login"),
    path("sign-in/code/", entering.SecondFactor.as_view(), name="mfa_authenticate"),
    path("sign-in/closed/", entering.Closed.as_view(), name="account_inactive"),
    path("sign-in/link/<str:secret>/", entering.by_link, name="account-link"),
    path("sign-out/", entering.SignOut.as_view(), name="account_logout"),
    path("account/", own.account, name="account"),
    path("account/confirm/", protecting.Confirm.as_view(), name="account_reauthenticate"),
    path("account/confirm/code/", protecting.ConfirmByCode.as_view(), name="mfa_reauthenticate"),
    path("account/password/", protecting.Password.as_view(), name="account_change_password"),
    path("account/second-factor/", protecting.SecondFactors.as_view(), name="mfa_index"),
    path("account/second-factor/set-up/", protecting.SetUp.as_view(), name="mfa_activate_totp"),
    path("account/second-factor/remove/", protecting.Remove.as_view(), name="mfa_deactivate_totp"),
    path("account/recovery-codes/", protecting.RecoveryCodes.as_view(), name="mfa_view_recovery_codes"),
    path("account/recovery-codes/new/", protecting.NewRecoveryCodes.as_view(), name="mfa_generate_recovery_codes"),
    path("account/recovery-codes.txt", protecting.RecoveryCodesFile.as_view(), name="mfa_download_recovery_codes"),
    path("account/sessions/", protecting.Sessions.as_view(), name="usersessions_list"),
    path("account/tokens/", own.tokens, name="account-tokens"),
    path("account/tokens/<int:key>/revoke/", own.token_revoked, name="account-token-revoked"),
    path("account/delegations/", own.delegations, name="account-delegations"),
    path("account/delegations/<int:key>/", own.delegation_decided, name="account-delegation-decided"),
    path("account/interests/", interests.interests, name="account-interests"),
]
