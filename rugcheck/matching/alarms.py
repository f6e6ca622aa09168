"""Alarm signs: what in a statement needs a doctor, whatever it claims about backs.

A sign is a complaint of the speaker or of someone near; advice (`bel bij uitval de huisarts`), general statements and
denials (`ik heb geen koorts`) raise none. The words that signs are made of have a lexicon of their own, so that they change
nothing in how claims are found.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from rugcheck.answers import Alarm
from rugcheck.catalogue.model import AlarmSign, Urgency
from rugcheck.language import cues
from rugcheck.language.words import WORD, folded, unwrapped, words_of
from rugcheck.matching.frames import needs_and_forbids
from rugcheck.matching.lexicon import Lexicon, Mention
from rugcheck.matching.reading import Reading, read
from rugcheck.packing import Packed, Packer
from rugcheck.records import frozen

_SENTENCE = re.compile(r"(?:[^.!?\n;]|(?<=\d)\.(?=\d))+[.!?\n;]*")
_WINDOW = 9  # words that a sign's words may span beyond their number: `van mijn billen tot in mijn tenen ... geen gevoel`
_NEAR = 8  # words from a sign within which something else explains it: `even`, `de tandarts`
_BEFORE = 4  # words before a sign in which a negation denies it: `ik heb helemaal geen koorts`
_AFTER = 4  # words after it in which one does so at a clause's end: `koorts heb ik niet`
_TRIPLE = 3  # mentions: a sign made of a part, something that it does and a negation
_MOST = 6  # mentions of one concept that are looked at: a long text says the same over and over


@frozen
class _Rule:
    """A frame of one sign: `needs` in any order, near each other, and no word near them that stands for `forbids`."""

    sign: AlarmSign
    needs: tuple[tuple[str, ...], ...]
    forbids: tuple[str, ...]


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
        signs = tuple(signs)
        self._lexicon = (lexicon or Lexicon(concepts, real_words)) if signs else None
        self._rules = tuple(_Rule(sign, *needs_and_forbids(line)) for sign in signs for line in sign.raised_by)

    def pack(self, packer: Packer, name: str) -> None:
        """Put the lexicon in a compiled form; the signs are the catalogue's."""
        if self._lexicon is not None:
            self._lexicon.pack(packer, name)

    @classmethod
    def unpacked(cls, form: Packed, name: str, signs: Iterable[AlarmSign]) -> "Alarms":
        """The alarms that these signs raise, over the lexicon that was put there."""
        signs = tuple(signs)
        return cls(signs, {}, lexicon=Lexicon.unpacked(form, name) if signs else None)

    def found_in(self, text: str, names_subject: bool) -> tuple[Alarm, ...]:
        """The alarms that a statement raises, the most urgent first; `names_subject` says whether it names the back."""
        if self._lexicon is None:
            return ()
        text = _in_standard_spelling(unwrapped(text))
        if not any(self._fits(read(text, self._lexicon, typos=False))):
            return ()
        words = words_of(text)
        own = bool(cues.OWN_COMPLAINT.intersection(words))
        over = bool(cues.OVER.found(words))
        raised = [sign for sign in self._in_parts(text, names_subject, own) if sign.past or not over]
        signs = sorted(dict.fromkeys(raised), key=lambda s: s.urgency is not Urgency.NOW)
        return tuple(Alarm(s.id, str(s.urgency), s.sign, s.action, s.meaning, s.alone) for s in signs)

    def _in_parts(self, text: str, names_subject: bool, own: bool) -> Iterator[AlarmSign]:
        """The signs in each sentence; those for the GP may be spread over two: `Hij is 83. Sinds gisteren ...`."""
        sentences = _SENTENCE.findall(text)
        for sentence, following in zip(sentences, [*sentences[1:], ""], strict=True):
            yield from self._raised(sentence, following, names_subject, own)
        if len(sentences) > 1:
            yield from (s for s in self._raised(text, "", names_subject, own) if s.urgency is Urgency.GP)

    def _raised(self, sentence: str, following: str, names_subject: bool, own: bool) -> list[AlarmSign]:
        assert self._lexicon is not None  # noqa: S101 - found_in has looked
        reading = read(sentence, self._lexicon)
        found = [(sign, near) for sign, near in self._fits(reading) if names_subject or not _needs_subject(sign)]
        asks = sentence.rstrip().endswith("?")
        if not found or not _is_complaint(reading, asks, own) or (asks and _first_word(following) in cues.ANSWERING):
            return []
        return [sign for sign, near in found if not _is_denied(reading, near) and not _is_feared(reading, near)]

    def _fits(self, reading: Reading) -> Iterator[tuple[AlarmSign, tuple[Mention, ...]]]:
        concepts = reading.concepts()
        return ((rule.sign, near) for rule in self._rules for near in _fitting(rule, concepts, reading))


