"""Logs on standard error: lines for people, or JSON for machines. They carry identifiers, never the content of a case."""

import json
import logging as standard
from typing import Any


class JsonLine(standard.Formatter):
    """One record as one line of JSON."""

    def format(self, record: standard.LogRecord) -> str:
        line = {
            "at": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def logging(*, as_json: bool) -> dict[str, Any]:
    """The description that Django gives to the standard library."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
            "json": {"()": "gongbao.server.logs.JsonLine"},
        },
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json" if as_json else "line"}},
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            "axes": {"handlers": [], "level": "ERROR", "propagate": True},  # its warnings name people
        },
    }
