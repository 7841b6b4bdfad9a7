"""The face of a document (Enactment) and of a city (City), and how they are found: by entry point and by folder, never by a list."""

import importlib
import pkgutil
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import ModuleType
from typing import TypeVar

from gongbao.engine.documents.law import Law
from gongbao.engine.documents.slips import Slip, load_slips
from gongbao.engine.documents.tree import Document
from gongbao.engine.documents.validity import facts
from gongbao.engine.duties import Duty, Target
from gongbao.engine.papers import Paper
from gongbao.engine.procedures import Procedure
from gongbao.engine.rules import Property, Reading, Rule, Term, load_readings
from gongbao.engine.values import Bilingual, Choice

T = TypeVar("T")
CITIES = "gongbao.cities"
FACE = "ENACTMENT"


def as_the_text_says(document: Document) -> Term:
    """In force from and until the days that the document's own sentences give."""
    found = facts(document)
    return Term(found.from_, found.until, found.clause)


def always(document: Document) -> Term:
    """For rules about texts and citations, which hold on any day."""
    return Term(None, None, None)


@dataclass(frozen=True)
class Enactment:
    """One document of the gazette as a folder: its law, and what was built on it. Only its title is said; everything else is found in the folder."""

    package: str
    title: Bilingual
    in_force: Callable[[Document], Term] = as_the_text_says

    @property
    def slug(self) -> str:
        """Its name in addresses and rule ids."""
        return self.package.rpartition(".")[2].replace("_", "-")

    @property
    def folder(self) -> Traversable:
        """Where its files lie."""
        return files(self.package)

    @cached_property
    def law(self) -> Law:
        """Its provisions by citation."""
        return Law(self.package)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents of its law.md; the first gives it its number."""
        return self.law.documents

    @property
    def number(self) -> str | None:
        """The 文号 of its first document."""
        return self.documents[0].number

    @cached_property
    def term(self) -> Term:
        """From and until when its rules hold."""
        return self.in_force(self.documents[0])

    def term_of(self, rule: Rule) -> Term:
        """From and until when one of its rules holds."""
        return rule.in_force or self.term

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """Its rules by name, in the order of the file."""
        return {found.name: found for found in _declared(self._module("rules"), Rule)}

    @cached_property
    def properties(self) -> tuple[Property, ...]:
        """What must hold of its rules."""
        return tuple(_declared(self._module("properties"), Property))

    @cached_property
    def procedures(self) -> dict[str, Procedure]:
        """Its procedures by name."""
        return {found.name: found for found in _declared(self._module("procedures"), Procedure)}

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """How the documents are made that its procedures issue, where the general form does not suffice."""
        return tuple(_declared(self._module("papers"), Paper))

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """What it obliges somebody to do."""
        return tuple(_declared(self._module("duties"), Duty))

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """The targets it sets."""
        return tuple(_declared(self._module("duties"), Target))

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Its ambiguities and the senses chosen."""
        return load_readings(self.folder)

    def readings_of(self, rule: Rule) -> tuple[Reading, ...]:
        """The readings one of its rules rests on."""
        return tuple(reading for reading in self.readings if rule.name in reading.rules)

    @cached_property
    def slips(self) -> tuple[Slip, ...]:
        """Slips of the print in its text."""
        return load_slips(self.folder)

    @cached_property
    def text_only(self) -> dict[str, Bilingual]:
        """Provisions that nothing runs, each with the reason (text_only.toml)."""
        file = self.folder.joinpath("text_only.toml")
        if not file.is_file():
            return {}
        stated = tomllib.loads(file.read_text(encoding="utf-8"))["text_only"]
        return {
            citation: Bilingual(**reason)
            for entry in stated
            for reason in [entry["reason"]]
            for citation in entry["provisions"]
        }

    @property
    def example_files(self) -> tuple[Traversable, ...]:
        """Where its worked examples stand: tests/rules.yaml, or the files of a folder tests/rules by name."""
        tests = self.folder.joinpath("tests")
        folder = tests.joinpath("rules")
        several = sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else ()
        found = (tests.joinpath("rules.yaml"), *several)
        return tuple(file for file in found if file.name.endswith(".yaml") and file.is_file())

    @property
    def is_begun(self) -> bool:
        """Whether anything beyond the text stands in the folder."""
        return self._module("rules") is not None

    def _module(self, name: str) -> ModuleType | None:
        is_there = self.folder.joinpath(f"{name}.py").is_file() or self.folder.joinpath(name).is_dir()
        return importlib.import_module(f"{self.package}.{name}") if is_there else None


class BodyKind(Choice):
    """What a body is."""

    AUTHORITY = "authority", "行政机关", "Authority"
    PARTY = "party", "党的机关", "Party organ"
    ENTERPRISE = "enterprise", "企业", "Enterprise"
    INSTITUTION = "institution", "事业单位", "Institution"
    OTHER = "other", "其他组织", "Other organisation"


@dataclass(frozen=True)
class Body:
    """A body of a city that documents may name as the one that plays a role; `part_of` is the slug of the body above it."""

    slug: str
    title: Bilingual
    kind: BodyKind = BodyKind.AUTHORITY
    part_of: str | None = None


@dataclass(frozen=True)
class City:
    """A city: its name, the package whose folders are its documents, its bodies from above downwards, and the issues of its gazette."""

    package: str
    title: Bilingual
    bodies: tuple[Body, ...] = ()

    @cached_property
    def enactments(self) -> dict[str, Enactment]:
        """Its documents by slug."""
        return discover(f"{self.package}.documents")

    @cached_property
    def issues(self) -> dict[str, Traversable]:
        """The printed issues by name ("2020-08"): folders that hold issue.txt."""
        folder = files(self.package).joinpath("gazettes")
        return {
            issue.name: issue
            for issue in sorted(folder.iterdir(), key=lambda found: found.name)
            if issue.joinpath("issue.txt").is_file()
        }

    @cached_property
    def numbered(self) -> dict[str, tuple[Enactment, Document]]:
        """Every document by its 文号."""
        return {
            str(document.number): (enactment, document)
            for enactment in self.enactments.values()
            for document in enactment.documents
        }


def discover(package: str) -> dict[str, Enactment]:
    """The enactments that stand as folders in `package`, by slug: adding one touches no file outside its folder."""
    parent = importlib.import_module(package)
    names = sorted(found.name for found in pkgutil.iter_modules(parent.__path__) if found.ispkg)
    faces = (getattr(importlib.import_module(f"{package}.{name}"), FACE) for name in names)
    return {face.slug: face for face in faces}


@cache
def cities() -> dict[str, City]:
    """The installed cities by name."""
    return {point.name: point.load() for point in sorted(entry_points(group=CITIES), key=lambda found: found.name)}


def _declared(module: ModuleType | None, kind: type[T]) -> list[T]:
    """What a module declares; a folder declares what it imports and then what the modules it imports from itself declare."""
    if module is None:
        return []
    inner = [
        part for part in vars(module).values() if isinstance(part, ModuleType) and part.__package__ == module.__name__
    ]
    found = {id(value): value for part in (module, *inner) for value in vars(part).values() if isinstance(value, kind)}
    return list(found.values())
