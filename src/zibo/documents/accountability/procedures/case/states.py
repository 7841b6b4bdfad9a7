"""Where a case stands."""

from gongbao.engine.values import Choice


class State(Choice):
    """Where a case stands."""

    DRAFT = "draft", "拟登记", "Draft"
    RECEIVED = "received", "已登记", "Received"
    NOT_ACCEPTED = "not-accepted", "不予受理", "Not accepted"
    ACCEPTED = "accepted", "已受理", "Accepted"
    PRELIMINARILY_VERIFIED = "preliminarily-verified", "已初步核实", "Preliminarily verified"
    CLOSED_UNFOUNDED = "closed-unfounded", "初核了结", "Closed as unfounded"
    AWAITING_CONSENT = "awaiting-consent", "待市纪委监委同意", "Awaiting consent"
    CLASSIFIED = "classified", "已分类处置", "Classified"
    TRANSFERRED = "transferred", "已移交", "Transferred"
    REFERRED = "referred", "已移送", "Referred"
    UNDER_VERIFICATION = "under-verification", "核查中", "Under verification"
    VERIFIED = "verified", "已核查", "Verified"
    OPINIONS_HEARD = "opinions-heard", "已听取意见", "Opinions heard"
    REPORTED = "reported", "已形成报告", "Reported"
    CLOSED_NO_LIABILITY = "closed-no-liability", "不予追究结案", "Closed without liability"
    DECIDED = "decided", "已作出处理决定", "Decided"
    SERVED = "served", "已送达", "Served"
    CLOSED = "closed", "已结案", "Closed"


FINAL = (
    State.NOT_ACCEPTED,
    State.CLOSED_UNFOUNDED,
    State.TRANSFERRED,
    State.REFERRED,
    State.CLOSED_NO_LIABILITY,
    State.CLOSED,
)
IN_HAND = (
    State.ACCEPTED,
    State.PRELIMINARILY_VERIFIED,
    State.AWAITING_CONSENT,
    State.CLASSIFIED,
    State.UNDER_VERIFICATION,
    State.VERIFIED,
    State.OPINIONS_HEARD,
    State.REPORTED,
    State.DECIDED,
    State.SERVED,
)
