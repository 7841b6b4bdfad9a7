"""Pictures drawn by the server; each has its table."""

from gongbao.web.pictures.flow import flow
from gongbao.web.pictures.shares import Share, shares
from gongbao.web.pictures.timeline import Timeline, timeline

__all__ = ["Share", "Timeline", "flow", "shares", "timeline"]
