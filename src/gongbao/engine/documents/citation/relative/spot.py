"""Where a relative reference stands: its words, the provision around them, the document around that."""

from dataclasses import dataclass
from functools import cached_property

from gongbao.engine.documents.citation.index import ProvisionIndex
from gongbao.engine.documents.citation.place import Place
from gongbao.engine.documents.citation.refusals import NotFound
from gongbao.engine.documents.citation.relative.terms import Terms
from gongbao.engine.documents.citation.sentences import STOP, sentences, split
from gongbao.engine.documents.citation.wording import Passage, passages
from gongbao.engine.documents.numerals import to_chinese
from gongbao.engine.documents.tree import Kind, Provision

LONGEST_SENTENCE = 1000


@dataclass(frozen=True)
class Sentence:
    """A sentence of a passage: how it is cited (by the provision when it is its only one), its words, where it begins in the passage."""

    citation: str
    words: str
    start: int


@dataclass(frozen=True)
class Spot:
    """A reference begins at `start` of the words of `passage`; `at` is the citation that it was asked about by."""

    index: ProvisionIndex
    terms: Terms
    passage: Passage
    at: str
    start: int

    @property
    def words(self) -> str:
        """The words of the passage."""
        return self.passage.words

    @cached_property
    def place(self) -> Place:
        """The provision whose words they are."""
        return self.index.place_of(self.passage.provision.citation)

    @cached_property
    def article(self) -> Place:
        """The article around it; in texts without articles the provision itself."""
        return self.place.enclosing(Kind.ARTICLE) or self.place

    @cached_property
    def paragraphs(self) -> list[Provision]:
        """The 款 of the article around it; an article that is not divided is its own only one."""
        article = self.article.provision
        return [child for child in article.children if child.kind is Kind.PARAGRAPH] or [article]

    @cached_property
    def paragraph(self) -> int:
        """Which of `paragraphs` it stands in."""
        return next(number for number, paragraph in enumerate(self.paragraphs) if paragraph in self.place.way)

    @property
    def sentence_before(self) -> str:
        """The words of the same sentence before it, as far back as a reader remembers."""
        first = max(0, self.start - LONGEST_SENTENCE)
        return self.words[max(first, self.words.rfind(STOP, first, self.start) + 1) : self.start]

    @cached_property
    def earlier_sentences(self) -> list[Sentence]:
        """The sentences of the article that end before it, in order."""
        found: list[Sentence] = []
        for passage in passages(self.article.provision):
            same = passage.citation == self.passage.citation
            found += [one for one in _sentences(passage) if not same or one.start + len(one.words) <= self.start]
            if same:
                break
        return found

    def resolved(self, citation: str) -> Place | None:
        """The place a citation within the document means, None when there is none."""
        try:
            return self.index.resolve(citation)
        except NotFound:
            return None


def _sentences(passage: Passage) -> list[Sentence]:
    is_own = passage.citation == passage.provision.citation
    counted = sentences(passage.provision) if is_own else split(passage.words)
    found: list[Sentence] = []
    at = 0
    for number, words in enumerate(counted, 1):
        start = passage.words.find(words, at)
        if start < 0:
            break
        at = start + len(words)
        citation = passage.citation if len(counted) == 1 else f"{passage.citation}第{to_chinese(number)}句"
        found.append(Sentence(citation, words, start))
    return found
