"""The cues of a statement: which words negate it or dismiss what it says, and which only look as if they did."""

from collections.abc import Iterable
from itertools import pairwise

from rugcheck.language import cues
from rugcheck.matching.lexicon import SUBJECT, Mention
from rugcheck.matching.reading import Marks, Reading

_THAT = frozenset({"dat", "that"})
QUANTITY = frozenset({"weinig", "little", "few", "nauwelijks", "amper"})

_SHORTEST_COMPOUND = 10  # letters of one that dismisses: kroegpraat, but not bepraat
_AFTERTHOUGHT = 5  # words that stand after a comma without a verb of their own


def marks_of(reading: Reading) -> Marks:
    """The cues of a statement, worked out once."""
    if reading.marks is None:
        reading.marks = _marks(reading)
    return reading.marks


def without_struck(reading: Reading) -> Reading:
    """The same reading, its mentions without those whose words say something else here.

    They rest on a negation which says the most (`niets helpt` zo goed als), or on what dismisses all that follows (`het is een
    fabel` dat ...), sets it aside (`doe niet` alsof) or reminds of it (`vergeet` niet).
    """
    words = reading.words
    most = _superlatives(reading)
    said = {p for phrases in (cues.SETTING_ASIDE, cues.REMINDING) for places in phrases.found(words) for p in places}
    borders = _borders(words)

    def is_struck(m: Mention) -> bool:
        return bool(m.places & said or (m.negated and m.places & most)) or any(m.start < border <= m.end for border in borders)

    if most or said or borders:
        reading.mentions, reading.by_place = [m for m in reading.mentions if not is_struck(m)], None
    return reading


def _borders(words: list[str]) -> set[int]:
    """The places of each `dat` behind which stands what is dismissed: no phrase reaches over it, or ends there."""
    if _THAT.isdisjoint(words):
        return set()
    denied = {places[-1] for places in cues.MATRIX_DENIALS.found(words) if words[places[-1]] in _THAT}
    return denied | {p + 1 for p, (w, following) in enumerate(pairwise(words)) if following in _THAT and is_dismissal(w)}


def _marks(reading: Reading) -> Marks:
    words = reading.words
    dismissals = _dismissals(reading)
    conceded = _conceded(reading)
    spent = {p for d in dismissals for p in d} | _superlatives(reading) | conceded | _tag(reading)
    spent |= {p for places in cues.PSEUDO_NEGATIONS.found(words) for p in places} | _tail(reading)
    found = {p for p, w in enumerate(words) if w in cues.NEGATIONS}
    found |= {places[0] for places in cues.NEGATION_PHRASES.found(words)}
    if reading.expects_yes:
        found = set()
    unreal = _unreal(reading)
    if unreal:  # what would follow is no part of what is supposed
        spent |= {p for p in found if p >= unreal}
    undone = {p for d in dismissals for p in (d[0] - 1, d[0] - 2) if p in found and words[p] in ("geen", "niet", "not", "no")}
    dismissals = [d for d in dismissals if not undone & {d[0] - 1, d[0] - 2}]  # geen fabel, niet echt overdreven
    return Marks(
        tuple(sorted(found - spent - undone)),
        tuple(dismissals),
        unreal > 0,
        frozenset(found | spent | undone),
        frozenset(conceded),
    )


def is_dismissal(word: str) -> bool:
    """Whether a word dismisses what is said: onzin, and compounds such as psychologenpraat."""
    if word in cues.DISMISSALS:
        return True
    return len(word) >= _SHORTEST_COMPOUND and word.endswith(cues.DISMISSING_ENDINGS)


def _dismissals(reading: Reading) -> list[tuple[int, ...]]:
    words = reading.words
    found = [*cues.MATRIX_DENIALS.found(words), *cues.DISMISSAL_PHRASES.found(words)]
    found += [*_answered_no(reading), *_set_aside(reading), *_labelled(reading)]
    found += cues.BELIEVED.found(words) if not found else []
    found.sort(key=lambda places: (-len(places), places))
    kept: list[tuple[int, ...]] = []
    seeming = {p for places in cues.PSEUDO_NEGATIONS.found(words) for p in places}  # zonder twijfel
    single = ((p,) for p, w in enumerate(words) if is_dismissal(w) and p not in seeming)
    for places in (*found, *single):
        if not any(set(places) & set(k) for k in kept):
            kept.append(places)
    return sorted(kept)


def _answered_no(reading: Reading) -> list[tuple[int, ...]]:
    """`Massage tegen rugpijn? Welnee.`: the place of the answer to a question that the speaker asked.

    What ends a statement answers it as well, where nothing was denied before: `massage helpt tegen rugpijn, mooi niet`.
    """
    words = reading.words
    phrases = {places[0]: places for places in cues.ANSWERS_NO_PHRASES.found(words)}
    found: list[tuple[int, ...]] = []
    for place in range(1, len(words)):
        asked = "?" in _before(reading, place)
        if asked and words[place] in cues.ANSWERS_NO:
            found.append((place,))
        elif place in phrases and (asked or _ends_with(reading, phrases[place])):
            found.append(phrases[place])
    return found


def _ends_with(reading: Reading, places: tuple[int, ...]) -> bool:
    """Whether these words stand apart at the end, and nothing before them is denied."""
    words, first = reading.words, places[0] - (reading.words[places[0] - 1] == "maar")
    apart = first > 0 and not _before(reading, first).isspace()
    return apart and places[-1] == len(words) - 1 and cues.NEGATIONS.isdisjoint(words[:first])


