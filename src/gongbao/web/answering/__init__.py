"""Answers as pages: values by their type."""

from gongbao.web.answering.shown import Shown, money, show

__all__ = ["Shown", "money", "show"]
