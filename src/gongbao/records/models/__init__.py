"""What the office keeps, one room for each matter."""

from gongbao.records.models.access import AccessToken, AccountLink, SecondFactorReset
from gongbao.records.models.cases import Case, CaseCount, HeldClaim, Participation, Recusal, RunningClock
from gongbao.records.models.files import Attachment, Enclosure
from gongbao.records.models.interests import Interest, Kinship
from gongbao.records.models.ledger import Entry, Event, KeptCheckpoint, Leaf, Node, Waiting
from gongbao.records.models.outbox import Delivery, Notice, NoticeWish, Subscription
from gongbao.records.models.papers import NumberRegister, Paper
from gongbao.records.models.passages import Edition, Passage
from gongbao.records.models.people import Account, Administrator, Founding, Office, Person
from gongbao.records.models.posts import Assignment, Body, Delegation, Post
from gongbao.records.models.turns import Turn

__all__ = [
    "AccessToken",
    "Account",
    "AccountLink",
    "Administrator",
    "Assignment",
    "Attachment",
    "Body",
    "Case",
    "CaseCount",
    "Delegation",
    "Delivery",
    "Edition",
    "Enclosure",
    "Entry",
    "Event",
    "Founding",
    "HeldClaim",
    "Interest",
    "KeptCheckpoint",
    "Kinship",
    "Leaf",
    "Node",
    "Notice",
    "NoticeWish",
    "NumberRegister",
    "Office",
    "Paper",
    "Participation",
    "Passage",
    "Person",
    "Post",
    "Recusal",
    "RunningClock",
    "SecondFactorReset",
    "Subscription",
    "Turn",
    "Waiting",
]
