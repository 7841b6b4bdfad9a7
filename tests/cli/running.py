"""Running the command as a person does."""

import subprocess
import sys
from pathlib import Path

GONGBAO = Path(sys.executable).with_name("gongbao")


def gongbao(*words, given: bytes = b"", **more):
    """The finished process, with its output as bytes."""
    return subprocess.run([GONGBAO, *words], input=given, capture_output=True, check=False, **more)
