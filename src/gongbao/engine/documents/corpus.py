"""All texts of a city as one library: every law.md beside a given folder."""

import importlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

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
