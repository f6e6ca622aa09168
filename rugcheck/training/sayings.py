"""What people say, fit for a question: whole Dutch sentences of which the catalogue's own verdict holds."""

from functools import cache

from rugcheck.catalogue.model import AlarmSign, Catalogue, Claim, Stance
from rugcheck.language import cues
from rugcheck.language.words import stem, words_of
from rugcheck.matching.stance import absolutes

_SPEAKER = frozenset("ik k mij mezelf ikzelf".split())
_NEAR = 3  # words between `mijn` and the rug that it is about
_SHORTEST = 4  # words: less is a search, not a sentence


def of_patient(claim: Claim, stance: Stance) -> list[str]:
    """The phrasings or denials of a claim that somebody could say as they stand, in other words than the claim."""
    said, own = claim.phrasings if stance is Stance.AFFIRMS else claim.denials, words_of(claim.claim)
    return [text for text in said if words_of(text) != own and _is_sentence(text) and _is_as_strong(text, claim)]


def is_own_body(text: str, catalogue: Catalogue) -> bool:
    """Whether somebody speaks of their own body, so that the answer must be general; who says `mijn buurman zegt` does not."""
    words, subject = words_of(text), _subject_stems(catalogue)
    if not _SPEAKER.isdisjoint(words):
        return True
    mine = (place for place, word in enumerate(words) if word in cues.OWN_BODY)
    return any(stem(word) in subject for place in mine for word in words[place + 1 : place + 1 + _NEAR])


def of_sign(sign: AlarmSign) -> list[str]:
    """The ways to say an alarm sign that are whole Dutch sentences."""
    return [text for text in sign.signs if _is_sentence(text)]


def near(sign: AlarmSign, catalogue: Catalogue) -> list[str]:
    """What somebody could say to a therapist that looks like the sign and is not: about themselves, the subject, or its words."""
    topic = _subject_stems(catalogue) | _content_stems(sign)
    return [text for text in sign.near_misses if _is_sentence(text) and _names_speaker(text) and topic & _stems(text)]


def _is_sentence(text: str) -> bool:
    """Whether it is a whole Dutch statement: no question, no search words, no English."""
    words = words_of(text)
    dutch, english = (sum(word in known for word in words) for known in (cues.DUTCH, cues.ENGLISH))
    begins = text.lstrip("'’‘“\"")[:1].isupper() or text.startswith(("'", "’"))
    return begins and not text.endswith("?") and len(words) >= _SHORTEST and dutch > max(1, english)


def _is_as_strong(text: str, claim: Claim) -> bool:
    """Whether it says no more and no less than the claim: `altijd` or `soms` can make another verdict right."""
    words = words_of(text)
    if claim.absolute:
        return True
    added = absolutes(words) - absolutes(words_of(claim.claim))
    by_phrase = cues.STRONG_PHRASES.found(words) or cues.WEAK_PHRASES.found(words)
    return not by_phrase and added.isdisjoint(cues.STRONG | cues.WEAK)


def _names_speaker(text: str) -> bool:
    return not (_SPEAKER | cues.OWN_BODY).isdisjoint(words_of(text))


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words_of(text) if word not in cues.FUNCTION_WORDS}


def _content_stems(sign: AlarmSign) -> set[str]:
    return {found for text in (sign.sign, *sign.signs) for found in _stems(text)}


@cache
def _subject_stems_of(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(found for word in words for found in _stems(word))


def _subject_stems(catalogue: Catalogue) -> frozenset[str]:
    """The stems of the words that name the subject; `@rug` stands for all words of that concept."""
    named = (catalogue.concepts.get(word[1:], ()) if word.startswith("@") else (word,) for word in catalogue.subject.words)
    return _subject_stems_of(tuple(word for words in named for word in words))
