"""Django's settings. What a site may choose comes from the environment; everything else is the same everywhere."""

import os
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF

from gongbao.server.databases import database, ledger_digest
from gongbao.server.logs import logging
from gongbao.server.mail import mail
from gongbao.server.secret import secret_key
from gongbao.server.wiring import document_apps

HOME = Path(os.environ.get("GONGBAO_HOME", "var")).absolute()
HTTPS = os.environ.get("GONGBAO_HTTPS") == "1"
DEBUG = os.environ.get("GONGBAO_DEBUG") == "1"
SECRET_KEY = secret_key(HOME)
ALLOWED_HOSTS = os.environ.get("GONGBAO_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if HTTPS]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "ninja",
    "csp",
    "gongbao.records",
    "gongbao.office",
    "gongbao.web",
    "gongbao.server",
    *document_apps(),
    "allauth",  # after the house, whose words come first
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "gongbao.web.refusing.NotPermittedPage",
    "gongbao.web.account.watching.Watch",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "gongbao.server.urls"
WSGI_APPLICATION = "gongbao.server.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": database(os.environ.get("DATABASE_URL"), HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LEDGER_DIGEST = ledger_digest(os.environ.get("GONGBAO_HASH", "sha256"))

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": HOME / "files"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = LOGOUT_REDIRECT_URL = "front"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
SECOND_FACTOR = os.environ.get("GONGBAO_SECOND_FACTOR", "required")
PROXIES = int(os.environ.get("GONGBAO_PROXIES", "0"))  # how many of one's own stand before the office
SHORTEST_PASSWORD = 12
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": SHORTEST_PASSWORD}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
    {"NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator"},
]
SESSION_COOKIE_AGE = 8 * 60 * 60  # a working day
SESSION_IDLE_MINUTES = int(os.environ.get("GONGBAO_IDLE_MINUTES", "60"))
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
CSRF_COOKIE_HTTPONLY = True
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    },
}

ACCOUNT_ADAPTER = "gongbao.web.account.adapter.AccountAdapter"
_FORMS = "gongbao.web.account.forms"
ACCOUNT_FORMS = {
    "login": f"{_FORMS}.SignInForm",
    "change_password": f"{_FORMS}.PasswordForm",
    "reauthenticate": f"{_FORMS}.ConfirmForm",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]  # allauth wants them said; nobody opens an account for himself
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = False  # axes counts, and it forgets nothing when a worker starts anew
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
MFA_ADAPTER = "gongbao.web.account.adapter.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": f"{_FORMS}.SecondFactorForm",
    "reauthenticate": f"{_FORMS}.ConfirmByCodeForm",
    "activate_totp": f"{_FORMS}.SetUpForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Gongbao"

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # so that the time that the message names stays true
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "gongbao.web.account.lock_out.name_tried"
AXES_CLIENT_IP_CALLABLE = "gongbao.web.account.lock_out.address_of"
AXES_LOCKOUT_CALLABLE = "gongbao.web.account.lock_out.locked_out"
AXES_SENSITIVE_PARAMETERS = ["login", "password", "code", "csrfmiddlewaretoken"]
AXES_DISABLE_ACCESS_LOG = True  # the trail has it
AXES_ENABLE_ADMIN = AXES_VERBOSE = False

ADDRESS = os.environ.get("GONGBAO_ADDRESS", "http://127.0.0.1:8000").rstrip("/")  # in what leaves the house
MAIL = bool(os.environ.get("GONGBAO_MAIL"))
globals().update(mail(os.environ.get("GONGBAO_MAIL")))  # as many of Django's settings as the address has parts
DEFAULT_FROM_EMAIL = os.environ.get("GONGBAO_MAIL_FROM", "gongbao@localhost")
MAIL_DOMAIN = DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
WEBHOOK_HOSTS = [host for host in os.environ.get("GONGBAO_WEBHOOK_HOSTS", "").split(",") if host]

LOGGING = logging(as_json=os.environ.get("GONGBAO_LOG") == "json")
LOGGING_CONFIG = "logging.config.dictConfig"
