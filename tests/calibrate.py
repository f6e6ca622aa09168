"""Fit the weights of a candidate's score on the tuning sets, and show what the thresholds do.

    python tests/calibrate.py

It prints the weights for rugcheck/matching/candidates.py, a reliability table (how often a best candidate of a given
score is right), and for several thresholds the shares right, wrong and falsely alarmed, for rugcheck/matching/decision.py.
"""

import math
from collections import defaultdict

from labelled import accepted, cases_of, half, tuning_cases

from rugcheck import Checker
from rugcheck.matching import candidates as scoring
from rugcheck.matching.candidates import Candidate, candidates

RIDGE = 0.3
ROUNDS = 20
Sample = tuple[tuple[float, ...], float]


def samples(checker: Checker) -> list[Sample]:
    """The features of every candidate with a frame, and whether it is right."""
    found = []
    for case in tuning_cases():
        right = accepted(case)
        best = candidates(checker._index.read(str(case["text"])), checker._index)[:8]
        found += [(c.features, float((c.claim, str(c.stance)) in right)) for c in best if c.features]
    return found


def fitted(data: list[Sample]) -> list[float]:
    """Logistic regression with a small ridge, by Newton's method."""
    size = len(data[0][0])
    weights = [0.0] * size
    for _ in range(ROUNDS):
        gradient = [-RIDGE * w for w in weights]
        hessian = [[RIDGE * (i == j) for j in range(size)] for i in range(size)]
        for x, y in data:
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(w * v for w, v in zip(weights, x, strict=True))))))
            for i, v in enumerate(x):
                if v:
                    gradient[i] += v * (y - p)
                    row, factor = hessian[i], v * p * (1 - p)
                    for j, u in enumerate(x):
                        row[j] += factor * u
        weights = [w + d for w, d in zip(weights, solved(hessian, gradient), strict=True)]
    return weights


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination."""
    rows = [[*row, r] for row, r in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(size):
            if k != i:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def best_of(checker: Checker, text: str) -> Candidate | None:
    """The best candidate of a statement."""
    found = candidates(checker._index.read(text), checker._index)
    return found[0] if found else None


def reliability(checker: Checker, cases: list[dict[str, object]]) -> None:
    """Print, by score, how often the best candidate is right."""
    bands: dict[int, list[bool]] = defaultdict(list)
    for case in cases:
        best = best_of(checker, str(case["text"]))
        if best is not None and best.features:
            bands[min(9, int(best.score * 10))].append((best.claim, str(best.stance)) in accepted(case))
    for band, right in sorted(bands.items()):
        print(f"  {band / 10:.1f}-{band / 10 + 0.1:.1f}  {len(right):5}  {sum(right) / len(right):6.1%} right")


def main() -> None:
    """Fit, then show."""
    checker = Checker()
    for _ in range(2):  # the order of candidates depends on the weights: once more with the new ones
        weights = fitted(samples(checker))
        scoring.FEATURES.update(zip(scoring.FEATURES, weights, strict=True))
    print("FEATURES = {")
    for name, weight in scoring.FEATURES.items():
        print(f'    "{name}": {weight:.3f},')
    print("}\n\nReliability on the tuning sets (score, number, share right):")
    reliability(checker, list(tuning_cases()))
    print("\nReliability on half 1 of the cases, which nothing was tuned on:")
    reliability(checker, [c for name in ("statements", "everyday", "strength", "offtopic") for c in half(cases_of(name), 1)])


if __name__ == "__main__":
    main()
