"""55号 and 59号 as a procedure: a document is looked at, kept or repealed, announced, and taken out of use (文件清理与废止)."""

from gongbao.engine.documents.validity import Status
from gongbao.engine.procedures import SAME, Act, Branch, Claim, Procedure, Refusal, Role, Sight, Step, requires
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from zibo.documents.repeals.procedures.clean_up_data import (
    ENDING,
    Announcement,
    Course,
    Decision,
    Impact,
    Listing,
    Opinion,
    Review,
    State,
    WindowsNotified,
)
from zibo.documents.repeals.rules import texts
from zibo.documents.repeals.rules.force import validity
from zibo.documents.repeals.rules.repeals import (
    DocumentIssuer,
    Ground,
    RepealingIssuer,
    clean_up_grounds,
    competence,
)

LIST = "淄政字〔2020〕55号 正文"
NOTICE = "淄政办字〔2020〕59号 正文"

# Which department drafted a document the text does not say, so every one that holds the role sees what is listed.
DRAFTING = Role(
    "drafting-department",
    Bilingual("起草（实施）部门", "Department that drafted or applies the document"),
    sees=Sight.ALL,
)
DEVELOPMENT_REFORM = Role(
    "development-reform",
    Bilingual("市发展改革委", "Development and reform commission"),
    sees=Sight.ALL,
    body="development-reform-commission",
)
JUSTICE = Role("justice", Bilingual("市司法局", "Justice bureau"), sees=Sight.ALL, body="justice-bureau")
GOVERNMENT = Role("government", Bilingual("市政府", "City government"), sees=Sight.ALL, body="city-government")
OFFICE = Role(
    "office", Bilingual("市政府办公室", "Office of the city government"), sees=Sight.ALL, body="government-office"
)


@requires(Refusal.DATA, "文号为已知文件", "the number is of a document that is known")
def document_is_known(step: Step[Listing]) -> bool:
    return bool(texts.known_number(step.data.document))


@requires(Refusal.GUARD, "该文件尚未废止", "the document is not repealed")
def document_is_not_repealed(step: Step[Listing]) -> bool:
    found = validity(document=step.data.document, asked_day=step.day, as_of=step.day)
    if found.status is not Status.REPEALED:
        return True
    raise Refused("document", Bilingual(f"已由{found.decided_by}废止。", f"It was repealed by {found.decided_by}."))


@requires(Refusal.GUARD, "废止须至少有一项理由", "a repeal has at least one ground", LIST)
def repeal_has_a_ground(step: Step[Opinion]) -> bool:
    return step.data.proposal is not Course.REPEAL or bool(step.data.grounds)


@requires(Refusal.GUARD, "宣布失效须适用期已过", "what is declared lapsed has passed its term", LIST)
def lapsed_term_has_passed(step: Step[Opinion]) -> bool:
    return step.data.proposal is not Course.DECLARE_LAPSED or Ground.TERM_PASSED in step.data.grounds


@requires(Refusal.GUARD, "写明替代文件和失效的上位文件", "what replaces it, or what it rested on, is named", NOTICE)
def grounds_can_be_checked(step: Step[Opinion]) -> bool:
    clean_up_grounds(
        term_passed=Ground.TERM_PASSED in step.data.grounds,
        replaced=Ground.REPLACED in step.data.grounds,
        replacement=step.data.replacement,
        subject_gone=Ground.SUBJECT_GONE in step.data.grounds,
        basis_lapsed=Ground.BASIS_LAPSED in step.data.grounds,
        basis_document=step.data.basis_document,
    )
    return True


@requires(Refusal.GUARD, "继续有效和修改不写废止理由", "what is kept or amended names no ground for its end")
def what_stays_has_no_ground(step: Step[Opinion]) -> bool:
    return step.data.proposal in ENDING or not step.data.grounds


@requires(Refusal.GUARD, "废止和宣布失效须有影响清单", "there is an impact list for a repeal or a declaration of lapse")
def impact_is_known(step: Step[Review]) -> bool:
    ends = step.case.the(Opinion).proposal in ENDING
    return not (step.data.lawful and ends) or step.case.last(Impact) is not None


@requires(Refusal.GUARD, "决定为所提意见或继续有效", "what was proposed is decided, or the document is kept")
def decision_is_the_proposal(step: Step[Decision]) -> bool:
    return step.data.decision in (step.case.the(Opinion).proposal, Course.KEEP)


@requires(Refusal.GUARD, "该机关有权废止", "the deciding body is competent")
def decider_is_competent(step: Step[Decision]) -> bool:
    if step.data.decision not in ENDING:
        return True
    found = competence(
        document_issuer=DocumentIssuer(step.case.the(Listing).issuer.value),
        repealing_issuer=RepealingIssuer(step.role.name),
        government_consent=step.data.government_consent,
    )
    return bool(found.competent)


