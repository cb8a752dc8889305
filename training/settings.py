"""What can be varied in a training; the values that were chosen are the defaults (see ``results/``)."""

from dataclasses import asdict, dataclass
from typing import Literal

Loss = Literal["mnrl", "cachedmnrl", "gist"]
Texts = Literal["begge", "afsnit", "vinduer"]


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """``texts`` are what questions are paired with: passages, two-sentence windows, or both.

    ``rank`` is that of the low-rank matrices, ``scale`` multiplies cosines before the softmax (MNRL),
    ``tokens`` is where passages are cut off in training, ``negatives`` tells whether every question brings a
    hard negative of its own. ``loss`` ``cachedmnrl`` computes ``batch`` in parts of 48; ``gist`` leaves out
    negatives that the model itself finds nearer than the positive.
    """

    texts: Texts = "begge"
    rank: int = 16
    scale: float = 50.0
    learning_rate: float = 3e-4
    epochs: float = 2.0
    batch: int = 48
    loss: Loss = "mnrl"
    negatives: bool = False
    tokens: int = 224
    seed: int = 7

    def facts(self) -> dict[str, str | int | float]:
        """Return the settings as what is written beside an adapter."""
        return {name: int(value) if value in (True, False) else value for name, value in asdict(self).items()}


CHOSEN = TrainingSettings()
