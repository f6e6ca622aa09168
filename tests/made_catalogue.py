"""Catalogues of any size, made up of Dutch words as Dutch uses them: a few words everywhere, most of them seldom.

Each claim has a subject of its own (a compound of two real words), says one of some twenty things of it, and has frames, nine
phrasings and a denial, so that 10,000 claims have 100,000 sayings beside themselves.
"""

import random
from collections.abc import Iterator
from pathlib import Path

WORDS = (Path(__file__).parent.parent / "rugcheck/language/real_words.txt").read_text("utf-8").split()
COMPLAINT = "rugpijn"
RELATIONS = {
    "helpen": ["helpt tegen", "werkt bij", "doet goed bij", "is goed voor"],
    "schaden": ["is slecht bij", "is gevaarlijk bij", "verergert", "maakt erger:"],
    "veroorzaken": ["geeft", "is de oorzaak van", "leidt tot", "zorgt voor"],
    "voorkomen": ["voorkomt", "beschermt tegen", "houdt weg:", "vermindert de kans op"],
    "vervangen": ["vervangt de dokter bij", "is beter dan pillen tegen", "maakt pillen overbodig bij", "is sneller dan rust bij"],
}
FILLERS = "volgens mij|zeggen ze|las ik|denk ik|op het werk|elke dag|na het eten|in de winter|bij ouderen|thuis".split("|")


def made_catalogue(claims: int, seed: int = 1) -> str:
    """The TOML of a catalogue with so many claims."""
    chance = random.Random(seed)
    parts = [f'[subject]\nname = "{COMPLAINT}"\nwords = ["rug", "{COMPLAINT}"]\n\n[concepts]\n']
    parts += [f'{name} = ["{name}", "{" … ".join(forms[0].split())}"]\n' for name, forms in RELATIONS.items()]
    subjects = list(_subjects(claims, chance))
    parts += [f'onderwerp-{n} = ["{subject}"]\n' for n, subject in enumerate(subjects)]
    parts += [_claim(n, subject, chance) for n, subject in enumerate(subjects)]
    return "".join(parts)


def statements(claims: int, count: int, seed: int = 1) -> list[tuple[str, str]]:
    """So many statements on the claims of `made_catalogue`, in words that are not among its phrasings, with the right id."""
    subjects = list(_subjects(claims, random.Random(seed)))
    chance = random.Random(seed + 1)
    return [_statement(chance.randrange(claims), subjects, chance) for _ in range(count)]


def _statement(number: int, subjects: list[str], chance: random.Random) -> tuple[str, str]:
    said = _said(subjects[number], _relation_of(number), chance)
    return f"{chance.choice(FILLERS)} {chance.choice(_WORDS_BY_USE)} {said}", f"claim-{number}"


def _subjects(count: int, chance: random.Random) -> Iterator[str]:
    """Different compounds; how often a word stands in them falls as in texts (Zipf)."""
    words = [w for w in WORDS if 4 <= len(w) <= 8 and w.isascii() and "rug" not in w]
    chance.shuffle(words)
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    made: set[str] = set()
    while len(made) < count:
        compound = "".join(chance.choices(words, weights, k=2))
        if compound not in made:
            made.add(compound)
            yield compound


_WORDS_BY_USE = "soms altijd meestal gewoon zeker toch ook wel".split()


def _relation_of(number: int) -> str:
    return list(RELATIONS)[number % len(RELATIONS)]


def _said(subject: str, relation: str, chance: random.Random) -> str:
    return f"{subject} {chance.choice(RELATIONS[relation])} {COMPLAINT}"


def _claim(number: int, subject: str, chance: random.Random) -> str:
    relation = _relation_of(number)
    phrasings = {f"{_said(subject, relation, chance)} {' '.join(chance.sample(FILLERS, 2))}" for _ in range(40)}
    listed = ", ".join(f'"{p}"' for p in sorted(phrasings)[:9])
    return f"""
[[claims]]
id = "claim-{number}"
claim = "{subject} {RELATIONS[relation][0]} {COMPLAINT}"
verdict = "unproven"
topic = "onderwerp-{number % 40}"
fact = "Of {subject} iets doet, is niet bewezen"
explanation = "Over {subject} en {COMPLAINT} is te weinig bekend."
phrasings = [{listed}]
denials = ["{subject} doet niets bij {COMPLAINT}"]
affirmed_by = ["onderwerp-{number} {relation}"]
named_by = ["onderwerp-{number}"]
"""
