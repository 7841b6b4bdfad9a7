"""`python -m tools.compiled`: every catalogue of translations that is newer than its compiled form is compiled."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from gongbao.server.translations import catalogues, compile_catalogues  # noqa: E402  Django has to be set up first

compile_catalogues(catalogues())
