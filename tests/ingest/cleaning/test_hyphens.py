import pytest

from ingest.cleaning.hyphens import Hyphens, Join
from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import TrackedText
from ingest.cleaning.vocabulary import Vocabulary


def at_line_end(line: str, following: str, elsewhere: str = "") -> Join | None:
    return Hyphens(Vocabulary([line, following, elsewhere])).at_line_end(line, following)


def inside(line: str, elsewhere: str = "") -> str:
    log = RepairLog()
    mended = Hyphens(Vocabulary([line, elsewhere])).inside_line(TrackedText.of(line, 0), log)
    assert len(mended.at) == len(mended.text)
    assert bool(log.counts) == (mended.text != line)
    return mended.text


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("fordi skippe-", "ren sov"),
        ("hele kulturforenin-", "gens bestyrelse"),
        ("et Erhvervs-", "hus ved kajen"),
        ("i (fiske-", "riets) tid"),
        ("på messen Sejl-", "NU i havnen"),
        ("de kolde sommer-", "  nætter"),
    ],
)
def test_a_soft_hyphen_goes(line: str, following: str) -> None:
    assert at_line_end(line, following) is Join.DROP_HYPHEN


@pytest.mark.parametrize("conjunction", ["og", "eller", "samt", "til", "såvel", "og/eller"])
@pytest.mark.parametrize("line", ["sejler- ", "sejler-"])
def test_a_suspended_hyphen_stays_with_and_without_a_space_behind_it(line: str, conjunction: str) -> None:
    assert at_line_end(line, f"{conjunction} fiskerforeninger") is Join.SUSPENDED


def test_a_word_that_only_begins_like_a_conjunction_is_no_conjunction() -> None:
    assert at_line_end("et sejl-", "tilbud") is Join.DROP_HYPHEN
    assert at_line_end("en fisker-", "også") is Join.DROP_HYPHEN


@pytest.mark.parametrize("stem", ["IT", "OECD", "(EU", "web-TV", "CO2", "4G"])
def test_a_hyphen_after_capitals_stays(stem: str) -> None:
    assert at_line_end(f"havnens {stem}-", "udvalg") is Join.KEEP_HYPHEN


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("fra kyst-til-kyst-", "sejladsen"),
        ("en smart city-", "løsning"),
        ("hele end-to-end-", "kæden"),
        ("ved Sønder-", "Nord"),
        ("kontoret Midt-", "Nord"),
        ("i årene 2011-", "2014"),
        ("sin a-", "kasse"),
        ("og (e-", "handel)"),
    ],
)
def test_a_real_hyphen_stays(line: str, following: str) -> None:
    assert at_line_end(line, following) is Join.KEEP_HYPHEN


def test_a_hyphen_inside_the_word_does_not_save_a_soft_one_at_its_end() -> None:
    assert at_line_end("alle grøn-blå-hvide IT-virk-", "somheder") is Join.DROP_HYPHEN


@pytest.mark.parametrize("following", ["& tovværk", "(og tovværk)", "/ tovværk"])
def test_a_hyphen_before_a_mark_keeps_its_space(following: str) -> None:
    assert at_line_end("sejl-", following) is Join.SUSPENDED


@pytest.mark.parametrize("line", ["uden bindestreg", "en tankestreg –", "slut -", "--", ""])
def test_a_line_without_a_hyphened_word_is_not_judged(line: str) -> None:
    assert at_line_end(line, "her") is None


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("hele projektle- delsen kom", "hele projektledelsen kom"),
        ("tallene for kom- munen er nye", "tallene for kommunen er nye"),
        ("havnens bølgebry- der", "havnens bølgebryder"),
        ("i 2031- 2034 sejler de", "i 2031-2034 sejler de"),
    ],
)
def test_a_word_broken_in_mid_line_is_joined(broken: str, whole: str) -> None:
    assert inside(broken) == whole


@pytest.mark.parametrize(
    "line",
    [
        "sejl- og tovværk",
        "sejl- eller tovværk",
        "vand- samt energiværker",
        "fyr- Vager og lods",
        "IT- udvalget",
        "DGO- erne",
        "åben 8- 17 hver dag",
    ],
)
def test_other_hyphens_before_a_space_stay(line: str) -> None:
    assert inside(line) == line


def test_two_words_that_the_file_knows_are_not_joined() -> None:
    assert inside("redningskrans- lanterne", elsewhere="En redningskrans og en lanterne.") == (
        "redningskrans- lanterne"
    )


def test_broken_halves_are_no_evidence_for_themselves() -> None:
    twice = "hver fyrv- agter og fyrv- agter"

    assert inside(twice) == "hver fyrvagter og fyrvagter"


def test_a_name_broken_without_a_space_is_joined_when_the_file_has_it_whole() -> None:
    assert inside("holmen KOB-BERBY kalder", elsewhere="KOBBERBY er en by") == "holmen KOBBERBY kalder"
    assert inside("holmen KOB-BERBY kalder") == "holmen KOB-BERBY kalder"


def test_an_ending_that_is_no_word_is_joined_when_the_dictionary_knows_the_whole() -> None:
    assert inside("deres erhvervs-mæssige virke") == "deres erhvervsmæssige virke"


@pytest.mark.parametrize(
    "line", ["video-cases", "corona-krisen", "it-universitet", "dansk-tysk", "Midt-Nord"]
)
def test_a_spelling_with_a_hyphen_between_two_words_is_the_writers_own(line: str) -> None:
    variants = "Videocases, coronakrisen, ituniversitet, dansktysk og cases, krisen, tysk, nord"

    assert inside(line, elsewhere=variants) == line