def _set_aside(reading: Reading) -> list[tuple[int, ...]]:
    """`Alsof massage helpt`, `..., alsof dat zou helpen`, `de kans is klein dat ...`: what is only pretended, or unlikely."""
    words = reading.words
    found = cues.SETTING_ASIDE.found(words)
    if found:
        return found
    place = words.index("alsof") if "alsof" in words else -1
    if place == 0 or (place > 0 and (set(".?!") & set(_before(reading, place)) or cues.SUPPOSED.intersection(words[place:]))):
        return [(place,)]
    return []


def _labelled(reading: Reading) -> list[tuple[int, ...]]:
    """`Fout: massage helpt tegen rugpijn`, `Niet waar: ...`."""
    words = reading.words
    last = 1 if words[:2] in (["niet", "waar"], ["not", "true"]) else 0
    if len(words) > last + 1 and set(":!") & set(_before(reading, last + 1)) and (last or words[0] in cues.LABELS):
        return [tuple(range(last + 1))]
    return []


def _conceded(reading: Reading) -> set[int]:
    """The places in a clause that concedes something: `rugpijn gaat over, ook als je niets doet`."""
    found = set()
    for places in cues.CONCESSIONS.found(reading.words):
        clause = reading.clauses[places[0]]
        for p in range(places[0], len(reading.words)):
            if reading.clauses[p] != clause or (p > places[-1] and "," in _before(reading, p)):
                break
            found.add(p)
    return found


def _before(reading: Reading, place: int) -> str:
    """What stands between a word and the one before it."""
    return reading.text[reading.places[place - 1][1] : reading.places[place][0]]


def _tag(reading: Reading) -> set[int]:
    """The words of a tag that ends a question: `..., niet waar?`."""
    if not reading.text.rstrip().endswith("?"):
        return set()
    return {p for places in cues.TAGS.found(reading.words) if places[-1] == len(reading.words) - 1 for p in places}


def _unreal(reading: Reading) -> int:
    """Where the consequence of an unreal condition begins, or 0: `als massage hielp, | was ik allang van mijn rugpijn af`."""
    words = reading.words
    if not words or words[0] not in cues.UNREAL_OPENINGS or reading.question:
        return 0
    comma = next((p for p in range(1, len(words)) if "," in _before(reading, p)), 0)
    supposed, consequence = words[:comma], words[comma : comma + 2]
    unreal = cues.UNREAL_CONDITIONS.intersection(supposed) and cues.UNREAL_CONSEQUENCES.intersection(consequence)
    return comma if unreal else 0


def _superlatives(reading: Reading) -> set[int]:
    """`Geen kwaal maakt meer mensen invalide dan ...`: a negation that opens a clause and compares says the most, not less."""
    found = set()
    for place, word in enumerate(reading.words):
        if word in cues.NOTHING and {"tegenop", "bovenuit"} & set(reading.words[place:]):  # daar kan geen sport tegenop
            found.add(place)
        if word in cues.NOTHING and _is_outdone(reading, place):
            found.add(place)
        if word not in cues.NOTHING or not _opens(reading, place):
            continue
        rest = [
            w
            for w, c in zip(reading.words[place + 1 :], reading.clauses[place + 1 :], strict=True)
            if c == reading.clauses[place]
        ]
        if set(rest) & cues.EXCEPTING:
            found.add(place)
        more = next((i for i, w in enumerate(rest) if w in cues.COMPARING), None)
        if more is not None and any(w in ("als", "dan", "as", "than") for w in rest[more + 1 :]):
            found.add(place)
    return found


def _tail(reading: Reading) -> set[int]:
    """`Massage helpt tegen rugpijn, niet tegen koorts`: what an afterthought without a verb denies is another thing."""
    words = reading.words
    for place in range(2, len(words)):
        if "," not in _before(reading, place) and words[place] != "en":
            continue
        tail = words[place + (words[place] == "en") :]
        others = [w for w in tail if w not in cues.FUNCTION_WORDS and w not in cues.NEGATIONS and w not in cues.NO_AFTERTHOUGHT]
        if not others or len(tail) > _AFTERTHOUGHT or cues.SPEAKING.intersection(tail) or tail[0] in cues.CONTRASTING:
            continue
        if any(m.concept == SUBJECT and m.start >= place for m in reading.mentions):  # helpt zelden en niet tegen rugpijn
            continue
        if tail[-1] == "niet" or (tail[0] == "niet" and tail[1] in cues.PREPOSITIONS):
            return {p for p in range(place, len(words)) if words[p] in cues.NEGATIONS}
    return set()


def _is_outdone(reading: Reading, place: int) -> bool:
    """`Beter dan zwemmen kan geen enkele sport zijn`: what is better comes first."""
    before = [w for w, c in zip(reading.words[:place], reading.clauses[:place], strict=True) if c == reading.clauses[place]]
    more = next((i for i, w in enumerate(before) if w in cues.COMPARING), None)
    return more is not None and before[more + 1 : more + 2] in (["dan"], ["than"]) and len(before) > more + 2


def _opens(reading: Reading, place: int) -> bool:
    return place < 2 or reading.clauses[place - 2] != reading.clauses[place]


def without_doubles(found: Iterable[int], words: list[str]) -> list[int]:
    """The places of cues, of which `nooit geen` and its like count once."""
    found = sorted(set(found))
    return [
        p
        for i, p in enumerate(found)
        if not (i + 1 < len(found) and found[i + 1] - p <= 3 and (words[p], words[found[i + 1]]) in cues.DOUBLED_NEGATIONS)
    ]


def count_negations(reading: Reading) -> int:
    """How many cues of negation or dismissal a statement holds, whatever they bear on."""
    marks = marks_of(reading)
    quantities = [p for p in marks.negations if reading.words[p] in QUANTITY]
    found = [p for p in marks.negations if p not in quantities]
    return len(without_doubles(found, reading.words)) + len(marks.dismissals) + marks.unreal
