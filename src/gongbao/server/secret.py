"""The office's secret key: given by the environment, or made once and kept where only its owner can read it."""

import os
import secrets
from pathlib import Path

from gongbao.records.made_once import made_once


def secret_key(home: Path) -> str:
    """The key of GONGBAO_SECRET_KEY, else of the file `secret-key` in `home`, which is made when there is none."""
    given = os.environ.get("GONGBAO_SECRET_KEY")
    return given or made_once(home / "secret-key", lambda: secrets.token_urlsafe(64))
