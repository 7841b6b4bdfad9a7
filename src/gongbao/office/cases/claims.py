"""What a case has for itself alone: taken and given back with its acts, guarded by the database."""

from hashlib import sha256

from django.db import IntegrityError, transaction

from gongbao.engine.procedures import ActRefused, Refusal, Step
from gongbao.engine.procedures import Case as Folded
from gongbao.engine.values import Bilingual
from gongbao.records.models import Case, HeldClaim


def take_claims(case: Case, step: "Step[object]") -> None:
    """Take what the act claims; ActRefused (guard) when another case has it."""
    for claim in step.act.claims(step) if step.act.claims else ():
        held = HeldClaim(
            case=case, scope=claim.scope, key=sha256(claim.key.encode()).hexdigest(), words=claim.key[:400]
        )
        if HeldClaim.objects.filter(case=case, scope=held.scope, key=held.key).exists():
            continue
        try:
            with transaction.atomic():
                held.save(force_insert=True)
        except IntegrityError:
            message = Bilingual(
                "同一事项已有另一案件在办、已决定或已拨付。",
                "Another case of the same matter is open, decided or paid.",
            )
            raise ActRefused(Refusal.GUARD, message, provision=step.act.provision) from None


def give_back(case: Case, folded: Folded) -> None:
    """Give back what the case held, where it came to an end that frees the matter."""
    if folded.state in folded.procedure.released_in:
        HeldClaim.objects.filter(case=case).delete()
