"""The store of drafts on a real SQLite file: versions, two windows, tidying, deletion."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from answering.application.choices import Choices
from answering.application.draft_text import SectionId
from answering.application.idea import ProjectIdea
from api.database.access import Database
from api.drafts.contents import DraftContents
from api.drafts.models import VersionKind
from api.drafts.store import APART, AUTOMATIC, DraftStore, StaleDraftError, UnknownDraftError


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, by: timedelta = APART) -> None:
        self.now += by


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(database: Database, clock: Clock) -> DraftStore:
    return DraftStore(database, clock)


def contents(text: str, title: str = "") -> DraftContents:
    return DraftContents(idea=ProjectIdea(idea=text, title=title))


def test_a_draft_comes_back_as_it_was_kept(store: DraftStore) -> None:
    choices = Choices(
        sections={SectionId.PURPOSE: ("a", "b")},
        dropped=frozenset({"c"}),
        own_text={SectionId.TARGET: "Ti opdigtede bagere"},
    )
    made = store.create(DraftContents(idea=ProjectIdea(idea="Brød"), choices=choices))
    read = store.read(made.draft_id)
    assert (read.number, read.contents) == (1, made.contents)
    assert read.contents.choices == choices
    assert len(made.draft_id) >= 20
    assert made.draft_id != store.create(contents("Brød")).draft_id


def test_saving_makes_versions_and_saving_the_same_makes_none(store: DraftStore, clock: Clock) -> None:
    ident = store.create(contents("a")).draft_id
    clock.move()
    second = store.save(ident, 1, contents("b"))
    assert store.save(ident, second.number, contents("b")) == second
    assert [v.contents.idea.idea for v in store.versions(ident)] == ["b", "a"]


def test_of_two_windows_the_later_loses_nothing(store: DraftStore) -> None:
    ident = store.create(contents("a")).draft_id
    first = store.save(ident, 1, contents("fra det ene vindue"))
    with pytest.raises(StaleDraftError) as stale:
        store.save(ident, 1, contents("fra det andet"))
    assert stale.value.current == first.number
    assert store.read(ident).contents.idea.idea == "fra det ene vindue"
    kept = store.read(ident, stale.value.kept)
    assert (kept.contents.idea.idea, kept.kind) == ("fra det andet", VersionKind.ELSEWHERE)


def test_choosing_the_one_keeps_the_other(store: DraftStore) -> None:
    ident = store.create(contents("a")).draft_id
    theirs = store.save(ident, 1, contents("fra det ene vindue"))
    with pytest.raises(StaleDraftError) as stale:
        store.save(ident, 1, contents("fra det andet"))
    store.restore_version(ident, stale.value.kept, theirs.number)
    assert store.read(ident).contents.idea.idea == "fra det andet"
    assert store.read(ident, theirs.number).contents.idea.idea == "fra det ene vindue"


def test_of_many_saves_at_the_same_time_one_wins_and_all_are_kept(store: DraftStore) -> None:
    ident = store.create(contents("a")).draft_id

    def save(number: int) -> bool:
        try:
            store.save(ident, 1, contents(f"vindue {number}"))
        except StaleDraftError:
            return False
        return True

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(save, range(4))) == [False, False, False, True]
    found = {version.contents.idea.idea for version in store.versions(ident)}
    assert found == {"a", *(f"vindue {number}" for number in range(4))}


def test_a_window_that_goes_on_writing_keeps_one_version_beside_the_others(store: DraftStore) -> None:
    ident = store.create(contents("a")).draft_id
    store.save(ident, 1, contents("b"))
    with pytest.raises(StaleDraftError) as first:
        store.save(ident, 1, contents("c"))
    with pytest.raises(StaleDraftError) as second:
        store.save(ident, first.value.kept, contents("c og mere"))
    assert second.value.kept == first.value.kept
    assert store.read(ident, first.value.kept).contents.idea.idea == "c og mere"
    assert store.read(ident).contents.idea.idea == "b"


def test_a_save_sent_twice_is_no_conflict(store: DraftStore) -> None:
    ident = store.create(contents("a")).draft_id
    once = store.save(ident, 1, contents("b"))
    assert store.save(ident, 1, contents("b")) == once


def test_old_automatic_versions_go_and_named_ones_stay(store: DraftStore, clock: Clock) -> None:
    ident = store.create(contents("først")).draft_id
    number = 1
    for n in range(AUTOMATIC + 10):
        clock.move()
        number = store.save(ident, number, contents(f"nr. {n}")).number
        if n == 3:
            clock.move()
            number = store.save(ident, number, contents("nr. 3"), VersionKind.SAVED, "sendt").number
    found = store.versions(ident)
    assert sum(v.kind is VersionKind.AUTO for v in found) == AUTOMATIC + 1  # and the one that is shown
    assert {"først", "nr. 3"} <= {v.contents.idea.idea for v in found if v.kind is VersionKind.SAVED}


def test_what_stood_only_for_a_moment_is_not_kept(store: DraftStore, clock: Clock) -> None:
    ident = store.create(contents("a")).draft_id
    number = 1
    for word in ("ab", "abc", "abcd"):
        clock.move(timedelta(seconds=2))
        number = store.save(ident, number, contents(word)).number
    assert [v.contents.idea.idea for v in store.versions(ident)] == ["abcd", "a"]


def test_an_older_version_comes_back_as_a_new_one(store: DraftStore, clock: Clock) -> None:
    ident = store.create(contents("a")).draft_id
    clock.move()
    second = store.save(ident, 1, contents("b"))
    back = store.restore_version(ident, 1, second.number)
    assert back.contents.idea.idea == "a"
    assert store.read(ident).number == back.number
    assert store.read(ident, second.number).contents.idea.idea == "b"


def test_a_version_beside_is_not_shown_until_it_is_chosen(store: DraftStore) -> None:
    ident = store.create(contents("a")).draft_id
    beside = store.keep_beside(ident, contents("fra Word"), VersionKind.IMPORTED, "fil.docx")
    assert store.read(ident).contents.idea.idea == "a"
    store.restore_version(ident, beside.number, 1)
    assert store.read(ident).contents.idea.idea == "fra Word"


def test_a_copy_has_a_life_of_its_own(store: DraftStore) -> None:
    made = store.create(contents("a", "Et projekt"))
    copy = store.duplicate(made.draft_id)
    assert copy.contents.idea.title == "Et projekt (kopi)"
    store.save(copy.draft_id, 1, contents("b"))
    assert store.read(made.draft_id).contents.idea.idea == "a"
    assert len(store.create(contents("a", "x" * 200)).contents.copied().idea.title) == 200


def test_deleting_can_be_undone_and_purging_removes_for_good(
    store: DraftStore, database: Database, clock: Clock, tmp_path: Path
) -> None:
    ident = store.create(contents("et projekt om rødgrødsbageri")).draft_id
    store.delete(ident)
    with pytest.raises(UnknownDraftError):
        store.read(ident)
    with pytest.raises(UnknownDraftError):
        store.save(ident, 1, contents("b"))
    assert store.purge() == 0
    store.restore(ident)
    assert store.read(ident).number == 1
    store.delete(ident)
    clock.move()
    assert store.purge() == 1
    with pytest.raises(UnknownDraftError):
        store.restore(ident)
    database.close()
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert "rødgrødsbageri".encode() not in left and b"r\\u00f8dgr\\u00f8dsbageri" not in left
