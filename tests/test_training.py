"""The log of answers, the cards that follow from it, the questions, and the log between machines."""

import re
import sqlite3
import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import fsrs
import pytest
from bundled import CATALOGUE, CHECKER
from hypothesis import given, settings
from hypothesis import strategies as st

from rugcheck.catalogue.model import AlarmSign, Catalogue, Claim, Stance, Urgency, Verdict
from rugcheck.records import changed
from rugcheck.training import exchange, sayings
from rugcheck.training.cards import SOON, replay
from rugcheck.training.drawing import Wish, changes, drawn, on_paper
from rugcheck.training.entries import UNDO, CardId, Entry, Grade, Kind, fingerprint, standing
from rugcheck.training.fields import FieldError, from_fields, to_fields
from rugcheck.training.grading import NOT_URGENT, grade_of
from rugcheck.training.log import NAME, LogError, opened
from rugcheck.training.progress import progress
from rugcheck.training.questions import Question, mixed, question
from rugcheck.training.session import Asked, Manner, Session

START = datetime(2026, 3, 2, 12, tzinfo=UTC)  # a Monday
FEW = settings(max_examples=40, deadline=None, derandomize=True)
FEWER = settings(FEW, max_examples=12)  # where each example writes files


def entry(day: int = 0, grade: Grade = Grade.RIGHT, claim: str = "massage", sure: bool | None = None, **more: object) -> Entry:
    fields = {
        "id": str(uuid.uuid4()),
        "time": START + timedelta(days=day),
        "claim": claim,
        "kind": Kind.VERDICT,
        "answer": "refuted",
        "grade": grade,
        "sure": sure,
    }
    return Entry(**(fields | more))  # type: ignore[arg-type]


def card_after(*entries: Entry) -> "tuple[int, float]":
    """After how many days the card comes back, and its stability."""
    card = replay(entries)[entries[-1].card]
    return (card.due - card.last).days, card.stability


# --- cards -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("grades", "intervals"),
    [([Grade.RIGHT] * 6, [2, 11, 46, 163, 497, 1346]), ([Grade.WRONG, *[Grade.RIGHT] * 4], [1, 2, 6, 17, 44])],
    ids=["right", "wrong, then right"],
)
def test_the_intervals_are_those_of_fsrs(grades: list[Grade], intervals: list[int]) -> None:
    log: list[Entry] = []
    day, found = 0, []
    for grade in grades:
        log.append(entry(day, grade))
        found.append(card_after(*log)[0])
        day += found[-1]
    assert found == intervals


@pytest.mark.parametrize(
    ("answer", "like"),
    [
        (entry(grade=Grade.RIGHT, sure=True), fsrs.Rating.Good),
        (entry(grade=Grade.RIGHT), fsrs.Rating.Good),
        (entry(grade=Grade.RIGHT, sure=False), fsrs.Rating.Hard),
        (entry(grade=Grade.ALMOST, sure=True), fsrs.Rating.Hard),
        (entry(grade=Grade.ALMOST), fsrs.Rating.Hard),
        (entry(grade=Grade.WRONG, sure=False), fsrs.Rating.Again),
        (entry(grade=Grade.RIGHT, own_grade=Grade.WRONG), fsrs.Rating.Again),
        (entry(grade=Grade.RIGHT, own_grade=Grade.ALMOST), fsrs.Rating.Hard),
        (entry(grade=Grade.ALMOST, own_grade=Grade.RIGHT), fsrs.Rating.Hard),
    ],
    ids=lambda value: f"{value.grade} {value.sure} {value.own_grade}" if isinstance(value, Entry) else value.name,
)
def test_an_answer_is_rated(answer: Entry, like: fsrs.Rating) -> None:
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    expected, _ = scheduler.review_card(fsrs.Card(card_id=1), like, START)
    assert card_after(answer) == ((expected.due - START).days, expected.stability)


def test_sure_and_wrong_comes_back_within_two_days_whatever_fsrs_says() -> None:
    right = [entry(0), entry(2), entry(13), entry(59)]
    assert card_after(*right, entry(222, Grade.WRONG))[0] > SOON.days
    assert card_after(*right, entry(222, Grade.WRONG, sure=True))[0] == SOON.days
    assert card_after(*right, entry(222, Grade.WRONG, sure=True))[1] == card_after(*right, entry(222, Grade.WRONG))[1]


