"""Where to go from an answer, with invented actors."""

import pytest

from answering.answer import Citation
from answering.answerable import Lack, Verdict
from answering.guidance.guide import NOBODY, Guide
from answering.guidance.onward import Onward
from corpus.records.kinds import Case
from retrieval.matching.profile import CompanyProfile
from tests.answering.guidance.made_people import people
from tests.answering.made_library import NOTICE, Section, citation_of, library_of, made_source

GUIDE = Guide(people())
LOAN = made_source("program-proevelaan", "Prøvelånet", [Section("Lånet er opdigtet.")], record="programmer")
CLOSED = made_source("program-proevelukket", "Prøvesporet", [Section("Et spor.")], record="programmer")
LINKED = made_source("program-proevelink", "Prøvestedet", [Section("Et sted.")], record="programmer")
GLOSSARY = made_source("ord", "Ord", [Section("Et ord betyder noget.")], record="ordliste")
LIBRARY = library_of(LOAN, CLOSED, LINKED, GLOSSARY, NOTICE)
SHARE = citation_of(LIBRARY, "Puljen dækker 50 pct. af lønnen.")
KNOWN_NOTHING = CompanyProfile()


def facts(question: str, *citations: Citation) -> tuple[str, ...]:
    return GUIDE.after_facts(question, KNOWN_NOTHING, citations, LIBRARY).next_steps


def refused(question: str, lack: Lack, stated: CompanyProfile = KNOWN_NOTHING) -> Onward:
    return GUIDE.after_refusal(question, stated, Verdict(lack), [SHARE], LIBRARY)


def test_a_figure_is_confirmed_by_who_published_it_and_nobody_is_sent_to_the_municipality() -> None:
    assert facts("Hvor mange pct. af lønnen dækker puljen?", SHARE) == (
        "Skal du bruge tallet, så få det bekræftet hos Tænketanken Nordlyset. "
        "Den nyeste kilde bag svaret er et udkast fra 4. maj 2021.",
    )


def test_who_writes_a_text_is_told_to_name_the_source() -> None:
    confirm, name = facts("Giv mig et argument om lønnen fra puljen.", SHARE)
    assert confirm.startswith("Skal du bruge oplysningen")
    assert name.startswith("Skriv kildens navn og dato")


@pytest.mark.parametrize(
    ("question", "words", "step"),
    [
        (
            "Hvad er Prøvelånet?",
            "Lånet er opdigtet.",
            "Spørg Prøverådet, om Prøvelånet findes i dag, og om du kan bruge det.",
        ),
        ("Hvornår er fristen for Prøvelånet?", "Lånet er opdigtet.", "Spørg Prøverådet om fristen."),
        (
            "Hvad var Prøvesporet i Hjørring?",
            "Et spor.",
            "Spørg prøvejobbet i Hjørring Kommune, hvad der findes i dag i stedet for Prøvesporet.",
        ),
        (
            "Hvad var Prøvesporet?",
            "Et spor.",
            "Spørg prøvejobbet i din kommune, hvad der findes i dag i stedet for Prøvesporet.",
        ),
    ],
)
def test_a_scheme_that_is_asked_about_leads_to_who_knows_it(question: str, words: str, step: str) -> None:
    assert facts(question, citation_of(LIBRARY, words)) == (step,)


def test_contact_data_is_shown_where_a_record_has_it() -> None:
    steps = facts("Hvad er Prøvestedet?", citation_of(LIBRARY, "Et sted."))
    assert steps[0] == "Spørg Prøvehus Nord, om du kan bruge Prøvestedet nu."
    assert steps[-1].startswith("Fra kilderne: https://proeve.example.")


def test_what_a_word_means_needs_no_confirming() -> None:
    assert facts("Hvad betyder et ord?", citation_of(LIBRARY, "Et ord betyder noget.")) == ()


def test_an_own_wish_that_only_quotes_were_found_for_leads_to_the_doors() -> None:
    onward = GUIDE.after_facts("Vi vil gerne ansætte en i Hjørring.", KNOWN_NOTHING, [SHARE], LIBRARY)
    assert onward.next_steps[0].startswith("Begynd hos det prøvede kontor i Hjørring Kommune.")
    assert "prøvejobbet i Hjørring Kommune" in onward.next_steps[1]
    assert onward.bring and onward.referral


def test_what_was_stated_of_the_company_goes_before_the_text() -> None:
    stated = CompanyProfile(kommune="Vesthimmerland")
    onward = refused("Hvem kan hjælpe os med eksport?", Lack.NOTHING, stated)
    assert onward.next_steps[0].startswith("Begynd hos det prøvede kontor i Vesthimmerlands Kommune.")


