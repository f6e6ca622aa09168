"""Fit the three models that weigh candidates, and show what the threshold does.

    pip install numpy && python tests/calibrate.py [--write]

It learns from every phrasing, denial and near miss of the catalogue, each left out of the index while it is read, and from
the tuning sets (tests/data/tune-*, and half 0 of tests/data/cases). It prints a reliability table (how often the best
candidate of a given score is right) and, for several thresholds, the shares right and wrong on the half that nothing was
tuned on, for matching/decision.py. With --write the weights go into rugcheck/matching/weights.py.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from labelled import CASES, Case, accepted, cases_of, half, is_right, tuning_cases, without

from rugcheck import Checker
from rugcheck.catalogue.model import Catalogue
from rugcheck.matching import decision, weights
from rugcheck.matching.candidates import Candidate, Signals, candidates

FOLDS = 6
RIDGE = 0.3
ROUNDS = 25
BEST = 8  # candidates of one statement that the first models learn from
THRESHOLDS = (0.75, 0.80, 0.84, 0.86, 0.88, 0.90, 0.92)
WEIGHTS = Path(weights.__file__)
HEADER = '''"""The weights of the three models that weigh candidates, fitted and written by tests/calibrate.py.

ORDER orders the candidate claims of one statement, STANCE says whether a claim is affirmed (above 0) or denied, CERTAINTY
how sure it is that the first candidate is the right claim with the right stance. The signals are in candidates.py.
"""
'''
Sample = tuple[Signals, bool]


def found_by(checker: Checker, text: str) -> list[Candidate]:
    """The candidates of a statement."""
    return candidates(checker._index.read(text), checker._index)


def sayings_of(catalogue: Catalogue) -> list[Case]:
    """The catalogue's own sayings as cases; a near miss is one that nothing answers."""
    found: list[Case] = []
    for claim in catalogue.claims:
        found += [{"text": t, "ids": [claim.id], "stance": "affirms"} for t in claim.phrasings]
        found += [{"text": t, "ids": [claim.id], "stance": "denies"} for t in claim.denials]
        found += [{"text": t, "ids": [], "stance": None} for t in claim.near_misses]
    return found


Known = list[tuple[Checker, list[Case]]]


def statements(checker: Checker) -> Known:
    """All there is to learn from: checkers, and the cases that each has not seen."""
    sayings = sayings_of(checker.catalogue)
    listed = {str(c["text"]) for c in sayings}
    known = [(checker, [c for c in tuning_cases() if c["text"] not in listed])]
    for fold in range(FOLDS):
        left_out = sayings[fold::FOLDS]
        known.append((Checker(without(checker.catalogue, {str(c["text"]) for c in left_out})), left_out))
    return known


def candidates_of(known: Known) -> Iterator[tuple[set[tuple[str, str]], list[Candidate]]]:
    """What answers each case, and its candidates."""
    for checker, cases in known:
        for case in cases:
            yield accepted(case) if case["ids"] else set(), [c for c in found_by(checker, str(case["text"])) if c.order]


def first_samples(known: Known) -> tuple[list[Sample], list[Sample]]:
    """For ORDER, whether a candidate's claim is right; for STANCE, whether a right claim is affirmed."""
    order: list[Sample] = []
    stance: list[Sample] = []
    for right, found in candidates_of(known):
        claims = {claim for claim, _ in right}
        order += [(c.order, c.claim in claims) for c in found[:BEST]]
        for c in found:
            stances = {s for claim, s in right if claim == c.claim}
            if len(stances) == 1:
                stance.append((c.leaning, stances == {"affirms"}))
    return order, stance


def last_samples(known: Known) -> list[Sample]:
    """For CERTAINTY, whether the first candidate is right."""
    return [
        (c.certainty, (c.claim, str(c.stance)) in right)
        for right, found in candidates_of(known)
        for c in found[:1]
        if c.certainty
    ]


def fitted(data: list[Sample]) -> Signals:
    """Logistic regression with a small ridge, by Newton's method."""
    names = list(data[0][0])
    x = np.array([[signals[name] for name in names] for signals, _ in data])
    y = np.array([right for _, right in data], float)
    found = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ found, -30, 30)))
        gradient = x.T @ (y - p) - RIDGE * found
        hessian = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(found))
        found += np.linalg.solve(hessian, gradient)
    return {name: round(float(w), 3) for name, w in zip(names, found, strict=True)}


def fit(known: Known) -> None:
    """Fit the models one after the other: what comes first decides what the next one sees."""
    for _ in range(2):
        order, stance = first_samples(known)
        for model, data in ((weights.ORDER, order), (weights.STANCE, stance)):
            model.clear()
            model.update(fitted(data))
    certainty = fitted(last_samples(known))
    weights.CERTAINTY.clear()
    weights.CERTAINTY.update(certainty)


def written() -> str:
    """The module of weights."""
    parts = [HEADER]
    for name in ("ORDER", "STANCE", "CERTAINTY"):
        lines = "".join(f'    "{signal}": {weight},\n' for signal, weight in getattr(weights, name).items())
        parts.append(f"\n{name} = {{\n{lines}}}\n")
    return "".join(parts)


def reliability(checker: Checker, cases: Iterable[Case]) -> None:
    """Print, by score, how often the best candidate is right."""
    bands: dict[int, list[bool]] = defaultdict(list)
    for case in cases:
        best = next(iter(found_by(checker, str(case["text"]))), None)
        if best is not None and best.order:
            bands[min(9, int(best.score * 10))].append((best.claim, str(best.stance)) in accepted(case))
    for band, right in sorted(bands.items()):
        print(f"  {band / 10:.1f}-{band / 10 + 0.1:.1f}  {len(right):5}  {sum(right) / len(right):6.1%} right")


def thresholds(checker: Checker) -> None:
    """Print what each threshold would give on the half that is only counted."""
    for threshold in THRESHOLDS:
        decision.MATCH = threshold
        for name in CASES:
            cases = half(cases_of(name), 1)
            matches = [checker.check(str(c["text"])).match for c in cases]
            right = sum(m is not None and is_right(m, c) for m, c in zip(matches, cases, strict=True))
            wrong = sum(m is not None and not is_right(m, c) for m, c in zip(matches, cases, strict=True))
            print(f"  {threshold:.2f} {name:<12} right {right / len(cases):6.1%}  wrong {wrong / len(cases):6.1%}")


def main() -> None:
    """Fit, then show."""
    checker = Checker()
    fit(statements(checker))
    if "--write" in sys.argv:
        WEIGHTS.write_text(written(), "utf-8")
    print("\nReliability on the tuning sets (score, number, share right):")
    reliability(checker, tuning_cases())
    print("\nReliability on half 1 of the cases, which nothing was tuned on:")
    reliability(checker, (c for name in CASES for c in half(cases_of(name), 1)))
    print("\nThresholds on half 1 of the cases:")
    thresholds(checker)


if __name__ == "__main__":
    main()
