"""Secrets that a house makes for itself the first time they are needed."""

import os
from collections.abc import Callable
from pathlib import Path


def made_once(file: Path, make: Callable[[], str]) -> str:
    """What the file holds; made the first time, readable by its owner alone."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        _write(file, make())
    return file.read_text()


def _write(file: Path, content: str) -> None:
    """Write beside `file` and link there, so that of two starting at once both read the same complete content."""
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as new:
        new.write(content)
        new.flush()
        os.fsync(new.fileno())
    try:
        os.link(beside, file)
    except FileExistsError:
        pass
    finally:
        beside.unlink()
