"""The words by which a file is refused inside the sandbox; the office says them in sentences."""

from enum import StrEnum


class Word(StrEnum):
    """Why a file is not taken."""

    UNKNOWN = "unknown"  # none of the kinds that are taken
    BROKEN = "broken"
    TOO_LARGE = "too-large"  # once unpacked
    TWO_KINDS = "two-kinds"  # readable as two kinds of file, or with something before or behind it
    MACROS = "macros"
    OLE = "ole"
    OLD_OFFICE = "old-office"  # the compound files before .docx and .xlsx; encrypted ones look the same
    OUTSIDE = "outside"  # takes in something from elsewhere when it is opened
    LOCKED = "locked"  # needs a password
    DOCUMENT_TYPE = "document-type"
    SCRIPT = "script"
    EMBEDDED = "embedded"
    MARKUP = "markup"


class Refused(Exception):
    """The file is not taken."""

    def __init__(self, word: Word) -> None:
        super().__init__(word.value)
        self.word = word
