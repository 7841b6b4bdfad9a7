"""The HTTP API, version 1: the office's answers as JSON, described by OpenAPI."""

from ninja import NinjaAPI

api = NinjaAPI(title="Gongbao", version="1", urls_namespace="api")
