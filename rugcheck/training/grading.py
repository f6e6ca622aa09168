"""How good an answer is, as data."""

from rugcheck.catalogue.model import Urgency, Verdict
from rugcheck.training.entries import Grade

NOT_URGENT = "none"  # the answer that a complaint is no alarm sign

# Neighbours on the scale from "klopt niet" to "klopt": who says one for the other has understood most of it. Two steps apart is
# another answer to a patient, so that it is wrong.
_ALMOST_VERDICTS = (
    (Verdict.REFUTED, Verdict.UNPROVEN),
    (Verdict.UNPROVEN, Verdict.UNCLEAR),
    (Verdict.UNCLEAR, Verdict.PARTLY),
    (Verdict.PARTLY, Verdict.SUPPORTED),
)
# What is right, and what is almost so. Only too careful is almost right: a sign that is taken too lightly harms.
ALMOST = frozenset(
    (
        *_ALMOST_VERDICTS,
        *((b, a) for a, b in _ALMOST_VERDICTS),
        (Urgency.GP, Urgency.NOW),
        (NOT_URGENT, Urgency.GP),
    )
)
_FROM_BEST = (Grade.RIGHT, Grade.ALMOST, Grade.WRONG)


def grade_of(right: str, answer: str) -> Grade:
    """The grade of an answer, by the keys of what is right and of what was chosen."""
    if answer == right:
        return Grade.RIGHT
    return Grade.ALMOST if (right, answer) in ALMOST else Grade.WRONG


def worst(*grades: Grade | None) -> Grade:
    """The worst of the grades that there are."""
    return max((g for g in grades if g), key=_FROM_BEST.index)
