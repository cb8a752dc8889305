"""Argument banks over the invented library, by fixed words; nothing in them is real."""

from collections.abc import Sequence
from dataclasses import dataclass

from answering.answer import Notice
from answering.application.argument import Argument, ArgumentBank, ArgumentGroup
from answering.application.idea import ProjectIdea
from answering.citing import cite
from answering.selection import Quote
from answering.wording import introduce
from ingest.library import Library
from tests.api.fake_library import HOSTILE_TEXT

SPARRING = "Prøvekommunen tilbyder to timers gratis sparring til virksomheder med under ti ansatte."
GRANT = "Tilskuddet dækker halvdelen af udgiften, dog højst 12.500 kr. pr. virksomhed om året."
ONCE = "En virksomhed kan kun få tilskud én gang om året."
NETWORK = "Netværket mødes fire gange om året på skift hos deltagerne."
ADVISER = "Sparringen gives af en opdigtet konsulent, som kender området godt."
NOTHING = "månelanding"
"""A project with this word is about something that no source deals with."""
HOSTILE = "fjendtlig"
"""A project with this word finds the source that attacks the page, too."""

_Words = tuple[str, ArgumentGroup, str, str]
_WORDS: tuple[_Words, ...] = (
    ("arg-sparring", ArgumentGroup.NEED, "proevenotat-p0", SPARRING),
    ("arg-tilskud", ArgumentGroup.NEED, "proevenotat-p0", GRANT),
    ("arg-gang", ArgumentGroup.NEED, "proevenotat-p0", ONCE),
    ("arg-net", ArgumentGroup.PARTNERS, "proevenotat-p1", NETWORK),
    ("arg-konsulent", ArgumentGroup.PARTNERS, "proevenotat-p0", ADVISER),
)

_HOSTILE: tuple[_Words, ...] = (("arg-fjende", ArgumentGroup.EXPERIENCE, "fjendtlig-kilde-p0", HOSTILE_TEXT),)


@dataclass
class FakeBanks:
    """Finds the same five arguments for every project; its two words make it find none, or one more."""

    library: Library
    built: int = 0

    def build(self, idea: ProjectIdea) -> ArgumentBank:
        self.built += 1
        if NOTHING in idea.idea:
            return ArgumentBank((), ("idéen, som du har skrevet den",))
        words = (*_WORDS, *(_HOSTILE if HOSTILE in idea.idea else ()))
        return ArgumentBank(tuple(self._arguments(words)), ("idéen, som du har skrevet den",))

    def _arguments(self, found: Sequence[_Words]) -> list[Argument]:
        made = []
        for ident, group, passage_id, words in found:
            passage = self.library.passage(passage_id)
            source = self.library.source(passage.source_id)
            start = source.text.index(words, passage.start)
            quote = Quote(source, passage, start, start + len(words), 1.0)
            warning = Notice("udkast", "Prøvenotatet er et udkast.")
            said = Argument(ident, group, passage, cite(0, quote), introduce(quote), 1.0, warnings=(warning,))
            made.append(said)
        return made
