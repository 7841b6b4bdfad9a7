"""The two digests of the ledger, SHA-256 and SM3 (GB/T 32905), and the one form in which facts are hashed."""

import hashlib
import json
from collections.abc import Callable, Mapping
from enum import StrEnum


class Algorithm(StrEnum):
    """Which digest; each is 32 bytes long."""

    SHA256 = "sha256"
    SM3 = "sm3"


def _sm3_of_openssl(content: bytes) -> bytes:
    return hashlib.new("sm3", content).digest()


def _sm3_of_cryptography(content: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SM3, Hash

    counting = Hash(SM3())
    counting.update(content)
    return counting.finalize()


def _sha256(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


DIGESTS: dict[str, Callable[[bytes], bytes]] = {
    Algorithm.SHA256: _sha256,
    Algorithm.SM3: _sm3_of_openssl if "sm3" in hashlib.algorithms_available else _sm3_of_cryptography,
}


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(facts: object) -> str:
    """The one JSON text of facts: texts, whole numbers, truth values, lists and records; names sorted, no blanks, Chinese as Chinese.

    TypeError for anything else, a fraction included: its digits are not the same everywhere.
    """
    _check(facts)
    return text_of(facts)


def text_of(facts: object) -> str:
    """The same text of facts that are known to be of those sorts."""
    return _ENCODER.encode(facts)


def _check(value: object) -> None:
    if isinstance(value, Mapping):
        for name, part in value.items():
            if not isinstance(name, str):
                raise TypeError(f"{name!r} names a part of a record and is no text")
            _check(part)
    elif isinstance(value, list | tuple):
        for part in value:
            _check(part)
    elif not isinstance(value, str | int | None):
        raise TypeError(f"{type(value).__name__} has no one way of being written")