@requires(Refusal.GUARD, "公布日期不晚于今日", "the day of the announcement has come", LIST)
def announcement_has_come(step: Step[Announcement]) -> bool:
    return step.data.announced_on <= step.day


@requires(Refusal.GUARD, "废止不溯及公布之前", "a repeal does not reach back before its announcement", LIST)
def repeal_does_not_reach_back(step: Step[Announcement]) -> bool:
    return step.data.effective_on >= step.data.announced_on


@requires(Refusal.GUARD, "影响清单上的表单均已停用或更换", "every form of the impact list is withdrawn or replaced")
def every_form_is_named(step: Step[WindowsNotified]) -> bool:
    notified = {form.strip() for form in step.data.notified}
    missing = [form for form in step.case.the(Impact).forms if form.strip() not in notified]
    if not missing:
        return True
    message = Bilingual(f"尚未列明:{'、'.join(missing)}。", f"Not named yet: {', '.join(missing)}.")
    raise Refused("notified", message)


def _the_document(step: Step[Listing]) -> tuple[Claim, ...]:
    return (Claim("repeals/clean-up", texts.known_number(step.data.document)),)


CLEAN_UP = Procedure(
    name="clean-up",
    title=Bilingual("文件清理与废止", "Clean-up and repeal of a document"),
    provisions=(LIST, NOTICE),
    roles=(DRAFTING, DEVELOPMENT_REFORM, JUSTICE, GOVERNMENT, OFFICE),
    states=State,
    initial=State.NONE,
    final=(State.KEPT, State.CLOSED),
    released_in=(State.KEPT, State.CLOSED),
    numbered="文件清理",
    subject=lambda case: case.the(Listing).document,
    acts=(
        Act(
            "list",
            Bilingual("列入清理", "List"),
            by=(DEVELOPMENT_REFORM, JUSTICE, DRAFTING),
            from_=(State.NONE,),
            to=State.LISTED,
            provision=LIST,
            data=Listing,
            conditions=(document_is_known, document_is_not_repealed),
            claims=_the_document,
            shown_to=(DRAFTING,),
        ),
        Act(
            "opine",
            Bilingual("提出清理意见", "Give an opinion"),
            by=(DRAFTING,),
            from_=(State.LISTED,),
            to=State.OPINED,
            provision=LIST,
            data=Opinion,
            conditions=(
                repeal_has_a_ground,
                lapsed_term_has_passed,
                grounds_can_be_checked,
                what_stays_has_no_ground,
            ),
        ),
        Act(
            "record-impact",
            Bilingual("影响清单", "Record the impact"),
            by=(DRAFTING,),
            from_=(State.OPINED,),
            to=SAME,
            data=Impact,
            produces=(Bilingual("影响清单", "Impact list"),),
            beyond_text=True,
        ),
        Act(
            "review",
            Bilingual("合法性审核", "Review"),
            by=(JUSTICE,),
            from_=(State.OPINED,),
            to=Branch(
                lambda step: State.REVIEWED if step.data.lawful else State.LISTED,
                (State.REVIEWED, State.LISTED),
                Bilingual(
                    "合法的为“已通过审核”,否则退回重提意见",
                    "“Reviewed” when lawful, otherwise back for another opinion",
                ),
            ),
            data=Review,
            conditions=(impact_is_known,),
            shown_to=(DRAFTING,),
            beyond_text=True,
        ),
        Act(
            "decide",
            Bilingual("决定", "Decide"),
            by=(GOVERNMENT, OFFICE),
            from_=(State.REVIEWED,),
            to=Branch(
                lambda step: State.DECIDED if step.data.decision in ENDING else State.KEPT,
                (State.KEPT, State.DECIDED),
                Bilingual("继续有效或修改的即告结束", "It ends here when the document is kept or amended"),
            ),
            provision=NOTICE,
            data=Decision,
            conditions=(decision_is_the_proposal, decider_is_competent),
            shown_to=(DRAFTING,),
        ),
        Act(
            "announce",
            Bilingual("公布", "Announce"),
            by=(OFFICE,),
            from_=(State.DECIDED,),
            to=State.ANNOUNCED,
            provision=LIST,
            data=Announcement,
            conditions=(announcement_has_come, repeal_does_not_reach_back),
            produces=(
                Bilingual("废止通知", "Notice of repeal"),
                Bilingual("废止文件目录", "List of repealed documents"),
            ),
            shown_to=(DRAFTING,),
            urgent=True,
        ),
        Act(
            "notify-windows",
            Bilingual("通知窗口和用文单位", "Notify the windows"),
            by=(DRAFTING,),
            from_=(State.ANNOUNCED,),
            to=State.CLOSED,
            data=WindowsNotified,
            conditions=(every_form_is_named,),
            produces=(Bilingual("停用通知", "Notice of withdrawal"),),
            beyond_text=True,
        ),
    ),
)
