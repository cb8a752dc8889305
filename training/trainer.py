"""Trains low-rank matrices beside the frozen model, with sentence-transformers and peft."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ingest.embedding.adapter import LowRank
from ingest.embedding.progress import OnStep, ignore_step
from training.pairs import Pair
from training.questions import TrainingDataError
from training.settings import CHOSEN, TrainingSettings

if TYPE_CHECKING:
    from datasets import DatasetDict
    from sentence_transformers import SentenceTransformer
    from torch.nn import Module
    from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments

_MATRICES = ["query", "key", "value", "dense"]
_NAME = re.compile(r"(encoder\.layer\..+)\.lora_([AB])(?:\.\w+)?\.weight$")
_PART = 48
_CHECKPOINT_STEPS = 25


def train(
    pairs: Sequence[Pair],
    base: Path,
    work: Path,
    settings: TrainingSettings = CHOSEN,
    on_step: OnStep = ignore_step,
) -> LowRank:
    """Train on question-text pairs and return the matrices at full strength.

    ``base`` is a sentence-transformers folder; ``work`` keeps checkpoints, from which an interrupted training
    with the same pairs and settings goes on. The same seed on the same processor gives the same matrices.

    Raises:
        TrainingDataError: there are fewer pairs than one batch, or the extra ``traening`` is not installed.
    """
    if len(pairs) < settings.batch:
        raise TrainingDataError(f"{len(pairs)} par er færre end ét bundt på {settings.batch}.")
    try:
        from sentence_transformers import SentenceTransformerTrainer
        from sentence_transformers.base.sampler import BatchSamplers, MultiDatasetBatchSamplers
        from sentence_transformers.sentence_transformer.training_args import (
            SentenceTransformerTrainingArguments,
        )

        model = _with_adapter(base, settings)
    except ImportError as error:
        raise TrainingDataError(f"Træningen kræver pip install -e '.[traening]' ({error}).") from error
    _use_all_cores()
    folder = work / _fingerprint(pairs, settings)
    arguments = SentenceTransformerTrainingArguments(
        output_dir=str(folder),
        num_train_epochs=settings.epochs,
        per_device_train_batch_size=settings.batch,
        learning_rate=settings.learning_rate,
        warmup_steps=0.1,
        lr_scheduler_type="cosine",
        bf16=_has_bfloat16(),
        use_cpu=True,
        batch_sampler=BatchSamplers.NO_DUPLICATES,
        multi_dataset_batch_sampler=MultiDatasetBatchSamplers.PROPORTIONAL,
        prompts={"question": "query: ", "text": "passage: ", "other": "passage: "},
        save_strategy="steps",
        save_steps=_CHECKPOINT_STEPS,
        save_total_limit=1,
        logging_strategy="no",
        report_to=[],
        disable_tqdm=True,
        seed=settings.seed,
    )

    class Trainer(SentenceTransformerTrainer):
        def _load_from_checkpoint(self, resume_from_checkpoint: str, model: "Module | None" = None) -> None:
            # The library would load a whole second model, with a pooler that ours does without.
            _restore(model or self.model, Path(resume_from_checkpoint))

    trainer = Trainer(
        model=model,
        args=arguments,
        train_dataset=_datasets(pairs, settings),
        loss=_loss(model, base, settings),
        callbacks=[_progress(on_step)],
    )
    trainer.train(resume_from_checkpoint=any(folder.glob("checkpoint-*")))
    return low_rank(model.state_dict())


def low_rank(state: "dict[str, Any]") -> LowRank:
    """Return peft's matrices under the names that the unpacked model has for its weights."""
    halves: dict[str, dict[str, NDArray[np.float32]]] = {}
    for key, value in state.items():
        if found := _NAME.search(key):
            halves.setdefault(found[1], {})[found[2]] = value.detach().float().numpy().copy()
    return {name: (half["A"], half["B"]) for name, half in halves.items()}


def _restore(model: "Module", checkpoint: Path) -> None:
    """Put the matrices of a checkpoint back into the model they were saved from."""
    from safetensors.torch import load_file

    saved = {
        _NAME.search(key): value for key, value in load_file(checkpoint / "adapter_model.safetensors").items()
    }
    places = {(found[1], found[2]): key for key in model.state_dict() if (found := _NAME.search(key))}
    state = {places[found[1], found[2]]: value for found, value in saved.items() if found}
    if state.keys() != set(places.values()):
        raise TrainingDataError(
            f"Punktet {checkpoint.name} er ikke fra denne træning; slet {checkpoint.parent}."
        )
    model.load_state_dict(state, strict=False)


