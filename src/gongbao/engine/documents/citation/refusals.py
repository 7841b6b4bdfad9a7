"""Why a citation leads nowhere."""

from gongbao.engine.values import Bilingual, Choice


class Why(Choice):
    """The reasons, each with the sentence that a person reads."""

    NOT_READ = "not-read", "不是可识别的引用形式。", "This is not a form of citation that can be read."
    NONE = "none", "没有这样的条款。", "There is no such provision."
    SEVERAL = (
        "several",
        "引用可指不止一处，不作猜测。",
        "The citation could mean more than one provision; it is not guessed.",
    )
    BACKWARDS = "backwards", "范围的终点在起点之前。", "The range ends before it begins."
    UNKNOWN_DOCUMENT = "unknown-document", "没有这个文件。", "There is no such document."
    NO_DOCUMENT = "no-document", "没有说明是哪个文件。", "No document is named."
    TWO_DOCUMENTS = (
        "two-documents",
        "引用中的文件与所选文件不同。",
        "The citation names another document than the one given.",
    )


class NotFound(ValueError):
    """A citation, or the document it needs, leads nowhere."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.en)
        self.why = why

    @property
    def message(self) -> Bilingual:
        """The reason in words."""
        return self.why.label

    @property
    def is_about_document(self) -> bool:
        """Whether the document is at fault, not the citation within it."""
        return self.why in (Why.UNKNOWN_DOCUMENT, Why.NO_DOCUMENT, Why.TWO_DOCUMENTS)
