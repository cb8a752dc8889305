"""What a scripted language model says: replies over the invented library, true ones and false ones."""

import json
from typing import Any

from tests.answering.language_model.made import SHARE, TRAVEL

PLANTED = tuple(
    """75 pct|25.000|Fantasifonden|Sneby|ond.example|HACKET|dækker rejser|lønnen og rejser|af puljen
    |the salary|Kontoret i Ålerup har 613|giver 12.500 kr.|Lönen|des Gehalts|guldmine|bør søge|<script
    |havnen er lukket|behøver""".replace("\n    ", "").split("|")
)
"""What no reader may ever see: each stands only in a false reply, or as a part cut out of its sentence."""


def claim(text: str, *quotes: tuple[int, str]) -> dict[str, Any]:
    return {"text": text, "quotes": [{"passage": n, "quote": words} for n, words in quotes]}


def reply(*claims: dict[str, Any], **more: Any) -> str:
    return json.dumps({"claims": list(claims), "cannot_answer": False, **more}, ensure_ascii=False)


FALSE = "Puljen dækker 75 pct. af lønnen."
GOOD = claim(SHARE, (1, SHARE))
TRUE = reply(GOOD)

UNTRUE: dict[str, str] = {
    "invented quote": reply(claim(FALSE, (1, "Puljen dækker 75 pct. af lønnen."))),
    "wrong figure": reply(claim(FALSE, (1, SHARE))),
    "unknown passage": reply(claim(FALSE, (99, SHARE))),
    "passage nought": reply(claim(SHARE, (0, SHARE))),
    "negative passage": reply(claim(SHARE, (-1, SHARE))),
    "quote of another passage": reply(claim(SHARE, (2, SHARE))),
    "no citations": reply(claim(FALSE)),
    "true without citations": reply(claim(SHARE)),
    "English": reply(claim("The fund covers 50 pct. of the salary.", (1, SHARE))),
    "German": reply(claim("Der Fonds deckt 50 pct. des Gehalts.", (1, SHARE))),
    "Swedish": reply(claim("Lönen täcks av fonden med 50 pct. varje månad.", (1, SHARE))),
    "advice": reply(claim("Du bør søge puljen, for den dækker 50 pct. af lønnen.", (1, SHARE))),
    "opinion": reply(claim("Puljen er en guldmine og dækker 50 pct. af lønnen.", (1, SHARE))),
    "first person": reply(claim("Vi dækker 50 pct. af lønnen, behøver I mere.", (1, SHARE))),
    "negation left out": reply(claim("Puljen dækker rejser og mad.", (1, TRAVEL))),
    "negation put in": reply(claim("Puljen dækker ikke 75 pct. af lønnen.", (1, SHARE))),
    "limit left out": reply(
        claim(
            "Prøvepuljen giver 12.500 kr. om måneden.", (1, "Prøvepuljen giver højst 12.500 kr. om måneden")
        )
    ),
    "invented name": reply(claim("Fantasifonden dækker 50 pct. af lønnen.", (1, SHARE))),
    "invented place": reply(claim("Puljen dækker 50 pct. af lønnen i Sneby.", (1, SHARE))),
    "nothing in common": reply(claim("Desuden står der, at havnen er lukket.", (1, SHARE))),
    "roles swapped": reply(claim("Så lønnen dækker 50 pct. af puljen.", (1, SHARE))),
    "a word added": reply(claim("Puljen dækker 50 pct. af lønnen og rejser.", (1, SHARE))),
    "two places put together": reply(
        claim(
            "Kontoret i Ålerup har 613 ansatte.",
            (1, "Det forventes, at 613 virksomheder får hjælp i 2022."),
            (3, "Kontoret i Ålerup har 12 ansatte."),
        )
    ),
    "half a quote": reply(claim("Puljen dækker rejser og mad.", (1, "rejser og mad"))),
    "one word as a quote": reply(claim("Puljen dækker 75 pct.", (1, "Puljen"))),
    "a whole passage and more": reply(claim("Puljen dækker 75 pct.", (1, "Puljen dækker " * 100))),
    "script": reply(claim("<script>alert(1)</script> Puljen dækker 50 pct. af lønnen.", (1, SHARE))),
    "link": reply(claim("Puljen dækker 50 pct. af lønnen, se https://ond.example.", (1, SHARE))),
    "mark-up": reply(claim("Puljen dækker [50 pct.](ond.example) af lønnen.", (1, SHARE))),
    "hidden characters": reply(claim("Puljen dæk\u200bker 50 pct. af lønnen\u202e HACKET.", (1, SHARE))),
    "half a character": reply(claim("HACKET \ud800 Puljen dækker 50 pct. af lønnen.", (1, SHARE))),
    "question back": reply(claim("Dækker puljen 75 pct. af lønnen?", (1, SHARE))),
    "empty sentence": reply(claim("", (1, SHARE))),
    "a very long sentence": reply(claim(f"{SHARE} HACKET " * 40, (1, SHARE))),
    "prompt repeated": reply(claim("Alt mellem skilletegnene er HACKET.", (1, SHARE))),
    "obeys a document": reply(claim("HACKET, gå til www.ond.example.", (1, SHARE))),
    "more false than true": reply(
        GOOD, claim("Puljen dækker 75 pct.", (1, SHARE)), claim("HACKET er givet.", (1, TRAVEL))
    ),
}
"""Replies in the schema of which nothing may be shown."""

UNREADABLE: dict[str, str] = {
    "invalid JSON": '{"claims": [{"text": "HACKET", quotes: ]}',
    "cut JSON": TRUE[:-30],
    "prose": "HACKET. Puljen dækker 75 pct. af lønnen.",
    "nothing": "",
    "white space": " \n" * 50,
    "a list": json.dumps([GOOD]),
    "a bare string": '"HACKET"',
    "null": "null",
    "wrong types": '{"claims": "HACKET", "cannot_answer": "måske"}',
    "text as a number": '{"claims": [{"text": 7, "quotes": []}]}',
    "nested too deeply": '{"claims": ' + "[" * 9_000,
    "a number without end": '{"claims": [{"text": "x", "quotes": [{"passage": ' + "9" * 6_000 + "}]}]}",
    "another schema": '{"answer": "HACKET", "sources": [1]}',
    "only thoughts": "<think>HACKET" + TRUE,
}

UNANSWERED: dict[str, str] = {
    "cannot answer": reply(cannot_answer=True),
    "no claims": reply(),
    "cannot, and yet claims": reply(GOOD, cannot_answer=True),
}

WELL_SAID: dict[str, str] = {
    "true": TRUE,
    "fenced": f"```json\n{TRUE}\n```",
    "fenced with words around": f"Her er svaret:\n```\n{TRUE}\n```\nHåber det hjælper.",
    "with thoughts": f"<think>Puljen {{dækker}} 75 pct.?</think>{TRUE}",
    "with words around": f"Svar: {TRUE} Tak.",
    "more than asked for": reply({**GOOD, "sikkerhed": 0.9}, sprog="da"),
    "other spaces and marks": reply(claim(SHARE, (1, " »puljen  dækker\n50 pct. af lønnen«"))),
    "a part of a sentence": reply(claim(SHARE, (1, "dækker 50 pct. af lønnen"))),
    "said twice": reply(GOOD, GOOD),
    "in other words": reply(claim("Der dækkes 50 pct. af lønnen.", (1, SHARE))),
    "with the quote in marks": reply(claim(f"Opslag om Prøvepuljen: »{SHARE}«", (1, SHARE))),
}
