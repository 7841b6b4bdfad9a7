"""All texts of a city as one library: every law.md beside a given folder."""

import importlib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from gongbao.engine.documents.law import Law
from gongbao.engine.documents.law_text import load_law
from gongbao.engine.documents.tree import Document


@dataclass(frozen=True)
class Corpus:
    """The documents of a city in the order of their folders; `by_number` finds one by its 文号."""

    documents: tuple[Document, ...]

    @property
    def by_number(self) -> dict[str, Document]:
        """The documents that have a number."""
        return {document.number: document for document in self.documents if document.number}


def corpus_beside(module: str) -> Corpus:
    """The library in which a document's module stands; `module` is its `__name__` ("city.documents.name.rules") or its package's."""
    parts = module.split(".")
    return _corpus(".".join(parts[: parts.index("documents") + 1]))


@cache
def _corpus(package: str) -> Corpus:
    folders = sorted(files(importlib.import_module(package)).iterdir(), key=lambda folder: folder.name)
    laws = [folder.joinpath("law.md") for folder in folders if folder.is_dir() and folder.joinpath("law.md").is_file()]
    return Corpus(tuple(document for law in laws for document in load_law(law.read_text(encoding="utf-8"))))


class LawBeside(Law):
    """Another document of the same city as a folder reads it that rests on it; cited in full: `law.period("某政字〔2020〕1号 四、16", "3个工作日内")`."""

    def __init__(self, module: str, number: str) -> None:
        """`module` is the `__name__` of the module that reads, `number` the 文号 of the document that is read."""
        super().__init__(module)
        self.number = number

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The one document."""
        return (corpus_beside(self.package).by_number[self.number],)
