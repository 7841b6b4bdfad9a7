"""The example enterprises are such that every page has something right to show."""

from datetime import date

import pytest
from stdnum.cn import uscc

from gongbao.engine.rules import answer
from gongbao.engine.rules.types import type_of
from zibo.documents.digital_economy import ENACTMENT
from zibo.documents.digital_economy.demo.enterprises import DATA_CENTRE, FUND, MACHINERY, PROFILES, SOFTWARE
from zibo.documents.digital_economy.enterprise.coinciding import given
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry, enquiry_of
from zibo.documents.digital_economy.rules.eligibility import Result
from zibo.documents.digital_economy.rules.profile import Profile
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.supports import PARTICULARS

CASES = [(enquiry, support) for enquiry in PROFILES for support in enquiry.facts]


@pytest.mark.parametrize("enquiry", PROFILES, ids=lambda enquiry: enquiry.code)
def test_an_example_reads_back_as_it_was_written(enquiry: Enquiry) -> None:
    """Its credit code has a right check character, its profile can be read, and its data are what the pages keep."""
    assert uscc.is_valid(enquiry.code)
    assert type_of(Profile).read(enquiry.profile, "profile")
    assert enquiry_of(enquiry.as_data()) == enquiry


@pytest.mark.parametrize(("enquiry", "support"), CASES, ids=lambda part: getattr(part, "code", str(part)))
def test_what_is_asked_for_fits_and_has_a_sum(enquiry: Enquiry, support: Support) -> None:
    """Each support that an example asks for may fit it, and the rule answers with something."""
    (match,) = ENACTMENT.rules["eligibility-match"](
        supports=(support,),
        profile=type_of(Profile).read(enquiry.profile, "profile"),
        as_of=date.fromisoformat(enquiry.as_of),
    )
    value = _answered(enquiry, support)

    assert match.result is Result.YES
    assert value not in ("0.00", {"low": "0.00", "high": "0.00"})


def test_the_sums_that_are_known_by_heart() -> None:
    """The data centre gets 2.4 million, the county's research 4 million, the fund its cap, the purchase its cap."""
    assert _answered(DATA_CENTRE, Support.DATA_CENTRE_INVESTMENT) == "2400000.00"
    assert _answered(SOFTWARE, Support.RD_POST_SUBSIDY) == "4000000.00"
    assert _answered(FUND, Support.EQUITY_FUND) == "50000000.00"
    assert _answered(MACHINERY, Support.LOCAL_PRODUCT_PURCHASE) == "1000000.00"


def _answered(enquiry: Enquiry, support: Support) -> object:
    rule = PARTICULARS[support].rule
    return rule.output.write(answer(rule, given(enquiry, support), date.fromisoformat(enquiry.as_of), ENACTMENT.term))
