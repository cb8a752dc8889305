from evals.bench import read_questions
from evals.benchmark.wording import greeted, thanked


def test_no_wording_repeats_another() -> None:
    questions = read_questions()
    every = [*questions, *greeted(questions), *thanked(questions)]
    assert len(set(every)) == 3 * len(questions)
    assert all(question in asked for question, asked in zip(questions, greeted(questions), strict=True))
