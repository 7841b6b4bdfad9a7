"""The files of the repository, as the tests about it see them."""

import subprocess
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that is committed or about to be; what git ignores is not part of the house."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=HOUSE,
        capture_output=True,
        check=True,
    )
    names = listing.stdout.decode().split("\0")
    return tuple(sorted(HOUSE / name for name in names if name and (HOUSE / name).is_file()))


def sources(*folders: str, suffix: str = ".py") -> list[Path]:
    """The tracked files below these folders, written by people: what Django wrote (migrations) is left out."""
    roots = [HOUSE / folder for folder in folders]
    return [
        file
        for file in tracked()
        if file.suffix == suffix and "migrations" not in file.parts and any(file.is_relative_to(root) for root in roots)
    ]


def shown(file: Path) -> str:
    """A file's name from the root of the house."""
    return str(file.relative_to(HOUSE))
