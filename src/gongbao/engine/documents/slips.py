"""Slips of the print (errata.toml): where, what stands, what is meant. The text itself is never changed."""

import tomllib
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from gongbao.engine.values import Bilingual


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that stand wrong in a provision, and what they mean."""

    provision: str
    stands: str
    meant: str
    note: Bilingual


def load_slips(folder: Traversable) -> tuple[Slip, ...]:
    """The slips of a document's folder, none where it has no errata.toml."""
    file = folder.joinpath("errata.toml")
    if not file.is_file():
        return ()
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["slip"]
    return tuple(
        Slip(entry["provision"], entry["stands"], entry["meant"], Bilingual(**entry["note"])) for entry in entries
    )
