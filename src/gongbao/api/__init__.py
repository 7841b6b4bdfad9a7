"""The HTTP API, version 1: the office's answers as JSON, described by OpenAPI 3.1."""

from importlib import import_module

from gongbao.api.door import Door

OPERATIONS = (
    "decisions",
    "rules",
    "procedures",
    "cases",
    "ledger",
    "rehearsals",
    "texts",
    "surveys",
    "nowhere",
)  # the last answers for every address that leads nowhere

api = Door()
for name in OPERATIONS:
    api.add_router("", import_module(f"gongbao.api.{name}").router)
