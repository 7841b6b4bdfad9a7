"""The facts of the profile in the order of the law: under the part of the document that first asks for each."""

from dataclasses import dataclass

from gongbao.engine.rules import Field
from gongbao.engine.rules.types import RecordType, type_of
from gongbao.engine.values import Bilingual
from zibo.documents.digital_economy.rules.conditions import CONDITIONS
from zibo.documents.digital_economy.rules.profile import Profile
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.rules.text import law
from zibo.documents.digital_economy.supports import PARTICULARS


def _profile() -> RecordType:
    found = type_of(Profile)
    assert isinstance(found, RecordType)
    return found


PROFILE_TYPE = _profile()
PROFILE = {field.name: field for field in PROFILE_TYPE.fields}

_ENGLISH = {
    "一": "Digital infrastructure",
    "二": "New points of growth",
    "三": "Growing enterprises",
    "四": "People",
    "五": "Innovation",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the document (一 to 五): its heading, its supports, and the facts that it is the first to ask for."""

    number: str
    title: Bilingual
    supports: tuple[Support, ...]
    fields: tuple[Field, ...]


def parts() -> tuple[Part, ...]:
    """The parts that give supports, in order."""
    return tuple(
        Part(number, Bilingual(law.provision(f"{number}、").words, english), _supports(number), _fields(number))
        for number, english in _ENGLISH.items()
    )


def _supports(number: str) -> tuple[Support, ...]:
    return tuple(support for support in Support if _part_of(support) == number)


def _fields(number: str) -> tuple[Field, ...]:
    first = {
        condition.field: _part_of(support)
        for support in reversed(Support)
        for condition in reversed(CONDITIONS[support])
    }
    return tuple(field for name, field in PROFILE.items() if first.get(name) == number)


def _part_of(support: Support) -> str:
    return PARTICULARS[support].provision.partition("、")[0]
