from threading import Event, Thread
from time import sleep

import pytest

from ingest.embedding.turns import Turns


def test_one_at_a_time_and_urgent_first() -> None:
    turns, order, holding, let_go = Turns(), list[str](), Event(), Event()

    def hold() -> None:
        with turns.take(urgent=False):
            holding.set()
            let_go.wait(30)
            order.append("first")

    def wait_for_turn(name: str, urgent: bool) -> None:
        with turns.take(urgent=urgent):
            order.append(name)

    first = Thread(target=hold)
    first.start()
    assert holding.wait(30)
    waiting = [Thread(target=wait_for_turn, args=(name, name == "query")) for name in ("batch", "query")]
    for thread in waiting:
        thread.start()
    while not turns._urgent_waiting:  # where the other one is by then makes no difference
        sleep(0.001)
    let_go.set()
    for thread in (first, *waiting):
        thread.join(30)
    assert order == ["first", "query", "batch"]


def test_turn_is_passed_on_after_an_error() -> None:
    turns = Turns()
    with pytest.raises(ValueError, match="fejl"), turns.take(urgent=True):
        raise ValueError("fejl")
    with turns.take(urgent=False):
        pass
