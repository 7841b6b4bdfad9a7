"""The office's secret key: given by the environment, or made once and kept where only its owner can read it."""

import os
import secrets
from pathlib import Path


def secret_key(home: Path) -> str:
    """The key of GONGBAO_SECRET_KEY, else of the file `secret-key` in `home`, which is made when there is none."""
    given = os.environ.get("GONGBAO_SECRET_KEY")
    if given:
        return given
    home.mkdir(parents=True, exist_ok=True)
    file = home / "secret-key"
    if not file.exists():
        _make(file)
    return file.read_text()


def _make(file: Path) -> None:
    """Write a new key beside `file` and link it there, so that of two starting at once both read the same complete key."""
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as new:
        new.write(secrets.token_urlsafe(64))
    try:
        os.link(beside, file)
    except FileExistsError:
        pass
    finally:
        beside.unlink()
