"""Fit the two models that weigh candidates, and show what the threshold does.

    pip install numpy && python tests/calibrate.py

It learns from every phrasing, denial and near miss of the catalogue, each left out of the index while it is read, and from
the tuning sets (tests/data/tune-*, and half 0 of tests/data/cases). It prints the weights for matching/candidates.py, a
reliability table (how often the best candidate of a given score is right) and, for several thresholds, the shares right
and wrong on the half that nothing was tuned on, for matching/decision.py.
"""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from labelled import CASES, Case, accepted, cases_of, half, is_right, tuning_cases, without

from rugcheck import Checker
from rugcheck.catalogue.model import Catalogue
from rugcheck.matching import candidates as scoring
from rugcheck.matching import decision
from rugcheck.matching.candidates import Candidate, candidates

FOLDS = 6
RIDGE = 0.3
ROUNDS = 25
BEST = 8  # candidates of one statement that the first model learns from
THRESHOLDS = (0.75, 0.80, 0.85, 0.88, 0.90)
Sample = tuple[tuple[float, ...], bool]


class Samples:
    """What the models learn from: candidates of statements whose answer is known."""

    def __init__(self) -> None:
        self.order: list[Sample] = []
        self.sure: list[Sample] = []

    def add(self, checker: Checker, cases: Iterable[Case]) -> None:
        """Take in the candidates of these cases."""
        for case in cases:
            right = accepted(case)
            found = [c for c in found_by(checker, str(case["text"])) if c.features]
            self.order += [(c.features, (c.claim, str(c.stance)) in right) for c in found[:BEST]]
            self.sure += [(c.features, (c.claim, str(c.stance)) in right) for c in found[:1]]


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


def samples(checker: Checker) -> Samples:
    """All there is to learn from."""
    found = Samples()
    sayings = sayings_of(checker.catalogue)
    for fold in range(FOLDS):
        left_out = sayings[fold::FOLDS]
        found.add(Checker(without(checker.catalogue, {str(c["text"]) for c in left_out})), left_out)
    listed = {str(c["text"]) for c in sayings}
    found.add(checker, (c for c in tuning_cases() if c["text"] not in listed))
    return found


def fitted(data: list[Sample]) -> list[float]:
    """Logistic regression with a small ridge, by Newton's method."""
    x = np.array([features for features, _ in data])
    y = np.array([right for _, right in data], float)
    weights = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (y - p) - RIDGE * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(hessian, gradient)
    return [round(float(w), 3) for w in weights]


def reliability(checker: Checker, cases: Iterable[Case]) -> None:
    """Print, by score, how often the best candidate is right."""
    bands: dict[int, list[bool]] = defaultdict(list)
    for case in cases:
        best = next(iter(found_by(checker, str(case["text"]))), None)
        if best is not None and best.features:
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
    for _ in range(2):  # what comes first depends on the weights: once more with the new ones
        found = samples(checker)
        scoring.ORDER.update(zip(scoring.ORDER, fitted(found.order), strict=True))
        scoring.SURE.update(zip(scoring.SURE, fitted(found.sure), strict=True))
    for name, weights in (("ORDER", scoring.ORDER), ("SURE", scoring.SURE)):
        print(f"{name} = {{")
        for feature, weight in weights.items():
            print(f'    "{feature}": {weight},')
        print("}")
    print("\nReliability on the tuning sets (score, number, share right):")
    reliability(checker, tuning_cases())
    print("\nReliability on half 1 of the cases, which nothing was tuned on:")
    reliability(checker, (c for name in CASES for c in half(cases_of(name), 1)))
    print("\nThresholds on half 1 of the cases:")
    thresholds(checker)


if __name__ == "__main__":
    main()
