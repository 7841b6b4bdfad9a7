"""The face of every type."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, ClassVar


class Type(ABC):
    """A kind of value: `name` is the contract's word for it; with `has_parts`, values of other kinds may stand in it."""

    name: ClassVar[str]
    has_parts: ClassVar[bool] = False

    @abstractmethod
    def read(self, raw: object, path: str) -> Any:
        """The value that `raw` (parsed JSON) states; Refused naming `path` when it states none."""

    @abstractmethod
    def write(self, value: Any) -> object:
        """The value as plain JSON data."""

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """JSON Schema of what `read` takes."""

    def strays(self, raw: object, path: str) -> Iterator[str]:
        """Paths below `raw` that no field has."""
        return iter(())

    def absences(self, raw: object, path: str) -> Iterator[str]:
        """Paths below `raw` that are required and not there (blank text counts as not there)."""
        return iter(())
