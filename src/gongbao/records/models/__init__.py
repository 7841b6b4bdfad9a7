"""What the office keeps, one room for each matter."""

from gongbao.records.models.passages import Edition, Passage
from gongbao.records.models.people import Post, posts_held

__all__ = ["Edition", "Passage", "Post", "posts_held"]
