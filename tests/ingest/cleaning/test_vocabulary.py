from ingest.cleaning.vocabulary import Vocabulary, is_danish


def test_words_are_counted_without_case_and_compounds_with_hyphens_whole() -> None:
    vocabulary = Vocabulary(["Fyret lyser.", "Et fyr-skib ved fyret"])

    assert vocabulary.count("FYRET") == 2
    assert vocabulary.count("fyr-skib") == 1
    assert vocabulary.count("skib") == 0


def test_words_cut_at_a_line_end_or_by_a_hyphen_in_mid_line_do_not_count() -> None:
    vocabulary = Vocabulary(["en stor bølgebry-", "", "der lå ved stran- den i dag"])

    assert [vocabulary.count(half) for half in ("bølgebry", "der", "stran", "den")] == [0, 0, 0, 0]
    assert vocabulary.count("stor") == vocabulary.count("dag") == 1


def test_pairs_are_counted_as_written_on_one_line() -> None:
    vocabulary = Vocabulary(["Fyrhus Kobberby", "fyrhus Kobberby", "Fyrhus", "Kobberby"])

    assert vocabulary.pair_count("Fyrhus", "Kobberby") == 1


def test_a_word_is_known_from_the_file_or_from_the_dictionary() -> None:
    vocabulary = Vocabulary(["Kvabsolen"])

    assert vocabulary.knows("kvabsolen")
    assert vocabulary.knows("havnen")
    assert not vocabulary.knows("kvabsol")
    assert is_danish("havnen")
    assert not is_danish("kvabsolen")
