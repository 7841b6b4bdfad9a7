"""What every answer of the office carries, and what the settings promise."""

import stat

import pytest
from django.conf import settings

from gongbao.server.secret import secret_key


@pytest.mark.django_db
def test_nothing_from_elsewhere_may_run_in_a_page(client):
    """The content security policy allows the office's own scripts and styles, nothing inline and nothing from elsewhere."""
    policy = client.get("/").headers["Content-Security-Policy"]
    directives = {name: rest for name, _, rest in (part.strip().partition(" ") for part in policy.split(";"))}

    assert directives["default-src"] == directives["script-src"] == directives["style-src"] == "'self'"
    assert directives["object-src"] == directives["base-uri"] == directives["frame-ancestors"] == "'none'"


@pytest.mark.django_db
def test_pages_are_not_framed_sniffed_or_told_of(client):
    """Every page refuses frames and type guessing, and does not tell other sites where the reader came from."""
    headers = client.get("/").headers

    assert (headers["X-Frame-Options"], headers["X-Content-Type-Options"]) == ("DENY", "nosniff")
    assert headers["Referrer-Policy"] == "same-origin"


def test_the_debugger_is_off():
    """Nobody sees the inside of the office in an error page."""
    assert settings.DEBUG is False


def test_the_secret_key_is_made_once_and_for_its_owner_alone(tmp_path, monkeypatch):
    """The first start writes a key that only its owner can read; the next start finds the same one."""
    monkeypatch.delenv("GONGBAO_SECRET_KEY", raising=False)
    key = secret_key(tmp_path)

    assert secret_key(tmp_path) == key
    assert len(key) >= 50
    assert [stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()] == [0o600]


def test_chinese_is_first_and_english_second():
    """The office speaks Simplified Chinese unless asked, and English."""
    assert settings.LANGUAGE_CODE == "zh-hans"
    assert [code for code, _ in settings.LANGUAGES] == ["zh-hans", "en"]
