"""Translations: from the written catalogues (.po) to the ones read at run time (.mo), without any program beside Python."""

import os
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.apps import apps
from django.conf import settings
from django.utils.translation.reloader import translation_file_changed

from gongbao.server.wiring import document_apps


def catalogues() -> list[Path]:
    """The written catalogues of the house and of every document."""
    own = set(document_apps())
    rooms = [Path(app.path) for app in apps.get_app_configs() if app.name in own or app.name.startswith("gongbao.")]
    folders = [*map(Path, settings.LOCALE_PATHS), *(room / "locale" for room in rooms)]
    return sorted(file for folder in folders for file in folder.glob("*/LC_MESSAGES/django.po"))


def compile_catalogues(files: Iterable[Path]) -> list[Path]:
    """Write the compiled catalogue beside each written one that is newer; the answer names those written, which from now on are spoken."""
    written = [_compile(file) for file in files if not _is_fresh(file)]
    for file in written:
        translation_file_changed(None, file)
    return written


def _is_fresh(file: Path) -> bool:
    compiled = file.with_suffix(".mo")
    return compiled.exists() and compiled.stat().st_mtime >= file.stat().st_mtime


def _compile(file: Path) -> Path:
    with file.open("rb") as source:
        catalogue = read_po(source, abort_invalid=True)
    bytes_ = BytesIO()
    write_mo(bytes_, catalogue)
    beside = file.with_suffix(f".mo.{os.getpid()}")  # two programs may compile at the same time
    beside.write_bytes(bytes_.getvalue())
    return beside.replace(file.with_suffix(".mo"))
