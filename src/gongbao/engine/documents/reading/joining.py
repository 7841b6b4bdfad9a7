"""Lines into paragraphs: a sentence that a page or column cut is joined again where that is certain."""

from collections.abc import Sequence

from gongbao.engine.documents.reading.cuts import stops_inside
from gongbao.engine.documents.reading.flattened import FlatTable, flattened_tables
from gongbao.engine.documents.reading.nodes import Paragraph
from gongbao.engine.documents.reading.numbering import BLANKS, Label, Mark, label_at, without_list_mark
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.words import bare, ends_sentence, is_bracketed

LONGEST_HEADING = 40
SHORTEST_CUT = 8  # a line of fewer characters without punctuation is a heading or a cell, not half a sentence
TAIL = 400  # characters of a paragraph that decide whether its last sentence is whole
_INSIDE = "，,、；;"
_REFERS = "第至、和或及以规所的中修与之款项到"
_STRUCTURE = {Mark.PART, Mark.CHAPTER, Mark.DIVISION, Mark.ARTICLE}


def paragraphs(lines: Sequence[Line], *, cut: bool) -> list[Paragraph]:
    """The paragraphs of a run of body text, labels taken off; each label is accepted by what came before it.

    In a source that is `cut` by habit a line without an end goes on in the next one; in others only one that certainly stops inside a sentence.
    """
    joiner = _Joiner(captioned=_captions_alone(lines), cut=cut)
    tables = dict(flattened_tables(lines))
    at = 0
    while at < len(lines):
        if at in tables:
            joiner.take_table(tables[at])
            at += tables[at].taken
        else:
            joiner.take(lines[at])
            at += 1
    joiner.close()
    return joiner.paragraphs


class _Joiner:
    """Takes lines in order; knows the last number of every kind of label, and the pieces of the paragraph that is open."""

    def __init__(self, *, captioned: bool, cut: bool) -> None:
        self.paragraphs: list[Paragraph] = []
        self.last: dict[Mark, tuple[int, int]] = {}
        self.captioned, self.cut = captioned, cut
        self.pieces: list[str] = []
        self.tail = ""

    def take(self, line: Line) -> None:
        """One more line: a new paragraph, or more of the one before."""
        mark, text = without_list_mark(line.text)
        if line.cells and not _labels_first_cell(line):
            self._open(Paragraph(line.text, line.number, line.end, line.page, cells=line.cells, apart=line.apart))
            return
        open_sentence = self._open_sentence()
        label = label_at(text)
        if label is not None and not self._accepts(label, text, open_sentence=open_sentence):
            label = None
        if label is not None:
            self._number(label)
            rest = text[label.taken :]
            self._open(Paragraph(rest, line.number, line.end, line.page, label, mark, apart=line.apart))
        elif open_sentence and not mark:
            self._join(line)
        else:
            self._open(Paragraph(line.text, line.number, line.end, line.page, apart=line.apart))

    def take_table(self, table: FlatTable) -> None:
        """A table whose cells stand one on a line."""
        for row in table.rows:
            self._open(row)

    def close(self) -> None:
        """Puts the pieces of the open paragraph together."""
        if len(self.pieces) > 1:
            self.paragraphs[-1].text = "".join(self.pieces)

    def _open(self, paragraph: Paragraph) -> None:
        self.close()
        self.paragraphs.append(paragraph)
        self.pieces, self.tail = [paragraph.text], paragraph.text[-TAIL:]

    def _join(self, line: Line) -> None:
        paragraph = self.paragraphs[-1]
        paragraph.seams.append(paragraph.last)
        paragraph.last = line.end
        self.pieces.append(line.text)
        self.tail = (self.tail + line.text)[-TAIL:]

    def _number(self, label: Label) -> None:
        if label.mark is Mark.DASH:
            return
        self.last[label.mark] = (label.ordinal, label.inserted)
        if label.mark is Mark.ARTICLE:
            for below in (Mark.HAN_BRACKET, Mark.ARABIC, Mark.ARABIC_BRACKET, Mark.CIRCLE):
                self.last.pop(below, None)

    def _accepts(self, label: Label, text: str, *, open_sentence: bool) -> bool:
        after = text[label.taken : label.taken + 1]
        spaced = label.taken > len(label.printed)
        if label.mark in _STRUCTURE and not spaced and after in _REFERS and after:
            return False
        if not open_sentence:
            return True
        if label.mark is Mark.DASH:
            return False
        number, inserted = self.last.get(label.mark, (0, 0))
        following = (label.ordinal, label.inserted) in ((number + 1, 0), (number, inserted + 1))
        return following or (label.mark in _STRUCTURE and spaced and label.ordinal > number)

    def _open_sentence(self) -> bool:
        return bool(self.paragraphs) and not self.paragraphs[-1].cells and not self._complete(self.paragraphs[-1])

    def _complete(self, paragraph: Paragraph) -> bool:
        """Whether the open paragraph has come to its end, as far as its words show."""
        text = self.tail
        if ends_sentence(text):
            return True
        if stops_inside(text):
            return False
        return not self.cut or self._is_whole(paragraph.label.mark if paragraph.label else None, text)

    def _is_whole(self, mark: Mark | None, text: str) -> bool:
        """Whether words without an end are whole nevertheless, by what they are: a heading, a caption, an item of a list."""
        if mark in (Mark.PART, Mark.CHAPTER, Mark.DIVISION):
            return bool(text) and text[-1] not in "和与及"
        if mark is Mark.ARTICLE:
            return not text or is_bracketed(text) or text[-1] in "】］" or (self.captioned and is_caption(text))
        if mark is None:
            return _stands_alone(text)
        if mark is Mark.HAN_BRACKET and text[-1:] in ("；", ";"):
            return True
        return (mark is Mark.HAN or Mark.ARTICLE not in self.last) and _is_heading(text)


def is_caption(text: str) -> bool:
    """Whether the words on an article's line could be its caption."""
    return 0 < len(text) <= 20 and not any(sign in text for sign in "，,。；;：:")


def _labels_first_cell(line: Line) -> bool:
    """Whether a line with tabs is no row but a label, a tab and words."""
    label = label_at(line.cells[0])
    return (
        label is not None
        and label.taken == len(line.cells[0])
        and label.printed.strip() == line.cells[0]
        and len(line.cells) == 2
    )


def _is_heading(text: str) -> bool:
    return 0 < len(text) <= LONGEST_HEADING and not any(sign in text for sign in "，,。；;") and text[-1] not in _INSIDE


def _stands_alone(text: str) -> bool:
    """Whether an unnumbered line without an end is nevertheless whole: a heading, a cell, a note in brackets."""
    if is_bracketed(text):
        return True
    return len(bare(text)) < SHORTEST_CUT and not any(sign in text for sign in "，,。；;")


def _captions_alone(lines: Sequence[Line]) -> bool:
    """Whether most articles of a run have a few words without punctuation on their line, and their text below."""
    articles = captions = 0
    for line in lines:
        label = label_at(line.text)
        if label is None or label.mark is not Mark.ARTICLE:
            continue
        articles += 1
        captions += is_caption(line.text[label.taken :].strip(BLANKS))
    return articles > 0 and captions * 2 > articles
