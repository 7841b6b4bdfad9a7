"""What the texts on force and repeal oblige somebody to do; none sets a target."""

from gongbao.engine.duties import Duty
from gongbao.engine.values import Bilingual

announce_repeals = Duty(
    name="announce-repeals",
    provision="淄政字〔2020〕55号 正文",
    title=Bilingual("废止的文件予以公布", "Repealed documents are announced"),
    who=("市政府",),
    words="现将废止的文件予以公布",
    recurs=Bilingual("每次废止时", "At every repeal"),
    measure=Bilingual("目录已公布，载明文号和题名", "The list is published with number and title"),
)

sorting = Duty(
    name="sorting",
    provision="淄政字〔2020〕55号 正文",
    title=Bilingual("梳理涉及营商环境的规范性文件和其他政策文件", "Sort the documents on the business environment"),
    who=("市发展改革委", "市司法局"),
    words="市发展改革委、市司法局对我市现行的涉及营商环境的规范性文件和其他政策文件进行了梳理",
    recurs=Bilingual("一次（已完成）", "Once (done)"),
    measure=Bilingual("梳理、保留、废止的文件件数", "Documents sorted; kept; repealed"),
)

expiry_review = Duty(
    name="expiry-review",
    provision="淄政办字〔2020〕60号 六、21",
    title=Bilingual("有效期届满前评估", "Review before a term ends"),
    who=("起草部门",),
    words=None,
    recurs=Bilingual(
        "有有效期的每件文件一次，届满前90日（文中未规定）",
        "Per document with a last day, 90 days before it (beyond the text)",
    ),
    measure=Bilingual("届满前已有评估意见", "An opinion is there before the term ends"),
)

new_old_joining = Duty(
    name="new-old-joining",
    provision="淄政字〔2020〕58号 四、16",
    title=Bilingual("出台新涉企政策时同步明确新老政策衔接办法", "State how old and new policies join"),
    who=("各级各部门",),
    words="出台新涉企政策时同步明确新老政策衔接办法",
    recurs=Bilingual("每项新政策出台时", "With every new policy"),
    measure=Bilingual("是否载明衔接办法", "Transition stated yes or no"),
)
