"""The rules on force and repeal, in the order of the contract."""

# The order of these lines is that of the rules wherever they are listed.
# isort: off
from zibo.documents.repeals.rules.force import validity
from zibo.documents.repeals.rules.repeals import repeal_record, named_instrument
from zibo.documents.repeals.rules.force import trial_status, lapse_notices
from zibo.documents.repeals.rules.consequences import cascade, override_58, open_case_impact
from zibo.documents.repeals.rules.repeals import clean_up_grounds, competence
# isort: on

__all__ = [
    "cascade",
    "clean_up_grounds",
    "competence",
    "lapse_notices",
    "named_instrument",
    "open_case_impact",
    "override_58",
    "repeal_record",
    "trial_status",
    "validity",
]