def at_strength(matrices: LowRank, strength: float) -> LowRank:
    """Return the matrices with ``strength`` (0-1) of their effect."""
    return {name: (down, np.float32(strength) * up) for name, (down, up) in matrices.items()}


def _with_adapter(base: Path, settings: TrainingSettings) -> "SentenceTransformer":
    import torch
    from peft import LoraConfig
    from sentence_transformers import SentenceTransformer

    torch.manual_seed(settings.seed)  # the matrices start at random
    # The frozen weights in the format that the processor multiplies: a step takes a third less.
    dtype = torch.bfloat16 if _has_bfloat16() else torch.float32
    model = SentenceTransformer(
        str(base),
        device="cpu",
        local_files_only=True,
        model_kwargs={"dtype": dtype, "add_pooling_layer": False},
        # A processor draws dropout in one thread: it would make a step five times slower.
        config_kwargs={"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0},
    )
    model.max_seq_length = settings.tokens
    model.add_adapter(
        LoraConfig(
            r=settings.rank,
            lora_alpha=settings.rank,
            lora_dropout=0.0,
            target_modules=_MATRICES,
            task_type="FEATURE_EXTRACTION",
        )
    )
    for parameter in model.parameters():
        if parameter.requires_grad:
            parameter.data = parameter.data.float()  # small steps would be lost in bfloat16
    return model


def _datasets(pairs: Sequence[Pair], settings: TrainingSettings) -> "DatasetDict":
    from datasets import Dataset, DatasetDict

    texts = {"afsnit": [p.passage for p in pairs], "vinduer": [p.window for p in pairs]}
    others = {"afsnit": [p.other_passage for p in pairs], "vinduer": [p.other_window for p in pairs]}
    sets = {}
    for name in ("afsnit", "vinduer"):
        if settings.texts not in ("begge", name):
            continue
        columns = {"question": [p.question for p in pairs], "text": texts[name]}
        if settings.negatives:
            columns["other"] = others[name]
        sets[name] = Dataset.from_dict(columns)
    return DatasetDict(sets)


def _loss(model: "SentenceTransformer", base: Path, settings: TrainingSettings) -> "Module":
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.losses import (
        CachedMultipleNegativesRankingLoss,
        GISTEmbedLoss,
        MultipleNegativesRankingLoss,
    )

    if settings.loss == "cachedmnrl":
        return CachedMultipleNegativesRankingLoss(model, scale=settings.scale, mini_batch_size=_PART)
    if settings.loss == "gist":
        guide = SentenceTransformer(str(base), device="cpu", local_files_only=True)
        guide.max_seq_length = settings.tokens
        return GISTEmbedLoss(model, guide, temperature=1 / settings.scale)
    return MultipleNegativesRankingLoss(model, scale=settings.scale)


def _progress(on_step: OnStep) -> "TrainerCallback":
    from transformers import TrainerCallback

    class Progress(TrainerCallback):
        """Tells every step of the training."""

        def on_step_end(
            self,
            args: "TrainingArguments",  # noqa: ARG002
            state: "TrainerState",
            control: "TrainerControl",  # noqa: ARG002
            **_: object,
        ) -> None:
            on_step("Træner", state.global_step, state.max_steps)

    return Progress()


def _use_all_cores() -> None:
    """Undo what the embedder sets for the calling thread when it embeds a question: one core."""
    import torch

    from ingest.embedding.processor import usable_cores

    torch.set_num_threads(usable_cores())


def _has_bfloat16() -> bool:
    from ingest.embedding.precision import Precision
    from ingest.embedding.processor import best_precision

    return best_precision() == Precision.BFLOAT16


def _fingerprint(pairs: Sequence[Pair], settings: TrainingSettings) -> str:
    digest = hashlib.sha256(repr(sorted(asdict(settings).items())).encode())
    for pair in pairs:
        digest.update(f"{pair.question}\n{pair.passage}\n{pair.window}\n{pair.other_window}\n".encode())
    return digest.hexdigest()[:16]
