"""Every word the office speaks is there in Chinese and in English."""

import re

import pytest
from babel.messages.pofile import read_po

from gongbao.server.translations import catalogues
from tests.house.tracked import HOUSE, shown, sources
from tools.translations import Message, messages

CHINESE = re.compile(r"[\u4e00-\u9fff]")
UNTRANSLATED = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|{%.*?%}|{{.*?}}", re.DOTALL)
ROOMS = sorted(HOUSE.glob("src/gongbao/*/")) + sorted(HOUSE.glob("src/*/documents/*/"))


@pytest.fixture(scope="module")
def translated() -> dict[tuple[str | None, str], tuple[str, ...]]:
    """Every message of every catalogue with its Chinese, those left fuzzy excepted."""
    found = {}
    for file in catalogues():
        with file.open("rb") as source:
            for message in read_po(source):
                singular = message.id if isinstance(message.id, str) else message.id[0]
                words = (message.string,) if isinstance(message.string, str) else tuple(message.string)
                if singular and not message.fuzzy:
                    found[message.context, singular] = words
    return found


def test_everything_said_in_english_is_said_in_chinese(translated):
    """Each message of code and templates has a translation that is neither empty nor fuzzy (`make translations` lists the new ones)."""
    missing = [message for room in ROOMS for message in messages(room) if not _is_translated(message, translated)]

    assert [f"{shown(message.file)}:{message.line}: {message.singular}" for message in missing] == []


def test_the_english_page_has_no_chinese_of_its_own():
    """No template contains Chinese outside a translation: what is Chinese comes from the law, or from a catalogue."""
    templates = [file for file in sources("src", suffix=".html") if "templates" in file.parts]
    found = [
        shown(file) for file in templates if CHINESE.search(UNTRANSLATED.sub("", file.read_text(encoding="utf-8")))
    ]

    assert found == []


def _is_translated(message: Message, translated: dict[tuple[str | None, str], tuple[str, ...]]) -> bool:
    words = translated.get((message.context, message.singular), ())
    return bool(words) and all(word.strip() for word in words)
