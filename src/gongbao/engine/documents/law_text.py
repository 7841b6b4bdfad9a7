"""The stored form of documents, law.md: a heading per provision with its citation and printed label, the printed words below."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from gongbao.engine.documents.citation_kinds import kind_of
from gongbao.engine.documents.reading.identity import document_of, tidy
from gongbao.engine.documents.tree import Document, Issue, Kind, Provision, Text

SIGNING = ("落款", "成文日期", "附注")
BEHIND_SIGNATURE = ("附件说明", "版记")
_ESCAPED = ("#", "\\")


def write_law(documents: Iterable[Document]) -> str:
    """The stored form: `# 文号` opens a document, `## 第一章 `第一章`` a provision, deeper hashes what stands in it.

    Under a heading stand its words, one printed paragraph a line; after an empty line each further paragraph of an item (第二段).
    """
    lines: list[str] = []
    for document in documents:
        lines.append(f"# {document.number or document.title}")
        for provision in (*document.text.provisions, *(document.annexed.provisions if document.annexed else ())):
            lines.extend(_written(provision, 2))
    return "\n\n".join(lines) + "\n"


def load_law(text: str) -> tuple[Document, ...]:
    """The documents of a stored form; the same trees as were written, without source lines and seams."""
    documents: list[Document] = []
    for chunk in ("\n" + text).split("\n# ")[1:]:
        heading, _, rest = chunk.partition("\n")
        documents.append(_loaded(heading.strip(), rest))
    return tuple(documents)


def gazette_of(issue: Issue) -> Document:
    """What belongs to no document of an issue, as a pseudo-document named by its masthead (《…公报》2020年第8期)."""
    provisions = (*issue.masthead, *issue.imprint)
    return Document(None, None, issue_name(issue), None, None, Text("", provisions))


def issue_name(issue: Issue) -> str:
    """《某市人民政府公报》2020年第8期, out of the lines of a masthead; 《公报》 where it does not say so."""
    lines = [line for one in issue.masthead if one.citation == "刊头" for line in one.words.split("\n")]
    name = next((tidy(line) for line in lines if "公报" in line), "公报")
    year = next((line.strip() for line in lines if line.strip().isdigit() and len(line.strip()) == 4), "")
    number = next((line[: line.index("期") + 1] for line in lines if line.startswith("第") and "期" in line), "")
    return f"《{name}》{year + '年' if year else ''}{number}"


@dataclass(slots=True)
class _Open:
    citation: str
    label: str
    blocks: list[str] = field(default_factory=list)
    children: list[Provision] = field(default_factory=list)

    def provision(self, above: str) -> Provision:
        kind, ordinal = kind_of(self.citation, above)
        if kind is Kind.ROW:
            ordinal = int(self.label) if self.label.strip().isdigit() else None
        words = self.blocks[0] if self.blocks else ""
        return Provision(kind, self.citation, self.label, words, tuple(self.blocks[1:]), tuple(self.children), ordinal)


def _written(provision: Provision, depth: int) -> Iterator[str]:
    label = f" `{provision.label}`" if provision.label else ""
    yield f"{'#' * depth} {provision.citation}{label}"
    if provision.words or provision.second:
        yield _escaped(provision.words)
    for paragraph in provision.second:
        yield _escaped(paragraph)
    for child in provision.children:
        yield from _written(child, depth + 1)


def _escaped(words: str) -> str:
    return "\n".join(f"\\{line}" if line.startswith(_ESCAPED) else line for line in words.split("\n"))


def _unescaped(block: str) -> str:
    return "\n".join(line[1:] if line.startswith("\\") else line for line in block.split("\n"))


def _loaded(heading: str, rest: str) -> Document:
    provisions = _provisions(rest)
    cut = _annexed_from(provisions)
    document = document_of(provisions[:cut], provisions[cut:])
    return document if document.title or document.number else replace(document, title=heading)


def _annexed_from(provisions: Sequence[Provision]) -> int:
    """Where the annexed text begins: behind signature, day and notes of the notice."""
    signed = False
    for at, provision in enumerate(provisions):
        if provision.citation in SIGNING:
            signed = True
        elif signed and provision.citation.partition("［")[0] not in BEHIND_SIGNATURE:
            return at
    return len(provisions)


def _provisions(rest: str) -> list[Provision]:
    root = _Open("", "")
    way = [root]
    for block in rest.strip("\n").split("\n\n"):
        if not block.startswith("#"):
            way[-1].blocks.append(_unescaped(block))
            continue
        hashes, _, named = block.partition(" ")
        _close(way, len(hashes) - 1)
        citation, _, label = named.partition(" `")
        way.append(_Open(citation, label[:-1]))
    _close(way, 1)
    return root.children


def _close(way: list[_Open], depth: int) -> None:
    while len(way) > depth:
        closed = way.pop()
        way[-1].children.append(closed.provision(way[-1].citation))
