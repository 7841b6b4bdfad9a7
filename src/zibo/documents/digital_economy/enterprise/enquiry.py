"""What an enterprise has stated so far: itself, the facts of the supports it asked about, what else it may have from the city."""

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from string import Formatter
from typing import Any, Self

from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.supports import PARTICULARS

Stated = dict[str, object]


@dataclass(frozen=True, slots=True)
class Facts:
    """The raw inputs of one support's rule, the parts of its matter's key, and for a range the sum asked for ("" for none)."""

    given: Stated = field(default_factory=dict)
    matter: dict[str, str] = field(default_factory=dict)
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class Enquiry:
    """One enterprise on one day, as raw data: every value is read by the rules when it is used, and refused there."""

    as_of: str
    name: str = ""
    code: str = ""
    profile: Stated = field(default_factory=dict)
    facts: dict[Support, Facts] = field(default_factory=dict)
    others: tuple[Stated, ...] = ()

    def with_facts(self, support: Support, facts: Facts) -> Self:
        """The same with the facts of one support."""
        return replace(self, facts=self.facts | {support: facts})

    def without_facts(self, support: Support) -> Self:
        """The same with nothing asked yet of that support."""
        return replace(self, facts={one: facts for one, facts in self.facts.items() if one is not support})

    def as_data(self) -> dict[str, Any]:
        """The same as plain JSON data."""
        return {
            "as_of": self.as_of,
            "name": self.name,
            "code": self.code,
            "profile": self.profile,
            "facts": {support.value: asdict(facts) for support, facts in self.facts.items()},
            "others": list(self.others),
        }


def enquiry_of(data: object) -> Enquiry:
    """The enquiry that plain data states; ValueError when the data has another shape. What stands in it is not judged here."""
    try:
        assert isinstance(data, Mapping) and set(data) == set(Enquiry.__dataclass_fields__)
        return Enquiry(
            as_of=_text(data["as_of"]),
            name=_text(data["name"]),
            code=_text(data["code"]),
            profile=_stated(data["profile"]),
            facts={Support(code): _facts(Support(code), facts) for code, facts in _named(data["facts"]).items()},
            others=tuple(_stated(other) for other in _listed(data["others"])),
        )
    except (AssertionError, KeyError) as fault:
        raise ValueError("not an enquiry") from fault


def parts_of_matter(support: Support) -> tuple[str, ...]:
    """The parts of the key of a support's matter that are stated with its facts; persons are named among the inputs."""
    names = (name for _, name, _, _ in Formatter().parse(PARTICULARS[support].matter))
    return tuple(name for name in names if name and name != "ref")


def _facts(support: Support, data: object) -> Facts:
    named = _named(data)
    matter = {name: _text(part) for name, part in _named(named["matter"]).items()}
    assert set(matter) == set(parts_of_matter(support))
    return Facts(_stated(named["given"]), matter, _text(named["proposed"]))


def is_writable(text: str) -> bool:
    """Whether a text can stand on a page, on a paper and in a database: neither control characters nor halves of characters."""
    return all(unicodedata.category(character) not in ("Cc", "Cs") for character in text)


def _text(data: object) -> str:
    assert isinstance(data, str) and is_writable(data)
    return data


def _listed(data: object) -> list[object]:
    assert isinstance(data, list)
    return data


def _named(data: object) -> dict[str, object]:
    assert isinstance(data, dict)
    return data


def _stated(data: object) -> Stated:
    """Values by name: words, numbers, yes or no, and lists of such values or of records of them."""
    named = _named(data)
    items = [item for value in named.values() for item in (value if isinstance(value, list) else [value])]
    values = [value for item in items for value in (item.values() if isinstance(item, dict) else [item])]
    assert all(value is None or isinstance(value, int) or (_text(value) is value) for value in values)
    return named
