"""The settings of the tests: the office's own, with a database file of this process and passwords that cost nothing."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from gongbao.server.settings import *  # noqa: F403 - Django's own way of deriving settings
from gongbao.server.settings import DATABASES

SECRET_KEY = "for tests alone"
SECOND_FACTOR = "optional"  # tests that are about it set it
WHITENOISE_AUTOREFRESH = True  # static files are served from where they lie, collected or not
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
FILES = tempfile.mkdtemp(prefix="gongbao-test-files-")
atexit.register(shutil.rmtree, FILES, ignore_errors=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": FILES}},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(Path(tempfile.gettempdir()) / f"gongbao-test-{os.getpid()}.sqlite3")}
