"""The tokenizer of XLM-RoBERTa, rebuilt from its pieces.

SentencePiece's rule set ``nmt_nfkc`` is NFKC with control characters dropped and exotic spaces made plain;
spaces are then trimmed and runs of them collapsed. Of all Unicode characters only two are read otherwise than
by the original map: the full-width tilde and one squared ideograph. Neither occurs in Danish.
"""

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from ingest.embedding.e5s1 import Pieces

_MASK = "<mask>"


def build_tokenizer(pieces: Pieces) -> Tokenizer:
    """Return a tokenizer that puts ``<s>`` before and ``</s>`` after a text; it neither cuts nor pads."""
    tokenizer = Tokenizer(
        models.Unigram(list(zip(pieces.texts, pieces.scores, strict=True)), unk_id=pieces.unk)
    )
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Nmt(),
            normalizers.NFKC(),
            normalizers.Strip(),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    bos, eos = pieces.texts[pieces.bos], pieces.texts[pieces.eos]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A {eos}",
        pair=f"{bos} $A {eos} {eos} $B {eos}",
        special_tokens=[(bos, pieces.bos), (eos, pieces.eos)],
    )
    specials = [bos, pieces.texts[pieces.pad], eos, pieces.texts[pieces.unk]]
    tokenizer.add_special_tokens([AddedToken(text, special=True, normalized=False) for text in specials])
    tokenizer.add_special_tokens([AddedToken(_MASK, special=True, normalized=False, lstrip=True)])
    return tokenizer
