"""Reading a profile from plain Danish: every case is a sentence of our own."""

import pytest

from retrieval.matching.profile_text import read_profile

CASES: list[tuple[str, str, object]] = [
    # Places: towns, islands, spellings without Danish letters, typing errors
    ("Vi holder til i Sæby", "kommune", "Frederikshavn"),
    ("et hus på Skagen havn", "kommune", "Frederikshavn"),
    ("Nykøbing Mors er vores by", "kommune", "Morsø"),
    ("vi bor paa mors", "kommune", "Morsø"),
    ("firmaet ligger i Fjerritslev", "kommune", "Jammerbugt"),
    ("aabybro er stedet", "kommune", "Jammerbugt"),
    ("vores lager i Hobro", "kommune", "Mariagerfjord"),
    ("Løgstør ved fjorden", "kommune", "Vesthimmerland"),
    ("logstor ved fjorden", "kommune", "Vesthimmerland"),
    ("en smed i Hals", "kommune", "Aalborg"),
    ("vi er fra ålborg", "kommune", "Aalborg"),
    ("Hjoerring er byen", "kommune", "Hjørring"),
    ("hjorring er byen", "kommune", "Hjørring"),
    ("Hirtshals havn", "kommune", "Hjørring"),
    ("vi sejler fra Læsø", "kommune", "Læsø"),
    ("en gård ved Hjallerup", "kommune", "Brønderslev"),
    ("Støvring i Himmerland", "kommune", "Rebild"),
    ("et surfsted i Klitmøller", "kommune", "Thisted"),
    ("Frederikshaven er byen", "kommune", "Frederikshavn"),
    ("Vi ligger i Aarhus", "landsdel", "Midtjylland"),
    ("kontoret er i Odense", "landsdel", "Fyn"),
    ("et sted i Vendsyssel", "landsdel", "Nordjylland"),
    # Employees
    ("Vi er 12 mand", "ansatte", 12),
    ("med 45 ansatte i dag", "ansatte", 45),
    ("vi er fem på kontoret", "ansatte", 5),
    ("10-12 medarbejdere", "ansatte", 12),
    ("seks til otte medarbejdere", "ansatte", 8),
    ("Jeg er alene i firmaet", "ansatte", 1),
    ("en enkeltmandsvirksomhed", "ansatte", 1),
    ("Vi er 1.200 medarbejdere", "ansatte", 1200),
    # Branches
    ("et smedefirma", "branche", ("industri",)),
    ("en tømrer og hans folk", "branche", ("byggeri og anlæg",)),
    ("et lille bageri", "branche", ("fødevarer",)),
    ("en campingplads ved vandet", "branche", ("turisme",)),
    ("en vognmand", "branche", ("transport og logistik",)),
    ("en frisørsalon", "branche", ("service og rådgivning",)),
    ("et skibsværft", "branche", ("maritim",)),
    ("en blomsterbutik", "branche", ("handel",)),
    ("et softwarefirma", "branche", ("it og digitale løsninger",)),
    ("svineproducent på tredje år", "branche", ("landbrug og fiskeri",)),
    # Needs
    ("vi vil gerne være mere bæredygtige", "behov", ("Grøn omstilling og cirkulær økonomi",)),
    ("vi vil automatisere pakningen", "behov", ("Digitalisering og automatisering",)),
    ("vi tænker på eksport", "behov", ("Internationalisering",)),
    ("et generationsskifte venter", "behov", ("Ledelse og organisation",)),
    ("vi har brug for et lån", "behov", ("Finansiering",)),
    ("vi skal have en prototype", "behov", ("Innovation",)),
    ("flere kunder, tak", "behov", ("Salg og markedsføring",)),
    # The candidate
    ("en datamatiker", "kandidat_uddannelse", "KVU"),
    ("en maskinmester", "kandidat_uddannelse", "MVU"),
    ("en bachelor", "kandidat_uddannelse", "MVU"),
    ("en cand.merc. til kontoret", "kandidat_uddannelse", "LVU"),
    ("en civilingeniør", "kandidat_uddannelse", "LVU"),
    ("en datamatikker", "kandidat_uddannelse", "KVU"),
    ("to studerende", "kandidat_uddannelse", "studerende"),
    ("en nyuddannet", "kandidat_nyuddannet", True),
    ("en nyuddanet", "kandidat_nyuddannet", True),
    ("han er arbejdsløs", "kandidat_ledig", True),
    ("hun har været ledig i 8 måneder", "kandidat_ledig_maaneder", 8.0),
    ("har gået ledig et halvt år", "kandidat_ledig_maaneder", 6.0),
    ("ledig i halvandet år", "kandidat_ledig_maaneder", 18.0),
    ("vi vil ansætte", "vil_ansaette", True),
    ("vi skal ikke ansætte", "vil_ansaette", False),
    # Money, phase, exports, countryside
    ("lønnen er 32.000 kr. om måneden", "maanedsloen_kr", 32000),
    ("vi omsætter for 4 mio. kr.", "omsaetning_kr", 4_000_000),
    ("en omsætning på 2,5 millioner", "omsaetning_kr", 2_500_000),
    ("jeg drømmer om at åbne en café", "fase", "idé"),
    ("vi er nystartet", "fase", "nystartet"),
    ("vi er tæt på konkurs", "fase", "krise"),
    ("vi eksporterer til Island", "eksporterer", True),
    ("vi eksporterer ikke", "eksporterer", False),
    ("vi bor i en landsby", "landdistrikt", True),
]


@pytest.mark.parametrize(("text", "field", "value"), CASES, ids=[case[0] for case in CASES])
def test_reads_a_field(text: str, field: str, value: object) -> None:
    assert getattr(read_profile(text).profile, field) == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("vi mangler 3 medarbejdere", "ansatte"),
        ("vi skal ansætte 2 mand", "ansatte"),
        ("det tog 12 måneder", "ansatte"),
        ("vi er en lille virksomhed", "ansatte"),
        ("det har været godt", "branche"),
        ("en ekspert i tal", "behov"),
        ("det koster 3 kr. om måneden i løn", "maanedsloen_kr"),
        ("det tager 8 måneder", "kandidat_ledig_maaneder"),
        ("morsomt", "kommune"),
    ],
)
def test_does_not_read_what_is_not_there(text: str, field: str) -> None:
    assert field not in read_profile(text).profile.known


def test_words_that_led_to_a_field_are_those_of_the_text() -> None:
    found = read_profile("Vi er TOLV mand i HJORRING og søger en Datamatikker")
    said = {reading.felt: reading.ord for reading in found.readings}
    assert said["kommune"] == ("HJORRING",)
    assert said["ansatte"] == ("TOLV mand",)
    assert said["kandidat_uddannelse"] == ("Datamatikker",)


def test_months_without_work_say_that_the_person_is_unemployed() -> None:
    assert read_profile("ledighed: 7 måneder").profile.kandidat_ledig is True


def test_the_place_named_first_counts() -> None:
    assert read_profile("Vi bor i Hurup og sælger i Aalborg").profile.kommune == "Thisted"


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "😀 ??", "x" * 2000, "1 2 3 " * 300])
def test_any_text_can_be_read(text: str) -> None:
    assert read_profile(text).profile is not None


def test_an_empty_text_tells_nothing() -> None:
    assert read_profile("").profile.is_empty
