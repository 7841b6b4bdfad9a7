"""Bring `.venv` up to the pinned, hashed requirements: `prepare.py serve` or `prepare.py test`.

Needs a Python of 3.11 or later and nothing else. Safe to repeat, to run twice at once and to kill: the stamp is written last, and an
installation that did not finish is begun afresh.
"""

import fcntl
import hashlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
VENV = HOUSE / ".venv"
PYTHON = VENV / "bin" / "python"
UNFINISHED = VENV / "unfinished"
OLDEST_PYTHON = (3, 11)
PURPOSES = ("serve", "test")


def main(purpose: str) -> None:
    """Install what `purpose` needs, unless the stamp says that it is there."""
    if sys.version_info < OLDEST_PYTHON:
        sys.exit(
            f"Gongbao needs Python 3.11 or later; this is {sys.version.split()[0]}. Say which: make PYTHON=python3.11 {purpose}"
        )
    with (HOUSE / "pyproject.toml").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_installed(purpose):
            install(purpose)


def is_installed(purpose: str) -> bool:
    """Whether the environment holds exactly what the files in `requirements/` ask for today."""
    stamp = stamp_of(purpose)
    return (
        not UNFINISHED.exists()
        and stamp.exists()
        and stamp.read_text() == fingerprint(purpose)
        and runs(PYTHON, "-c", "import gongbao")
    )


def install(purpose: str) -> None:
    """Make the environment if need be, install the pinned packages, then the house itself; the stamp comes last."""
    started = time.monotonic()
    say(f"Setting up Python packages in .venv for `make {purpose}` (once; a minute or two) …")
    if UNFINISHED.exists() or not runs(PYTHON, "--version"):
        make_environment()
    UNFINISHED.touch()
    pip("--require-hashes", "--no-deps", "-r", str(HOUSE / "requirements" / f"{purpose}.txt"))
    pip("--no-deps", "--no-build-isolation", "--editable", str(HOUSE))
    for covered in PURPOSES[: PURPOSES.index(purpose) + 1]:
        stamp_of(covered).write_text(fingerprint(covered))
    UNFINISHED.unlink()
    say(f"Python packages are ready ({time.monotonic() - started:.0f} s).")


def make_environment() -> None:
    """An empty virtual environment; without a pip of its own where this Python (Debian's, say) cannot give it one."""
    if not runs(sys.executable, "-m", "venv", "--clear", str(VENV)):
        subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)], check=True)


def pip(*arguments: str) -> None:
    """`pip install` into the environment; the house stops here, with pip's own words, when it fails."""
    own = runs(PYTHON, "-m", "pip", "--version")
    command = [str(PYTHON), "-m", "pip"] if own else [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    command += ["--quiet", "--disable-pip-version-check", "install", "--no-warn-script-location", *arguments]
    if subprocess.run(command, check=False).returncode:
        sys.exit(
            "The Python packages could not be installed; the reason stands above. Run the same command again when it is mended."
        )


def fingerprint(purpose: str) -> str:
    """What the environment depends on: the pinned packages, the project's own declaration and the interpreter."""
    digest = hashlib.sha256(sys.version.encode())
    for file in (HOUSE / "requirements" / f"{purpose}.txt", HOUSE / "pyproject.toml"):
        digest.update(file.read_bytes())
    return f"{digest.hexdigest()} {HOUSE}\n"


def stamp_of(purpose: str) -> Path:
    """The file whose presence says that the packages for `purpose` are complete."""
    return VENV / f"{purpose}.stamp"


def runs(program: Path | str, *arguments: str) -> bool:
    """Whether a command exists and succeeds."""
    if shutil.which(str(program)) is None:
        return False
    return subprocess.run([str(program), *arguments], capture_output=True, check=False).returncode == 0


def say(line: str) -> None:
    """A line of progress, seen at once."""
    print(line, flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in PURPOSES:
        sys.exit(f"usage: prepare.py {'|'.join(PURPOSES)}")
    main(sys.argv[1])
