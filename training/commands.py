"""The work behind ``python -m training``: questions, workshop and reports put together."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from api.cli.terminal import output, progress_output
from api.settings import Settings
from evals.gold import GoldQuestion, load_gold
from ingest.embedding.adapter import SHIPPED, Adapter, LowRank, read_adapter, write_adapter
from training.exploration import VARIANTS, halves
from training.general import read_general
from training.measuring import Gain, gain_table
from training.overlap import overlaps
from training.proof import Proof
from training.questions import TrainingDataError, TrainingQuestion, read_questions
from training.report import TrainingRun, write_report
from training.settings import CHOSEN, TrainingSettings
from training.trainer import at_strength, train
from training.workshop import Workshop

STRENGTH = 1.0
"""The share of the trained effect that is used; chosen by the proofs, see ``docs/decisions.md``."""
_STRENGTHS = (1.0, 0.5)
"""What the proofs compare."""
_PROOF_EPOCHS = 1.0
"""Once through the questions: two trainings of a quarter of an hour each instead of half an hour."""
_LARGE = 100
"""Questions; a document with more is left out in a proof of its own."""


def say(text: str) -> None:
    output().print(text, soft_wrap=True)


class Training:
    """One command's run: holds the questions and the workshop, and shows how far it is."""

    def __init__(self, settings: Settings, documents: Path, gold: Path | None) -> None:
        self.questions = read_questions()
        self._gold: tuple[GoldQuestion, ...] = load_gold(gold).questions if gold else ()
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=progress_output(),
        )
        self._task = self._progress.add_task("Forbereder", total=None)
        self._workshop = Workshop(settings.data, documents, self._step)
        self._runs: list[TrainingRun] = []

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._progress.stop()
        self._workshop.close()

    def check(self) -> None:
        """Compare every training question with the gold questions.

        Raises:
            TrainingDataError: one comes too near; all of them are named.
        """
        found = overlaps(self.questions, [q.question for q in self._gold], self._workshop.base)
        if found:
            listed = "\n".join(f"  {o.question.question} ≈ {o.gold}" for o in found)
            raise TrainingDataError(f"{len(found)} spørgsmål ligner facit for meget:\n{listed}")

    def make_adapter(self, out: Path | None) -> Adapter:
        """Check the questions, train on all that are not held out, and write the adapter."""
        self.check()
        settings = CHOSEN
        matrices = self._train("tilpasning", [q for q in self.questions if not q.held_out], settings)
        training = {**settings.facts(), "strength": STRENGTH, "pairs": self._runs[-1].pairs}
        made = write_adapter(out or SHIPPED, at_strength(matrices, STRENGTH), training)
        say(f"{made.path} ({made.path.stat().st_size / 1e6:.1f} MB), id {made.id}")
        return made

    def explore(self, only: Sequence[str] | None) -> None:
        """Train every variant on one half of the questions, and compare them on others."""
        proof, (taught, judges) = self._proof(), halves(self.questions)
        gains: list[Gain] = []
        for name in only or VARIANTS:
            if name not in VARIANTS:
                raise TrainingDataError(f"{name} er ikke en variant; de hedder: {', '.join(VARIANTS)}.")
            adapter = self._temporary(name, self._train(name, taught, VARIANTS[name]))
            gains.extend(proof.places(name, adapter, judges))
            if self._gold:
                answerable = [q for q in self._gold if q.answerable]
                gains.extend(proof.on_gold(name, adapter, "facit", answerable))
            write_report("udforskning", self._runs, gains)  # an interrupted comparison keeps what it has
        self._report("udforskning", gains)

    def prove(self) -> None:
        """Measure the shipped adapter on what it never saw, and one trained without each large document."""
        proof, shipped = self._proof(), read_adapter()
        gains = [
            *proof.unseen_records("tilpasning", shipped),
            *proof.general("tilpasning", shipped, read_general()),
        ]
        for file in self._large_documents():
            taught = [q for q in self.questions if not q.held_out and q.file != file]
            name = f"uden {file[:3]}"
            matrices = self._train(name, taught, replace(CHOSEN, epochs=_PROOF_EPOCHS))
            for strength in _STRENGTHS:
                called = f"{name}, styrke {strength:g}"
                adapter = self._temporary(called, at_strength(matrices, strength))
                gains.extend(proof.left_out(called, adapter, file))
            write_report("bevis", self._runs, gains)  # an interrupted proof keeps what it has
        self._report("bevis", gains)

    def _large_documents(self) -> Iterator[str]:
        files = [q.file for q in self.questions if q.file]
        return (file for file in sorted(set(files)) if files.count(file) > _LARGE)

    def _proof(self) -> Proof:
        return Proof(self._workshop, self.questions, self._gold)

    def _train(self, name: str, taught: Sequence[TrainingQuestion], settings: TrainingSettings) -> LowRank:
        pairs = self._workshop.pairs(taught, negatives=settings.negatives)
        began = time.perf_counter()
        checkpoints = self._workshop.folder / "punkter"
        matrices = train(
            pairs,
            self._workshop.base_folder,
            checkpoints,
            settings,
            lambda step, done, total: self._step(f"{step}: {name}", done, total),
        )
        seconds = round(time.perf_counter() - began, 1)
        self._runs.append(
            TrainingRun(name=name, settings=settings.facts(), pairs=len(pairs), seconds=seconds)
        )
        return matrices

    def _temporary(self, name: str, matrices: LowRank) -> Adapter:
        folder = self._workshop.folder / "tilpasninger"
        folder.mkdir(parents=True, exist_ok=True)
        slug = "".join(c if c.isalnum() else "-" for c in name.lower())
        return write_adapter(folder / f"{slug}.json", matrices, {})

    def _report(self, name: str, gains: list[Gain]) -> None:
        path = write_report(name, self._runs, gains)
        say(f"{path}\n\n{gain_table(gains)}")

    def _step(self, name: str, done: int, total: int) -> None:
        self._progress.update(self._task, description=name, completed=done, total=total)
