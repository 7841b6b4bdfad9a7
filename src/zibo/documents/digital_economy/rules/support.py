"""The twenty-three supports of the document."""

from gongbao.engine.values import Choice


class Support(Choice):
    """A support that can be asked for; its code is the name of the rule that computes it."""

    DATA_CENTRE_INVESTMENT = "data-centre-investment", "数据中心建设补贴", "data-centre construction"
    ELECTRICITY_SUPPLEMENT = "electricity-supplement", "用电额外补助", "electricity supplement"
    DEMONSTRATION_UPGRADE = "demonstration-upgrade", "典型示范技改补贴", "demonstration upgrade"
    BIG_DATA_CHAIN = "big-data-chain", "大数据产业链补贴", "big-data chain"
    PILOT_ZONE = "pilot-zone", "试验区或集聚区", "pilot zone"
    INNOVATION_PARK = "innovation-park", "创新创业园区", "innovation park"
    ECONOMY_PLATFORM = "economy-platform", "数字经济平台", "economy platform"
    FIVEG_APPLICATION = "fiveg-application", "5G应用", "5G application"
    EQUITY_FUND = "equity-fund", "基金", "equity fund"
    SUMMIT_EXHIBITION = "summit-exhibition", "峰会展会", "summit or exhibition"
    GROWTH_ENTERPRISE = "growth-enterprise", "独角兽瞪羚", "unicorn or gazelle"
    RENT_RELIEF_SCHEDULE = "rent-relief-schedule", "租金优惠", "rent relief"
    INTRODUCED_PROJECT = "introduced-project", "引进项目", "introduced project"
    NATIONAL_PLATFORM_STARTUP = "national-platform-startup", "国家级平台启动经费", "national platform start-up"
    NATIONAL_PLATFORM_LOCAL_SERVICES = (
        "national-platform-local-services",
        "国家级平台本地化服务",
        "national platform local services",
    )
    TALENT_INTRODUCTION = "talent-introduction", "引才", "talent"
    PATENT_AWARD = "patent-award", "专利奖", "patent award"
    RD_POST_SUBSIDY = "rd-post-subsidy", "研发后补助", "R&D post-subsidy"
    INNOVATION_PLATFORM = "innovation-platform", "创新平台", "innovation platform"
    INCUBATION_BASE = "incubation-base", "孵化基地", "incubation base"
    INDUSTRIAL_INTERNET_PLATFORM = "industrial-internet-platform", "工业互联网平台", "industrial internet platform"
    RESULTS_CONVERSION = "results-conversion", "成果转化", "results conversion"
    LOCAL_PRODUCT_PURCHASE = "local-product-purchase", "采购本市产品", "local product purchase"
