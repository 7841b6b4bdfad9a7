"""How the office sends mail: by the server that the environment names, or not at all."""

from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

LONGEST_WAIT = 20  # seconds
PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}


def mail(address: str | None) -> dict[str, Any]:
    """Django's settings for "smtps://user:password@host:465" ("smtp+starttls" to begin in the clear, "smtp" for a server on the same machine)."""
    if not address:
        return {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    parts = urlsplit(address)
    if parts.scheme not in PORTS or not parts.hostname:
        raise ImproperlyConfigured(f"GONGBAO_MAIL begins with one of {', '.join(PORTS)} and names a host: smtps://host")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp+starttls",
        "EMAIL_TIMEOUT": LONGEST_WAIT,
    }