def test_a_higher_retention_comes_back_sooner() -> None:
    log = [entry(0), entry(2)]
    often = [entry(e.time.toordinal() - START.toordinal(), retention=0.97) for e in log]
    seldom = [entry(e.time.toordinal() - START.toordinal(), retention=0.8) for e in log]
    assert card_after(*often)[0] < card_after(*log)[0] < card_after(*seldom)[0]


def test_practice_leaves_the_schedule_alone() -> None:
    log = [entry(0), entry(2)]
    assert replay([*log, entry(3, Grade.WRONG, sure=True, practice=True)]) == replay(log)


def test_a_sign_and_a_claim_of_the_same_name_have_a_card_each() -> None:
    assert set(replay([entry(), entry(kind=Kind.ALARM)])) == {CardId(False, "massage"), CardId(True, "massage")}


def test_who_answers_in_the_evening_and_then_the_next_morning_is_a_day_further() -> None:
    evening = entry(time=datetime(2026, 3, 2, 21, tzinfo=UTC))
    morning = entry(time=datetime(2026, 3, 3, 8, tzinfo=UTC))
    assert card_after(evening, morning) == card_after(entry(0), entry(1))


# --- any sequence of answers, undo and restart --------------------------------------------------


class Script:
    """Keys that were decided on beforehand."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = list(keys)

    def key(self) -> str:
        if not self._keys:
            raise EOFError
        return self._keys.pop(0)

    def line(self) -> str:
        return ""


class Nothing:
    """A screen that nobody looks at; it keeps the names of what it was shown."""

    def __init__(self) -> None:
        self.shown: list[str] = []

    def __getattr__(self, name: str) -> object:
        def show(*_: object) -> bool:
            self.shown.append(name)
            return False

        return show


class InMemory:
    """Where entries are kept for a moment."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def add(self, found: Entry) -> None:
        self.entries.append(found)

    def complete(self, found: Entry) -> None:
        self.entries[next(i for i, e in enumerate(self.entries) if e.id == found.id)] = found


def asked_of(claims: Sequence[Claim]) -> list[Asked]:
    questions = [q for c in claims if (q := question(c, Kind.VERDICT, CATALOGUE, Random(1)))]
    return [Asked(q, place, len(questions)) for place, q in enumerate(questions, 1)]


def numbered(random: Random) -> str:
    return str(uuid.UUID(int=random.getrandbits(128), version=4))


RUN = st.lists(st.sampled_from(["1", "2", "5", "?", "z", "o", " ", "u", "q"]), min_size=1, max_size=30)


