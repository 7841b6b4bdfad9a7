"""What a citation leads to: a provision, one of its paragraphs, or one sentence; its canonical citation and its words."""

from dataclasses import dataclass

from gongbao.engine.documents.citation.sentences import sentences, split
from gongbao.engine.documents.citation.wording import text_of
from gongbao.engine.documents.numerals import to_chinese
from gongbao.engine.documents.tree import Kind, Provision

_WITH_SEGMENTS = {Kind.ITEM, Kind.SUBITEM, Kind.SUBHEAD, Kind.MEASURE, Kind.DASH}


@dataclass(frozen=True, slots=True)
class Place:
    """The way from the outermost provision to the one meant (never empty), and which of its 段 and 句 when only one is meant."""

    way: tuple[Provision, ...]
    segment: int | None = None
    sentence: int | None = None

    @property
    def provision(self) -> Provision:
        """The provision itself."""
        return self.way[-1]

    @property
    def citation(self) -> str:
        """The canonical citation within its document."""
        segment = f"第{to_chinese(self.segment)}段" if self.segment else ""
        sentence = f"第{to_chinese(self.sentence)}句" if self.sentence else ""
        return self.provision.citation + segment + sentence

    @property
    def text(self) -> str:
        """The exact printed text, without the provision's own label."""
        if self.sentence:
            return self.sentences()[self.sentence - 1]
        return self._segments()[self.segment - 1] if self.segment else text_of(self.provision)

    def sentences(self) -> list[str]:
        """The sentences of the provision or of its 段."""
        return split(self._segments()[self.segment - 1]) if self.segment else sentences(self.provision)

    def of_segment(self, number: int) -> "Place | None":
        """One of its 段: an item's unnumbered paragraphs are counted from its first."""
        segments = self._segments()
        if (
            self.segment
            or self.sentence
            or self.provision.kind not in _WITH_SEGMENTS
            or not 1 <= number <= len(segments)
        ):
            return None
        return Place(self.way, number if len(segments) > 1 else None)

    def of_sentence(self, number: int) -> "Place | None":
        """One of its sentences."""
        if self.sentence or not 1 <= number <= len(self.sentences()):
            return None
        return Place(self.way, self.segment, number)

    def enclosing(self, kind: Kind) -> "Place | None":
        """The innermost provision of a kind around it, itself included."""
        for depth in range(len(self.way), 0, -1):
            if self.way[depth - 1].kind is kind:
                return Place(self.way[:depth])
        return None

    def _segments(self) -> tuple[str, ...]:
        return (self.provision.words, *self.provision.second)
