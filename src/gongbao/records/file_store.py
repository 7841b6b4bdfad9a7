"""Where the bytes of files lie: each under the digest of its content, flushed to the disk before anybody is told of it, never overwritten."""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

SHA256 = "sha256"
ALGORITHMS = (SHA256, "sm3")
PIECE = 1024 * 1024


class Damaged(Exception):
    """What lies under a digest is not what it names: bytes were lost or exchanged."""


def digest_of(content: bytes, algorithm: str = SHA256) -> str:
    """The name of a content: "sha256:" or "sm3:" and the digest in hexadecimal."""
    return f"{algorithm}:{_hash(algorithm, iter((content,)))}"


@dataclass(frozen=True)
class FileStore:
    """The files below one folder."""

    root: Path

    def put(self, content: bytes, algorithm: str = SHA256) -> str:
        """Keep the bytes, unless they are kept already; their digest. Damaged where other bytes lie under it."""
        digest = digest_of(content, algorithm)
        file = self.path(digest)
        if not file.exists():
            self._write(file, content)
        elif not self.is_whole(digest):
            raise Damaged(digest)
        return digest

    def read(self, digest: str) -> bytes:
        """The bytes of that digest, compared with it first; Damaged when they differ, FileNotFoundError when there are none."""
        content = self.path(digest).read_bytes()
        if digest_of(content, digest.partition(":")[0]) != digest:
            raise Damaged(digest)
        return content

    def open(self, digest: str) -> BinaryIO:
        """The file of that digest, to be read piece by piece; FileNotFoundError when there is none."""
        return self.path(digest).open("rb")

    def checked(self, digest: str) -> BinaryIO:
        """The file of that digest, compared with it and then at its beginning; Damaged and FileNotFoundError as in `read`."""
        algorithm, _, written = digest.partition(":")
        file = self.open(digest)
        if _hash(algorithm, _pieces(file)) != written:
            file.close()
            raise Damaged(digest)
        file.seek(0)
        return file

    def is_whole(self, digest: str) -> bool:
        """Whether the bytes under the digest are there and are still those that it names."""
        algorithm, _, written = digest.partition(":")
        try:
            with self.open(digest) as file:
                return _hash(algorithm, _pieces(file)) == written
        except OSError:
            return False

    def path(self, digest: str) -> Path:
        """Where a content lies; ValueError for what is no digest, so that no name leads out of the folder."""
        algorithm, _, written = digest.partition(":")
        if algorithm not in ALGORITHMS or len(written) != 64 or set(written) - set("0123456789abcdef"):
            raise ValueError(f"not a digest: {digest!r}")
        return self.root / algorithm / written[:2] / written

    def _write(self, file: Path, content: bytes) -> None:
        """Write beside the place and link the complete file there: of two who keep the same content at once, both find it whole."""
        _make_folder(file.parent)
        beside = file.with_name(f".{uuid4().hex}")
        try:
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o440), "wb") as new:
                new.write(content)
                new.flush()
                os.fsync(new.fileno())
            with contextlib.suppress(FileExistsError):
                os.link(beside, file)
        finally:
            beside.unlink(missing_ok=True)
        _flush_folder(file.parent)


def _hash(algorithm: str, pieces: Iterator[bytes]) -> str:
    found = hashlib.new(algorithm)
    for piece in pieces:
        found.update(piece)
    return found.hexdigest()


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece


def _make_folder(folder: Path) -> None:
    """Make a folder so that it survives a power cut: a folder is an entry of its parent, which has to be flushed too."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(mode=0o750, exist_ok=True)
        _flush_folder(folder.parent)


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
