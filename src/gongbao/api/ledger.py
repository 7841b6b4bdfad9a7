"""What holders outside can check for themselves."""

from django.http import HttpRequest
from ninja import Router

from gongbao.api.case_asking import CaseKey, Why, asker, signed_in
from gongbao.api.case_schemas import Proofs
from gongbao.office.cases.proving import evidence
from gongbao.office.decide import Answer
from gongbao.office.permission import SIGNED_IN, open_to
from gongbao.office.shapes import Refusal

router = Router(tags=["ledger"], auth=signed_in)
ANSWERS = {200: Proofs, 401: Refusal, 403: Refusal, 404: Refusal, 422: Refusal}


@router.get("/cases/{key}/proof", response=ANSWERS, openapi_extra={"security": [{"token": []}]})
@open_to(SIGNED_IN)
def proof(request: HttpRequest, key: CaseKey, why: Why = "") -> Answer:
    """For each entry of a case that one may read: what was recorded, its digests, and the proof that it stands in the ledger under a signed checkpoint.

    Whoever keeps this can show later what stood in the case on this day, without the office's help.
    """
    found = evidence(asker(request), key, why)
    entries = [
        {
            "sequence": one.sequence,
            "hash": one.line.hash,
            "facts": dict(one.line.facts),
            "salt": one.line.salt,
            "told": dict(one.line.told or {}),
            "proof": one.proof.text,
        }
        for one in found.entries
    ]
    return {"verifier": found.verifier, "entries": entries}