@FEWER
@given(runs=st.lists(st.tuples(RUN, st.integers(0, 9)), min_size=1, max_size=4), seed=st.integers(0, 9))
def test_answers_undo_and_restarts_give_the_cards_of_the_answers_that_stand(
    runs: list[tuple[list[str], int]], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder, random = tmp_path_factory.mktemp("log"), Random(seed)
    now, model = START, fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    expected: dict[str, tuple[fsrs.Card, date]] = {}
    for keys, days in runs:
        now += timedelta(days=days)
        with opened(folder, now) as log:
            clock = iter([now + timedelta(seconds=second) for second in range(1000)]).__next__
            claims = random.sample(CATALOGUE.claims[:6], 4)
            given_ = Session(
                asked_of(claims), log.entries(), log, Nothing(), Script(keys), clock, lambda: numbered(random)
            ).play()
        for answer in given_:  # what a trainee would count, by hand
            card, _ = expected.get(answer.claim, (fsrs.Card(card_id=1), now.date()))
            verdict = next(c.verdict for c in CATALOGUE.claims if c.id == answer.claim)
            grade = grade_of(verdict, answer.answer)
            good = fsrs.Rating.Hard if answer.sure is False else fsrs.Rating.Good
            rating = {Grade.RIGHT: good, Grade.ALMOST: fsrs.Rating.Hard, Grade.WRONG: fsrs.Rating.Again}[grade]
            card, _ = model.review_card(card, rating, now)
            due = card.due.date()
            soon = grade is Grade.WRONG and answer.sure
            expected[answer.claim] = card, min(due, now.date() + SOON) if soon else due
    with opened(folder, now) as log:
        cards = replay(log.entries())
    assert {id_.id: (c.due, c.stability) for id_, c in cards.items()} == {
        id_: (due, card.stability) for id_, (card, due) in expected.items()
    }


@pytest.mark.parametrize("asked", ["quick_check", "sqlite_master", "user_version", "application_id", "journal_mode", "BEGIN"])
def test_a_log_that_another_process_makes_meanwhile_is_used(asked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one comes just before this is asked of the empty file."""

    class Interrupted(sqlite3.Connection):
        def execute(self, sql: str, *rest: object) -> sqlite3.Cursor:
            if asked in sql and sqlite3.connect is not connect:
                monkeypatch.undo()
                with opened(tmp_path, START):
                    pass
            return super().execute(sql, *rest)  # type: ignore[arg-type]

    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **k, factory=Interrupted))
    with opened(tmp_path, START) as log:
        assert list(log.entries()) == []
    assert sqlite3.connect is connect  # it did come


def test_an_undo_is_an_entry_and_the_question_is_asked_again() -> None:
    store, screen = InMemory(), Nothing()
    given_ = Session(
        asked_of(CATALOGUE.claims[:2]), [], store, screen, Script("1z u5z q"), lambda: START, lambda: str(uuid.uuid4())
    ).play()
    assert [e.kind for e in store.entries] == ["verdict", "undo", "verdict"]
    assert store.entries[1].answer == store.entries[0].id
    assert [e.answer for e in given_] == ["refuted"]
    assert standing(store.entries) == given_
    assert screen.shown.count("question") == 4


def test_undo_without_an_answer_says_so() -> None:
    screen, store = Nothing(), InMemory()
    Session(asked_of(CATALOGUE.claims[:1]), [], store, screen, Script("uq"), lambda: START, str).play()
    assert "nothing_to_undo" in screen.shown
    assert not store.entries


def test_a_key_that_means_nothing_is_told_and_not_taken() -> None:
    screen, store = Nothing(), InMemory()
    Session(asked_of(CATALOGUE.claims[:1]), [], store, screen, Script("7xz"), lambda: START, str).play()
    assert screen.shown == ["question", "wrong_key", "wrong_key", "wrong_key"]
    assert not store.entries


@pytest.mark.parametrize(
    ("keys", "sure", "manner"),
    [
        ("1z", True, Manner()),
        ("1o", False, Manner()),
        ("1 ", None, Manner()),
        ("1\r", None, Manner()),
        ("1", None, Manner(False)),
    ],
    ids=["sure", "unsure", "space", "enter", "not asked"],
)
def test_sureness_is_kept_or_skipped(keys: str, sure: bool | None, manner: Manner) -> None:
    store, screen = InMemory(), Nothing()
    Session(asked_of(CATALOGUE.claims[:1]), [], store, screen, Script(keys), lambda: START, str, manner).play()
    assert [e.sure for e in store.entries] == [sure]
    assert ("sureness" in screen.shown) is manner.confidence
    assert "result" in screen.shown


def test_an_answer_is_kept_before_it_is_asked_how_sure_it_is() -> None:
    store = InMemory()
    Session(asked_of(CATALOGUE.claims[:1]), [], store, Nothing(), Script("1"), lambda: START, str).play()
    assert [(e.answer, e.sure) for e in store.entries] == [("supported", None)]


def test_who_does_not_know_is_not_asked_how_sure_that_is() -> None:
    store, screen = InMemory(), Nothing()
    Session(asked_of(CATALOGUE.claims[:1]), [], store, screen, Script("?"), lambda: START, str).play()
    assert screen.shown == ["question", "result"]
    assert store.entries[0].grade is Grade.WRONG


# --- the log -----------------------------------------------------------------------------------

TEXT = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=8)
ENTRIES = st.builds(
    Entry,
    id=st.uuids(version=4).map(str),
    time=st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),
    claim=st.sampled_from(["massage", "bedrust", "roken"]),
    kind=st.sampled_from(Kind),
    answer=st.sampled_from([*Verdict, "?", "cashin-2023", "=1+1"]),
    sure=st.none() | st.booleans(),
    grade=st.sampled_from(Grade),
    verdict=st.sampled_from(Verdict),
    retention=st.sampled_from([0.9, 0.85]),
    practice=st.booleans(),
    said=TEXT | st.sampled_from(["=1+1", "'=1", "ja; =2", "ja;'-2", "'", ";'", 'a, "b"', "@x"]),
    own_grade=st.none() | st.sampled_from(Grade),
)
LOGS = st.lists(ENTRIES, max_size=6, unique_by=lambda e: e.id)


@FEW
@given(log=LOGS)
def test_a_log_survives_csv_and_jsonl(log: list[Entry]) -> None:
    ordered = sorted(log, key=lambda e: (e.time, e.id))
    assert exchange.read(exchange.to_csv(log), "x.csv") == ordered
    assert exchange.read(exchange.to_jsonl(log), "x.jsonl") == ordered


@FEW
@given(log=LOGS)
def test_no_cell_of_the_csv_is_calculated(log: list[Entry]) -> None:
    for line in exchange.to_csv(log).splitlines()[1:]:
        for cell in line.split(","):
            assert not cell.strip('"').startswith(("=", "+", "-", "@"))


def merged(*logs: list[Entry], folder: Path) -> list[Entry]:
    with opened(folder, START) as store:
        for log in logs:
            store.merge(log)
        return sorted(store.entries(), key=lambda e: e.id)


@FEWER
@given(log=LOGS, other=LOGS, shared=LOGS)
def test_merging_has_no_doubles_in_any_order_however_often(
    log: list[Entry], other: list[Entry], shared: list[Entry], tmp_path_factory: pytest.TempPathFactory
) -> None:
    here = [*log, *shared]
    there = [*other, *(Entry(**{**{f: getattr(e, f) for f in e.__slots__}, "sure": None}) for e in shared)]  # type: ignore[arg-type]
    once = merged(here, there, folder=tmp_path_factory.mktemp("once"))
    assert {e.id for e in once} == {e.id for e in (*here, *there)}
    assert len(once) == len({e.id for e in once})
    assert merged(there, here, folder=tmp_path_factory.mktemp("turned")) == once
    assert merged(here, there, here, there, folder=tmp_path_factory.mktemp("twice")) == once
    assert replay(once) == replay(merged(there, here, folder=tmp_path_factory.mktemp("again")))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"id": "x"}, "id is ‘x’, en dat is geen uuid"),
        ({"id": ""}, "id ontbreekt"),
        ({"time": "gisteren"}, "time is ‘gisteren’, en dat is geen tijd zoals 2026-01-31T09:30:00Z"),
        ({"time": "2026-01-01T10:00:00"}, "time is ‘2026-01-01T10:00:00’, zonder tijdzone; zet er Z achter voor UTC"),
        ({"time": "0001-01-01T00:00:00+23:00"}, "time is ‘0001-01-01T00:00:00+23:00’, en dat ligt te ver weg"),
        ({"time": "9999-12-31T00:00:00Z"}, "time is ‘9999-12-31T00:00:00Z’, en dat ligt te ver weg"),
        ({"kind": "quiz"}, "kind is ‘quiz’; het moet een zijn van verdict, patient, evidence, alarm, undo"),
        ({"grade": ""}, "grade ontbreekt"),
        ({"grade": "good"}, "grade is ‘good’; het moet een zijn van right, almost, wrong"),
        ({"sure": "maybe"}, "sure is ‘maybe’; het moet een zijn van yes, no"),
        ({"retention": "nan"}, "retention is ‘nan’; het moet een getal zijn van 0.5 tot 0.99"),
        ({"said": "a\x1b[2J"}, "said bevat een stuurteken"),
        ({"said": "\ud800"}, "said bevat een stuurteken"),
        ({"said": "x" * 2001}, "said is langer dan 2000 tekens"),
    ],
    ids=str,
)
def test_a_field_that_cannot_be_is_refused(change: dict[str, str], message: str) -> None:
    with pytest.raises(FieldError, match=re.escape(message)) as refused:
        from_fields(to_fields(entry()) | change)
    assert str(refused.value) == message


def test_a_log_from_another_time_zone_is_the_same() -> None:
    fields = to_fields(entry()) | {"time": "2026-03-02T13:00:00+01:00"}
    assert from_fields(fields).time == START


def test_a_broken_file_is_set_aside_with_all_that_was_in_it(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"geen database, wel van iemand" * 100)
    with (
        pytest.raises(LogError, match=r"is kapot en staat nu apart als training\.sqlite3\.kapot-20260302"),
        opened(tmp_path, START),
    ):
        pass
    assert not path.exists()
    [aside] = tmp_path.glob("*.kapot-*")
    assert aside.read_bytes() == b"geen database, wel van iemand" * 100
    with opened(tmp_path, START) as log:
        assert log.entries() == []


def test_a_file_that_is_damaged_inside_is_set_aside_too(tmp_path: Path) -> None:
    with opened(tmp_path, START) as log:
        log.merge([entry() for _ in range(500)])
    path = tmp_path / NAME
    content = bytearray(path.read_bytes())
    content[8192:24576] = b"\xff" * 16384
    path.write_bytes(content)
    with pytest.raises(LogError, match="is kapot"), opened(tmp_path, START):
        pass
    assert next(tmp_path.glob("*.kapot-*")).read_bytes() == content


@pytest.mark.parametrize(
    ("statements", "message"),
    [
        (["PRAGMA user_version = 2"], "van een nieuwere versie van rugcheck; werk rugcheck bij. Er is niets veranderd"),
        (["PRAGMA application_id = 7"], "is niet van rugcheck"),
    ],
    ids=["newer", "of another program"],
)
def test_a_file_that_is_not_for_us_is_left_alone(statements: list[str], message: str, tmp_path: Path) -> None:
    with opened(tmp_path, START) as log:
        log.add(entry())
    connection = sqlite3.connect(tmp_path / NAME)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    before = (tmp_path / NAME).read_bytes()
    with pytest.raises(LogError, match=message), opened(tmp_path, START):
        pass
    assert (tmp_path / NAME).read_bytes() == before


def test_a_full_disk_refuses_an_answer_and_keeps_the_others(tmp_path: Path) -> None:
    with opened(tmp_path, START) as log:
        log.merge([entry() for _ in range(20)])
        pages = log._connection.execute("PRAGMA page_count").fetchone()[0]
        log._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LogError, match=r"de schijf is vol; .* Wat al bewaard was, is er nog\."):
            log.merge([entry() for _ in range(2000)])
        assert len(log.entries()) == 20
    with opened(tmp_path, START) as log:
        log.add(entry())
        assert len(log.entries()) == 21


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    with (
        pytest.raises(LogError, match=r"is niet te maken .* noem met RUGCHECK_DATA een andere"),
        opened(tmp_path / "bestand", START),
    ):
        pass


def test_emptying_keeps_everything_if_the_copy_fails(tmp_path: Path) -> None:
    with opened(tmp_path, START) as log:
        log.add(entry())
        with pytest.raises(OSError, match="vol"), log.emptying():
            raise OSError("vol")
        assert len(log.entries()) == 1
        with log.emptying() as entries:
            assert len(entries) == 1
        assert log.entries() == []


def test_an_answer_is_on_the_disk_for_others_at_once(tmp_path: Path) -> None:
    with opened(tmp_path, START) as one, opened(tmp_path, START) as two:
        one.add(entry())
        two.add(entry())
        assert len(one.entries()) == len(two.entries()) == 2


def test_who_waits_too_long_for_another_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rugcheck.training.log._PATIENCE", 0.05)
    busy = pytest.raises(LogError, match="een andere rugcheck houdt het bestand bezet")
    with opened(tmp_path, START) as one, opened(tmp_path, START) as two, one._writing(), busy:
        two.add(entry())


# --- questions ---------------------------------------------------------------------------------


def questions_of(kind: Kind, catalogue: Catalogue = CATALOGUE) -> list[Question]:
    subjects: tuple[Claim | AlarmSign, ...] = catalogue.alarms if kind is Kind.ALARM else catalogue.claims
    return [q for seed in range(5) for s in subjects if (q := question(s, kind, catalogue, Random(seed)))]


@pytest.mark.parametrize("kind", Kind)
def test_the_bundled_catalogue_has_questions_of_each_kind_for_everything(kind: Kind) -> None:
    subjects = CATALOGUE.alarms if kind is Kind.ALARM else CATALOGUE.claims
    found = questions_of(kind)
    assert {q.subject.id for q in found} == {s.id for s in subjects}
    assert all(q.right in q.choices for q in found)


def test_what_a_patient_says_has_the_verdict_of_its_stance() -> None:
    found = questions_of(Kind.PATIENT)
    assert {q.stance for q in found} == set(Stance)
    for q in found:
        claim = q.subject
        assert isinstance(claim, Claim)
        assert q.text in (claim.phrasings if q.stance is Stance.AFFIRMS else claim.denials)
        assert q.text != claim.claim
        assert q.right == claim.verdict_on(q.stance)


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("Van padel krijg je pijn in je rug", True),
        ("'t Is een fabel dat je van padel rugpijn krijgt", True),
        ("Krijg je rugpijn van padel?", False),
        ("rugpijn door padel", False),
        ("Playing padel gives you back pain", False),
        ("Padel geeft altijd rugpijn aan iedereen die het doet", False),
        ("Van padel kun je soms rugpijn krijgen", False),
    ],
    ids=str,
)
def test_only_whole_dutch_sentences_that_are_as_strong_as_the_claim_are_asked(text: str, fit: bool) -> None:
    claim = Claim("padel", "Van padel krijg je rugpijn", Verdict.REFUTED, "x", "x", "x", phrasings=(text,))
    assert (sayings.of_patient(claim, Stance.AFFIRMS) == [text]) is fit


def test_who_says_iedereen_says_more_than_bijna_iedereen() -> None:
    phrasings = ("Vroeg of laat heeft iedereen het in de rug", "Vroeg of laat heeft bijna iedereen het in de rug")
    claim = Claim("x", "Bijna iedereen krijgt rugpijn", Verdict.SUPPORTED, "x", "x", "x", phrasings=phrasings)
    assert sayings.of_patient(claim, Stance.AFFIRMS) == ["Vroeg of laat heeft bijna iedereen het in de rug"]


def test_the_right_answer_to_a_patient_is_what_rugcheck_would_say() -> None:
    for q in questions_of(Kind.PATIENT):
        match = CHECKER.check(q.text).match
        assert match is not None
        assert (match.claim, match.stance, match.verdict) == (q.subject, q.stance, q.right)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Sinds ik zwem is de rugpijn weg", True),
        ("Bij mij hielp massage", True),
        ("Mijn rugpijn komt van het padellen", True),
        ("Mijn arme rug kan er niet tegen", True),
        ("Mijn yogajuf zegt dat de rug kwetsbaar is", False),
        ("Mijn tante niesde in een gekke houding en toen deed haar rug pijn", False),
        ("Van padel krijg je pijn in je rug", False),
    ],
    ids=str,
)
def test_only_who_speaks_of_their_own_body_is_answered_in_general(text: str, own: bool) -> None:
    assert sayings.is_own_body(text, CATALOGUE) is own


def test_no_distractor_is_from_a_source_that_the_claim_or_a_related_one_cites() -> None:
    for q in questions_of(Kind.EVIDENCE):
        assert isinstance(q.subject, Claim)
        subject = q.subject
        near = [c for c in CATALOGUE.claims if c == subject or c.id in subject.related or subject.id in c.related]
        cited = {c.source.id for c in subject.sources}
        assert [c for c in q.choices if c in {s.source.id for n in near for s in n.sources}] == [q.right]
        assert len(set(q.choices)) == len({c.figure for c in q.figures}) == 4
        assert [c for c in q.choices if c in cited] == [q.right]
        assert next(c for c in q.figures if c.source.id == q.right) in [c for c in subject.sources if c.figure][:2]


def test_some_complaints_are_no_alarm_sign() -> None:
    rights = [q.right for q in questions_of(Kind.ALARM)]
    assert set(rights) == {Urgency.NOW, Urgency.GP, NOT_URGENT}


@pytest.mark.parametrize(
    ("right", "answer", "grade"),
    [
        (Verdict.REFUTED, Verdict.UNPROVEN, Grade.ALMOST),
        (Verdict.UNPROVEN, Verdict.REFUTED, Grade.ALMOST),
        (Verdict.SUPPORTED, Verdict.PARTLY, Grade.ALMOST),
        (Verdict.UNCLEAR, Verdict.UNPROVEN, Grade.ALMOST),
        (Verdict.REFUTED, Verdict.SUPPORTED, Grade.WRONG),
        (Verdict.SUPPORTED, "?", Grade.WRONG),
        (Urgency.GP, Urgency.NOW, Grade.ALMOST),
        (Urgency.NOW, Urgency.GP, Grade.WRONG),
        (Urgency.GP, NOT_URGENT, Grade.WRONG),
        (NOT_URGENT, Urgency.NOW, Grade.WRONG),
        ("cashin-2023", "cashin-2023", Grade.RIGHT),
    ],
    ids=str,
)
def test_an_answer_is_graded(right: str, answer: str, grade: Grade) -> None:
    assert grade_of(right, answer) is grade


def test_true_and_false_are_mixed_as_in_the_catalogue() -> None:
    share = sum(c.verdict is Verdict.SUPPORTED for c in CATALOGUE.claims) / len(CATALOGUE.claims)
    for seed in range(20):
        first = mixed(CATALOGUE.claims, Random(seed))[:20]
        assert abs(sum(isinstance(c, Claim) and c.verdict is Verdict.SUPPORTED for c in first) - 20 * share) <= 2


def drawn_with(entries: list[Entry], wish: Wish, day: int = 0, seed: int = 1, catalogue: Catalogue = CATALOGUE) -> list[Question]:
    return drawn(catalogue, entries, replay(entries), wish, (START + timedelta(days=day)).date(), Random(seed))


def test_due_claims_come_before_new_ones() -> None:
    log = [entry(0, claim="massage"), entry(0, claim="bedrust"), entry(1, claim="roken")]
    found = [q.subject.id for q in drawn_with(log, Wish(), day=2)]
    assert set(found[:2]) == {"massage", "bedrust"}
    assert len(found) == 10
    assert "roken" not in found


@pytest.mark.parametrize(("new", "begun", "count"), [(3, 0, 3), (3, 2, 1), (3, 5, 0), (0, 0, 0)])
def test_no_more_new_claims_a_day_than_are_wanted(new: int, begun: int, count: int) -> None:
    log = [entry(0, claim=c.id) for c in CATALOGUE.claims[:begun]]
    assert len(drawn_with(log, Wish(new_a_day=new))) == count


def test_a_claim_that_nothing_can_be_asked_of_takes_no_place_of_a_new_one() -> None:
    claims = [Claim(str(n), "Thee helpt", Verdict.REFUTED, "x", "x", "x") for n in range(30)]
    claims.append(changed(claims[0], id="gezegd", phrasings=("Van thee gaat de rugpijn weg",)))
    catalogue = changed(CATALOGUE, claims=tuple(claims), alarms=())
    found = drawn(catalogue, [], {}, Wish(kinds=(Kind.PATIENT,), new_a_day=1), START.date(), Random(1))
    assert [q.subject.id for q in found] == ["gezegd"]


def test_practice_asks_everything_at_any_time() -> None:
    log = [entry(0, claim=c.id) for c in CATALOGUE.claims]
    assert not drawn_with(log, Wish())
    found = drawn_with(log, Wish(practice=True, number=None))
    assert sorted(q.subject.id for q in found) == sorted(c.id for c in CATALOGUE.claims)


def test_topics_and_verdicts_are_chosen() -> None:
    wish = Wish(topics=frozenset({"medicijnen"}), verdicts=frozenset({Verdict.REFUTED, Verdict.UNPROVEN}), number=None)
    found = [q.subject for q in drawn_with([], wish)]
    assert found
    assert all(isinstance(c, Claim) and c.topic == "medicijnen" and c.verdict in wish.verdicts for c in found)


def test_a_new_claim_is_a_verdict_and_later_any_kind() -> None:
    assert {q.kind for q in drawn_with([], Wish())} == {Kind.VERDICT}
    log = [entry(0, claim=c.id) for c in CATALOGUE.claims]
    assert {q.kind for q in drawn_with(log, Wish(number=60), day=30)} == {Kind.VERDICT, Kind.PATIENT, Kind.EVIDENCE}


def test_alarm_signs_begin_when_asked_for_and_then_come_back_by_themselves() -> None:
    assert {q.kind for q in drawn_with([], Wish(kinds=(Kind.ALARM,)))} == {Kind.ALARM}
    log = [entry(0, claim="rijbroek", kind=Kind.ALARM)]
    assert drawn_with(log, Wish(), day=2)[0].subject.id == "rijbroek"
    assert not any(q.kind is Kind.ALARM for q in drawn_with(log, Wish(topics=frozenset({"medicijnen"})), day=2))


def test_a_claim_whose_verdict_changed_comes_first_and_once() -> None:
    then = entry(0, claim="massage", verdict="refuted", answer="refuted")
    assert changes([then], CATALOGUE) == {"massage": Verdict.REFUTED}
    assert drawn_with([then], Wish())[0].subject.id == "massage"
    again = entry(0, claim="massage", verdict="unproven", time=START + timedelta(hours=1))
    assert changes([then, again], CATALOGUE) == {}
    assert "massage" not in [q.subject.id for q in drawn_with([then, again], Wish())]


def test_the_same_seed_gives_the_same_paper_and_another_one_another() -> None:
    papers = [[(q.text, q.choices) for q in on_paper(CATALOGUE, Wish(number=20), Random(seed))] for seed in (7, 7, 8)]
    assert papers[0] == papers[1] != papers[2]
    assert len(papers[0]) == 20


def test_a_fingerprint_changes_with_the_text() -> None:
    claim = Claim("a", "b", Verdict.REFUTED, "c", "d", "e")
    assert fingerprint(claim) == fingerprint(Claim("z", "b", Verdict.REFUTED, "c", "d", "y"))
    assert fingerprint(claim) != fingerprint(Claim("a", "b", Verdict.REFUTED, "c", "anders", "e"))


# --- progress ----------------------------------------------------------------------------------


def test_the_numbers_of_a_log() -> None:
    undone = entry(0, Grade.WRONG, claim="roken", sure=True)
    log = [
        entry(0, claim="massage", sure=True),
        entry(2, claim="massage", sure=True),
        entry(13, claim="massage", sure=False),
        entry(13, Grade.WRONG, claim="bedrust", sure=True),
        entry(13, Grade.ALMOST, claim="paracetamol"),
        undone,
        entry(0, kind=UNDO, claim="roken", answer=undone.id, grade=None),  # type: ignore[arg-type]
        entry(13, claim="niet-meer-in-de-catalogus"),
    ]
    found = progress(CATALOGUE, log, (START + timedelta(days=13)).date())
    assert (found.answers, found.claims.known, found.claims.learning, found.claims.new) == (5, 1, 2, 82)
    assert (found.sure.right, found.sure.answers, found.unsure.right, found.unsure.answers) == (2, 3, 1, 1)
    assert found.verdicts[Verdict.UNPROVEN].right == 3
    assert found.topics["medicijnen"].almost == 1
    assert [(m.claim.id, m.right_since) for m in found.misjudged] == [("bedrust", False)]
    assert [(day.isoformat(), s.right, s.answers) for day, s in found.weeks] == [("2026-03-02", 1, 1), ("2026-03-09", 1, 1)]
    assert (found.due[0][0], len(found.due)) == (date(2026, 3, 15), 15)
    assert sum(count for _, count in found.due) == 2
