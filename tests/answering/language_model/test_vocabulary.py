"""The texts and words of ours fit together."""

from answering.language_model.failures import Failure
from answering.language_model.vocabulary import vocabulary


def test_there_is_a_message_for_every_failure_and_no_other() -> None:
    assert set(vocabulary().messages) == {*map(str, Failure), "skrevet", "delvist"}
    assert all(vocabulary().message(failure) for failure in Failure)


def test_no_word_is_both_filler_and_weighty() -> None:
    assert not vocabulary().filler & vocabulary().weighty
