"""Stored answers to the gold questions of our own, for the tests of the page they are read on."""

from evals.answer_texts import AnswerText, AnswerTexts, CitationText, ClaimText, NoticeText
from evals.gold import GoldSet
from evals.result_files import gold_fact
from tests.evals.result_examples import ENVIRONMENT


def text(id_: str, said: str, refused: bool = False) -> AnswerText:
    return AnswerText(
        id=id_,
        refused=refused,
        intro=None if refused else "Her er det, jeg fandt.",
        text=said,
        claims=() if refused else (ClaimText(text=said, citations=(1,)),),
        citations=()
        if refused
        else (
            CitationText(
                n=1,
                source_id="s",
                title="Om <både>",
                date="2030",
                status="udkast",
                file="baad.txt",
                lines=(4, 5),
                quote="et citat",
            ),
        ),
        notices=(NoticeText(kind="udkast", text="Et udkast."),),
        next_steps=("Ring til Prøvehuset.",),
        bring=("Jeres regnskab.",),
        referral="Kære Prøvehus",
        follow_ups=("Hvad så?",),
        clarify="Hvor bor I?",
    )


def run(gold: GoldSet, *texts: AnswerText, system: str = "ours") -> AnswerTexts:
    return AnswerTexts(system=system, gold=gold_fact(gold), environment=ENVIRONMENT, answers=texts)


def answered(gold: GoldSet, first: str = "Det tager fjorten uger.", system: str = "ours") -> AnswerTexts:
    return run(
        gold,
        text("T-1", first),
        text("T-2", "De kommer fra Sverige."),
        text("T-3", "Ved ikke.", True),
        system=system,
    )
