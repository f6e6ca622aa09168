"""Questions: what is asked of a claim or an alarm sign, made from the catalogue with a random.Random."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from rugcheck.catalogue.model import AlarmSign, Catalogue, Citation, Claim, Stance, Urgency, Verdict
from rugcheck.training import sayings
from rugcheck.training.entries import CardId, Kind
from rugcheck.training.grading import NOT_URGENT

FIGURES = 4  # to choose from
_OWN = 2  # figures of a claim that are asked for: it names first what it rests on, later ones may compare or qualify


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `choices` are the keys of the answers in the order in which they are shown, `right` is one of them.

    `text` is what is judged: the claim, what a patient says, or a complaint. `stance` is that of what the patient says, who
    speaks of their own body if `own_body`. `figures` belong to the choices of an evidence question, in the same order.
    """

    kind: Kind
    subject: Claim | AlarmSign
    text: str
    choices: tuple[str, ...]
    right: str
    stance: Stance = Stance.AFFIRMS
    own_body: bool = False
    figures: tuple[Citation, ...] = ()

    @property
    def card(self) -> CardId:
        """The card that it is about."""
        return CardId.of(self.subject)


def question(subject: Claim | AlarmSign, kind: Kind, catalogue: Catalogue, random: Random) -> Question | None:
    """A question of this kind, or none where the catalogue has not got what it takes."""
    if isinstance(subject, AlarmSign):
        return _alarm(subject, catalogue, random) if kind is Kind.ALARM else None
    match kind:
        case Kind.VERDICT:
            return Question(kind, subject, subject.claim, tuple(Verdict), subject.verdict)
        case Kind.PATIENT:
            return _patient(subject, catalogue, random)
        case Kind.EVIDENCE:
            return _evidence(subject, catalogue, random)
    return None


def _patient(claim: Claim, catalogue: Catalogue, random: Random) -> Question | None:
    """What a patient says, as often a denial as not: with claims that are false for the most part, denials are what is true."""
    said = {stance: texts for stance in Stance if (texts := sayings.of_patient(claim, stance))}
    if not said:
        return None
    stance = random.choice(list(said))
    text = random.choice(said[stance])
    right = claim.verdict_on(stance)
    return Question(Kind.PATIENT, claim, text, tuple(Verdict), right, stance, sayings.is_own_body(text, catalogue))


def _evidence(claim: Claim, catalogue: Catalogue, random: Random) -> Question | None:
    """The claim with one figure that it cites and three that it has nothing to do with, if there are that many."""
    own = [cited for cited in claim.sources if cited.figure][:_OWN]
    others = _distractors(claim, catalogue, random)
    if not own or len(others) < FIGURES - 1:
        return None
    right = random.choice(own)
    figures = [right, *others[: FIGURES - 1]]
    random.shuffle(figures)
    return Question(
        Kind.EVIDENCE, claim, claim.claim, tuple(c.source.id for c in figures), right.source.id, figures=tuple(figures)
    )


def _distractors(claim: Claim, catalogue: Catalogue, random: Random) -> list[Citation]:
    """Figures of other sources than the claim cites, one of each claim; its own topic first, as that is hard to tell apart.

    Related claims and all sources that these cite are left out: they may be just as true of this one.
    """
    near = [c for c in catalogue.claims if c is claim or c.id in claim.related or claim.id in c.related]
    sources = {cited.source.id for c in near for cited in c.sources}
    others = [c for c in catalogue.claims if c not in near]
    random.shuffle(others)
    others.sort(key=lambda c: c.topic != claim.topic)
    found: dict[str, Citation] = {}
    for other in others:
        figures = {c.figure for c in found.values()}
        fit = [c for c in other.sources if c.figure and c.source.id not in sources | found.keys() and c.figure not in figures]
        found |= {c.source.id: c for c in fit[:1]}
    return list(found.values())


def _alarm(sign: AlarmSign, catalogue: Catalogue, random: Random) -> Question | None:
    """A complaint with the sign, or one time in three something that only looks like it."""
    alarming, harmless = sayings.of_sign(sign), sayings.near(sign, catalogue)
    choices = (Urgency.NOW, Urgency.GP, NOT_URGENT)
    if harmless and (not alarming or random.random() < 1 / 3):
        return Question(Kind.ALARM, sign, random.choice(harmless), choices, NOT_URGENT)
    return Question(Kind.ALARM, sign, random.choice(alarming), choices, sign.urgency) if alarming else None


def mixed(subjects: Iterable[Claim | AlarmSign], random: Random) -> list[Claim | AlarmSign]:
    """The subjects in an order that chance gives, but every stretch of it with about as many true and false ones as them all."""
    groups: dict[str, list[Claim | AlarmSign]] = {}
    for subject in subjects:
        groups.setdefault(subject.urgency if isinstance(subject, AlarmSign) else subject.verdict, []).append(subject)
    placed: list[tuple[float, Claim | AlarmSign]] = []
    for group in groups.values():
        random.shuffle(group)
        placed += [((place + random.random()) / len(group), subject) for place, subject in enumerate(group)]
    return [subject for _, subject in sorted(placed, key=lambda found: found[0])]
