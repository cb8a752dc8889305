"""The words that records may use in their structured fields; one place, checked when records are read."""

from typing import Literal

Theme = Literal[
    "Kvalificeret arbejdskraft",
    "Grøn omstilling og cirkulær økonomi",
    "Innovation",
    "Digitalisering og automatisering",
    "Internationalisering",
    "Ledelse og organisation",
    "Salg og markedsføring",
    "Finansiering",
]
"""The eight themes of specialised guidance at Erhvervshus Nordjylland."""

RecordStatus = Literal["åben", "lukket", "forslag", "ukendt"]

Size = Literal["alle", "mikro", "lille", "mellem", "stor"]
"""mikro: under 10 employees, lille: 10-49, mellem: 50-249, stor: 250 and more. ``alle``: a source says so."""

Phase = Literal["alle", "idé", "nystartet", "etableret", "vækst", "krise"]

Branche = Literal[
    "alle",
    "byggeri og anlæg",
    "design og mode",
    "energi",
    "film, spil og animation",
    "finans",
    "fødevarer",
    "handel",
    "industri",
    "it og digitale løsninger",
    "landbrug og fiskeri",
    "life science og sundhed",
    "maritim",
    "miljø og vand",
    "robotter og droner",
    "service og rådgivning",
    "transport og logistik",
    "turisme",
]

Kommune = Literal[
    "Aalborg",
    "Brønderslev",
    "Frederikshavn",
    "Hjørring",
    "Jammerbugt",
    "Læsø",
    "Mariagerfjord",
    "Morsø",
    "Rebild",
    "Thisted",
    "Vesthimmerland",
]
"""The eleven municipalities of North Jutland."""

Region = Literal[
    "Danmark",
    "Nordjylland",
    "Midtjylland",
    "Sydjylland",
    "Fyn",
    "Sjælland",
    "Hovedstaden",
    "Bornholm",
    "grænseregioner",
    "landdistrikter",
    "udlandet",
    Kommune,
]

Education = Literal["KVU", "MVU", "LVU", "faglært", "ufaglært", "studerende"]

Medium = Literal["video", "artikel", "onepager", "SoMe"]

Audience = Literal["virksomheder", "studerende", "dimittender", "erhvervsfremmeaktører", "politikere"]

ThemeSheetKind = Literal[
    "strategi",
    "region",
    "styrkeposition",
    "drivkraft",
    "mål",
    "aftale",
    "brev",
    "projekt",
    "analyse",
    "workshop",
]
