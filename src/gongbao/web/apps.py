"""The pages as Django knows them."""

from importlib import import_module

from django.apps import AppConfig


class WebConfig(AppConfig):
    """When Django is ready, what happens at signing in begins to be recorded."""

    name = "gongbao.web"

    def ready(self) -> None:
        import_module("gongbao.web.account.recording")
