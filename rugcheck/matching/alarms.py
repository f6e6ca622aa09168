"""Alarm signs: what in a statement needs a doctor, whatever it claims about backs.

A sign is a complaint of the speaker or of someone near; advice (`bel bij uitval de huisarts`), general statements and
denials (`ik heb geen koorts`) raise none. The words that signs are made of have a lexicon of their own, so that they change
nothing in how claims are found.
"""

import re
from collections.abc import Container, Iterable, Mapping

from rugcheck.answers import Alarm
from rugcheck.catalogue.model import AlarmSign, Catalogue, Urgency
from rugcheck.language import cues
from rugcheck.matching.frames import Fit, Frame, fit
from rugcheck.matching.lexicon import Lexicon
from rugcheck.matching.reading import Reading, read
from rugcheck.packing import Packed, Packer

_SENTENCE = re.compile(r"[^.!?\n;]+[.!?\n;]*")
_BEFORE = 3  # words before a sign in which a negation denies it: `ik heb helemaal geen koorts`


class Alarms:
    """The alarm signs of a catalogue, ready to be looked for."""

    def __init__(
        self,
        signs: Iterable[AlarmSign],
        concepts: Mapping[str, Iterable[str]],
        real_words: frozenset[str] = frozenset(),
        lexicon: Lexicon | None = None,
    ) -> None:
        """Make the alarms ready; `lexicon` is what the concepts and the real words come to, if that was made before."""
        self._signs = {s.id: s for s in signs}
        self._lexicon = (lexicon or Lexicon(concepts, real_words)) if self._signs else None
        self._frames = tuple(_frame(s.id, line) for s in self._signs.values() for line in s.raised_by)
        self._weights = dict.fromkeys(concepts, 1.0)

    def pack(self, packer: Packer, name: str) -> None:
        """Put the lexicon in a compiled form; the signs are the catalogue's."""
        if self._lexicon is not None:
            self._lexicon.pack(packer, name)

    @classmethod
    def unpacked(cls, form: Packed, name: str, catalogue: Catalogue, real_words: Container[str]) -> "Alarms":
        """The alarms of a catalogue, over the lexicon that was put there."""
        if not catalogue.alarms:
            return cls((), {})
        return cls(catalogue.alarms, catalogue.alarm_concepts, lexicon=Lexicon.unpacked(form, name, real_words))

    def found_in(self, text: str, names_subject: bool) -> tuple[Alarm, ...]:
        """The alarms that a statement raises, the most urgent first; `names_subject` says whether it names the back."""
        if self._lexicon is None:
            return ()
        whole = read(text, self._lexicon, typos=False)
        if not self._fitting(whole):
            return ()
        own = _is_of_someone(whole)
        raised = [sign for part in _SENTENCE.findall(text) for sign in self._raised(part, names_subject, own)]
        signs = sorted((self._signs[id_] for id_ in dict.fromkeys(raised)), key=lambda s: s.urgency is not Urgency.NOW)
        return tuple(Alarm(s.id, str(s.urgency), f"{s.action} {s.meaning}", s.alone) for s in signs)

    def _fitting(self, reading: Reading) -> list[Fit]:
        concepts = reading.concepts()
        fits = (fit(f, concepts, self._weights) for f in self._frames)
        return [f for f in fits if f is not None]

    def _raised(self, sentence: str, names_subject: bool, own: bool) -> list[str]:
        assert self._lexicon is not None  # noqa: S101 - found_in has looked
        reading = read(sentence, self._lexicon)
        fits = [f for f in self._fitting(reading) if names_subject or not self._needs_subject(f)]
        if not fits or not _is_complaint(reading, own):
            return []
        return [f.frame.claim for f in fits if not _is_denied(reading, f) and not _is_feared(reading, f)]

    def _needs_subject(self, f: Fit) -> bool:
        sign = self._signs[f.frame.claim]
        return sign.urgency is Urgency.GP and not sign.elsewhere


def _frame(sign: str, line: str) -> Frame:
    from rugcheck.catalogue.model import Stance

    parts = line.split()
    needs = tuple(tuple(p.split("|")) for p in parts if not p.startswith("!"))
    return Frame(sign, Stance.AFFIRMS, line, needs, tuple(p[1:] for p in parts if p.startswith("!")))


def _is_of_someone(reading: Reading) -> bool:
    """Whether the speaker or someone near is spoken of anywhere in the statement."""
    return bool(cues.OWN_COMPLAINT.intersection(reading.words))


def _is_complaint(reading: Reading, own: bool) -> bool:
    """Whether a sentence tells what someone has, rather than what people should do or may have."""
    words = set(reading.words)
    advises = bool(words & cues.ADVISING)
    if advises and (words & cues.CONDITIONS or not words & cues.OWN_COMPLAINT):
        return False
    if words & cues.OWN_COMPLAINT:
        return True
    return not words & cues.GENERAL and (own or not words & cues.GENERAL_VERBS)


def _is_denied(reading: Reading, f: Fit) -> bool:
    """`Ik heb geen koorts`, `koorts heb ik niet`, `zonder uitval`."""
    words = reading.words
    own = f.places
    for m in f.mentions:
        if m.negated:
            continue
        before = [p for p in range(max(0, m.start - _BEFORE), m.start) if reading.clauses[p] == reading.clauses[m.start]]
        if any(_denies(words, p) and p not in own for p in before):
            return True
        ends = [p for p in range(m.end, len(words)) if reading.clauses[p] == reading.clauses[m.start]]
        if ends and words[ends[-1]] in cues.NEGATIONS and ends[-1] not in own:
            return True
    return False


def _denies(words: list[str], place: int) -> bool:
    follows = words[place + 1 : place + 2]
    return (words[place] in cues.NEGATIONS or words[place] in cues.WITHOUT) and follows not in (["alleen"], ["meer"])


def _is_feared(reading: Reading, f: Fit) -> bool:
    """`Ik ben bang dat het kanker is`: what is feared or supposed is not there yet."""
    start = min((m.start for m in f.mentions), default=0)
    before = reading.words[:start]
    return bool(cues.FEARING.found(before)) or bool(before and before[0] in cues.SUPPOSING)