def test_a_company_elsewhere_is_sent_to_nobody_in_the_north() -> None:
    onward = refused("Vi vil ansætte en mand i Odense. Hvem hjælper os?", Lack.NOTHING)
    assert onward.next_steps[0] == "Spørg Prøvehus Fyn, hvilke programmer der er åbne nu."
    assert not any("Nord" in step or "kommune" in step for step in onward.next_steps)


def test_a_refused_wish_gets_doors_things_to_bring_and_a_message() -> None:
    onward = refused("Hvem kan hjælpe os med eksport?", Lack.NOTHING)
    assert [step.split()[0] for step in onward.next_steps] == ["Begynd", "Spørg", "Telefon"]
    assert "Prøverådet" in onward.next_steps[1]
    assert onward.bring[0] == "Det marked, du vil ind på"
    assert "ikke fundet en ordning til netop det" in (onward.referral or "")


def test_who_asks_whom_to_call_is_told_the_doors_of_the_matter() -> None:
    onward = refused("Hvem skal jeg ringe til? (værksted, eksport)", Lack.CONTACT)
    assert [step.split()[0] for step in onward.next_steps] == ["Begynd", "Spørg", "Telefon"]
    assert onward.referral is not None


def test_a_wish_to_know_more_of_a_scheme_asks_its_people_for_what_is_missing() -> None:
    onward = refused("Hvor mange penge kan vi få fra Prøvelånet?", Lack.AMOUNT)
    assert onward.next_steps[1] == "Spørg Prøverådet om beløbet."
    assert "kilderne svarer ikke på det" in (onward.referral or "")


@pytest.mark.parametrize(
    "question",
    ["Hvordan får jeg min hund til at sove?", "Hvad er en dronning?", "Hvor langt er der til månen?"],
)
def test_who_asks_of_other_matters_is_sent_to_nobody(question: str) -> None:
    assert refused(question, Lack.NOTHING) == Onward()


@pytest.mark.parametrize(
    ("question", "lack", "step"),
    [
        ("Hvad er beløbet i Prøvelånet?", Lack.AMOUNT, "Spørg Prøverådet om beløbet."),
        ("Hvad er antallet i Fjordby?", Lack.NAME, "Spørg Tænketanken Nordlyset, om de har tallet."),
        (
            "Hvad er nummeret til Prøvehus Nord?",
            Lack.CONTACT,
            "Telefon og mail er ikke oplyst i kilderne. Find dem på hjemmesiden hos Prøvehus Nord.",
        ),
    ],
)
def test_what_is_missing_is_asked_of_who_may_know(question: str, lack: Lack, step: str) -> None:
    onward = refused(question, lack)
    assert onward.next_steps == (step,) and onward.referral is None and onward.bring == ()


def test_nobody_is_sent_to_what_was_only_proposed() -> None:
    forlob = made_source("program-proeveskolen", "F", [Section("Et forløb.")], record="programmer")
    library = library_of(forlob)
    onward = GUIDE.after_facts(
        "Hvad er Prøveforløbet?", KNOWN_NOTHING, [citation_of(library, "Et forløb.")], library
    )
    assert "Prøvehus Nord" in onward.next_steps[0]


def case(**fields: object) -> Case:
    return Case.model_validate({"id": "c", "titel": "C", "status": "ukendt", "pr": "2020", **fields})


def test_a_case_leads_to_its_link_or_to_who_may_have_it() -> None:
    named = ("Prøverådet", "Prøvehus Nord")
    assert GUIDE.after_case(case(link="https://proeve.example")).next_steps == (
        "Se casen her: https://proeve.example",
    )
    assert GUIDE.after_case(case(organisationer=named, medie="video")).next_steps == (
        "Spørg Prøvehus Nord efter videoen. Kilderne har intet link.",
    )
    assert GUIDE.after_case(case(partner="Prøverådet")).next_steps == (
        "Vil du vide mere om casen, så spørg Prøverådet.",
    )


def test_a_case_of_companies_alone_sends_nobody_to_them() -> None:
    assert GUIDE.after_case(case(organisationer=("Åens Både",))).next_steps == ()


def test_without_records_nobody_is_named_but_the_publisher() -> None:
    assert (
        "Nordlyset"
        in NOBODY.after_facts("Hvad dækker puljen?", KNOWN_NOTHING, [SHARE], LIBRARY).next_steps[0]
    )
    assert NOBODY.after_case(case(partner="Prøverådet")) == Onward()


def test_who_asks_whom_to_turn_to_is_shown_the_first_door_of_a_company() -> None:
    (step,) = refused("Hvem kan jeg snakke med om det?", Lack.NOTHING).next_steps
    assert step.startswith("Handler det om en virksomhed")
