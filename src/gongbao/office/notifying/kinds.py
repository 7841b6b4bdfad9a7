"""What a notice is about."""

from gongbao.engine.values import Choice


class About(Choice):
    """The kinds of notices; what is late is urgent by nature, what an act says only where its table marks it."""

    TO_DO = "to-do", "待您办理", "Waiting for you"
    NEWS = "news", "案件有新进展", "Something was done in a case"
    DUE_SOON = "due-soon", "期限临近", "Due soon"
    OVERDUE = "overdue", "已逾期", "Overdue"
