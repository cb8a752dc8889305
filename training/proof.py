"""Whether a model learned the language and not the documents: questions about text it never saw."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.gold import GoldQuestion
from ingest.embedding.adapter import Adapter
from ingest.embedding.protocol import Embedder
from training.general import GeneralPair
from training.measuring import (
    WAYS,
    Gain,
    Placed,
    gain,
    general_values,
    gold_values,
    place_values,
    placed,
)
from training.questions import TrainingQuestion, sample
from training.workshop import Workshop

_ASKED = 600
"""Questions about a document that are asked; more would narrow the intervals little."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Compares adapters with the base model, each on what it has not been trained on."""

    workshop: Workshop
    questions: Sequence[TrainingQuestion]
    gold: Sequence[GoldQuestion]

    def left_out(self, name: str, adapter: Adapter, file: str) -> Iterator[Gain]:
        """Compare on the questions about a document that the adapter was trained without."""
        asked = sample([question for question in self.questions if question.file == file], _ASKED)
        yield from self._on_places(name, adapter, f"dokument {file[:3]} (egne)", asked, records=False)
        gold = [q for q in self.gold if q.answerable and all(e.file == file for e in q.evidence)]
        if gold:
            yield from self.on_gold(name, adapter, f"dokument {file[:3]} (facit)", gold)

    def unseen_records(self, name: str, adapter: Adapter) -> Iterator[Gain]:
        """Compare on the questions about the records that no training sees."""
        asked = [question for question in self.questions if question.held_out]
        yield from self._on_places(name, adapter, "poster uden for træningen", asked, records=True)

    def general(self, name: str, adapter: Adapter, pairs: Sequence[GeneralPair]) -> Iterator[Gain]:
        """Compare on everyday Danish outside the domain; there is no search around it."""
        base, adapted = self.workshop.base, self.workshop.embedder(adapter)
        yield gain(
            name, "almindeligt dansk", "vektor", general_values(base, pairs), general_values(adapted, pairs)
        )

    def on_gold(
        self, name: str, adapter: Adapter, title: str, gold: Sequence[GoldQuestion]
    ) -> Iterator[Gain]:
        """Compare on gold questions over the documents alone."""
        for way, recipe in WAYS.items():
            base, adapted = (
                gold_values(self.workshop.index(e, records=False), e, recipe, gold)
                for e in self._both(adapter)
            )
            yield gain(name, title, way, base, adapted)

    def places(self, name: str, adapter: Adapter, asked: Sequence[TrainingQuestion]) -> Iterator[Gain]:
        """Compare on chosen questions over the documents alone."""
        yield from self._on_places(name, adapter, "egne spørgsmål uden for træningen", asked, records=False)

    def _on_places(
        self, name: str, adapter: Adapter, title: str, asked: Sequence[TrainingQuestion], *, records: bool
    ) -> Iterator[Gain]:
        base, adapted = self._both(adapter)
        for way, recipe in WAYS.items():
            values = []
            for embedder in (base, adapted):
                index = self.workshop.index(embedder, records=records)
                found: list[Placed] = placed(index, asked)
                values.append(place_values(index, embedder, recipe, found))
            yield gain(name, title, way, *values)

    def _both(self, adapter: Adapter) -> tuple[Embedder, Embedder]:
        return self.workshop.base, self.workshop.embedder(adapter)
