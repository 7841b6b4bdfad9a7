"""Where this office keeps its files, and by which digest they are named."""

from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage

from gongbao.records.file_store import FileStore


def store() -> FileStore:
    """The folder `files` of the office's home."""
    return FileStore(Path(default_storage.path("")))


def file_digest() -> str:
    """The digest that the site chose for its ledger."""
    return str(settings.LEDGER_DIGEST)