def _first_word(sentence: str) -> str:
    found = WORD.search(sentence)
    return folded(found.group()) if found else ""


def _needs_subject(sign: AlarmSign) -> bool:
    return sign.urgency is Urgency.GP and not sign.elsewhere


def _in_standard_spelling(text: str) -> str:
    """The text with the spellings of chat and dialect that signs hang on as the lexicon has them: nie, ni, nix, gin."""
    return WORD.sub(lambda found: cues.CHAT_SPELLINGS.get(found.group().lower(), found.group()), text)


def _fitting(rule: _Rule, concepts: Mapping[str, list[Mention]], reading: Reading) -> Iterator[tuple[Mention, ...]]:
    """Every choice of mentions that meets a rule: near each other, no two of them resting on one word."""
    options = [[m for name in need for m in concepts.get(name, ())][:_MOST] for need in rule.needs]
    chosen = (near for near in product(*options) if _are_near(near) and not _is_explained(near, rule, concepts))
    return (near for near in chosen if len(near) < _TRIPLE or _negates_one(near, reading))


def _are_near(near: tuple[Mention, ...]) -> bool:
    places = [p for m in near for p in m.places]
    span = max(m.end for m in near) - min(m.start for m in near)
    return len(places) == len(set(places)) and span <= len(places) + _WINDOW


def _negates_one(near: tuple[Mention, ...], reading: Reading) -> bool:
    """Whether a negation stands in one clause with another word of the sign: `lukt niet`, not `daar ligt het niet aan`."""
    clauses = [reading.clauses[m.start] for m in near]
    negations = [c for m, c in zip(near, clauses, strict=True) if reading.words[m.start] in cues.NEGATIONS]
    return all(clauses.count(c) > 1 for c in negations)


def _is_explained(near: tuple[Mention, ...], rule: _Rule, concepts: Mapping[str, list[Mention]]) -> bool:
    """Whether something said near a sign makes it another thing: a child's bed, a motor, a leg that only slept."""
    start, end = min(m.start for m in near) - _NEAR, max(m.end for m in near) + _NEAR
    return any(start <= m.start < end for name in rule.forbids for m in concepts.get(name, ()))


def _is_complaint(reading: Reading, asks: bool, own: bool) -> bool:
    """Whether a sentence tells what someone has, rather than what people should do or may have.

    `own` says that the speaker or someone near is spoken of somewhere in the text, `asks` that the sentence is a question.
    """
    words, first = set(reading.words), reading.words[0]
    general = bool(words & cues.GENERAL) and first != "patient"
    mine = bool(words & cues.OWN_COMPLAINT - (cues.OWN_VERBS if general else frozenset()))
    mine = mine or (bool(words & cues.PRONOUNS) and (own or not general))
    if cues.INFORMING.found(reading.words) or first in cues.REFUSING or (first in cues.COMMANDS and not (mine and asks)):
        return False
    if mine or (own and asks) or cues.CONCERNED.found(reading.words):
        return True
    if general or words & cues.ADVISING or (first == "wie" and not asks):
        return False
    return own or bool(words & cues.AT_A_TIME) or not words & cues.GENERAL_VERBS


def _is_denied(reading: Reading, near: tuple[Mention, ...]) -> bool:
    """`Ik heb geen koorts`, `koorts heb ik niet`, `zonder uitval`; what the sign itself rests on denies nothing."""
    words, clauses = reading.words, reading.clauses
    own = frozenset().union(*(m.places for m in near))
    if any(words[p] in cues.DENYING for p in own):
        return False
    for m in near:
        before = range(max(0, m.start - _BEFORE), m.end)
        if any(clauses[p] == clauses[m.start] and _denies(words, p) and p not in own for p in before):
            return True
        after = [p for p in range(m.end, min(len(words), m.end + _AFTER)) if clauses[p] == clauses[m.start]]
        ends = after and (after[-1] + 1 == len(words) or clauses[after[-1] + 1] != clauses[m.start])
        if ends and words[after[-1]] in cues.DENYING_LAST and after[-1] not in own:
            return True
    return False


def _denies(words: list[str], place: int) -> bool:
    follows = words[place + 1 : place + 2]
    return (words[place] in cues.DENYING or words[place] in cues.WITHOUT) and follows not in (["alleen"], ["meer"])


def _is_feared(reading: Reading, near: tuple[Mention, ...]) -> bool:
    """`Ik ben bang dat het kanker is`: what is feared or supposed is not there yet."""
    before = reading.words[: min(m.start for m in near)]
    return bool(cues.FEARING.found(before)) or bool(before and before[0] in cues.SUPPOSING)
