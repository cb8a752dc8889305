"""Fifty Danish texts of every shape, of our own invention, each within the 512 tokens of the model."""

SENTENCES = (
    "Bageren åbner klokken seks.",
    "Katten ligger i vindueskarmen og sover.",
    "Færgen til øen er aflyst på grund af storm fra nordvest.",
    "Hvornår går der et tog igen?",
    "Kan man leje cykler ved stationen?",
    "Der er ikke flere ledige pladser på holdet.",
    "Ny kaffemaskine søges til frokoststuen, gerne brugt.",
    "Ålen åd ørredens yngel i åen.",
    "Æblegrød med fløde er en god dessert efter sild og snaps.",
    "Smørrebrødsseddel: ål, æg, ørred, rødspætte, pålæg.",
)
SHORT = ("a", "æ", "Ø", "å!", "Nej.", "Hvem?", "42", "1.234,56 kr.", "§ 7, stk. 2", "e-mail")
NUMBERS = (
    "Mødet er den 3. marts 2027 kl. 14.30-16.00 i lokale B-117.",
    "Pris: 12.499,95 kr. inkl. 25 % moms (2.499,99 kr.).",
    "Tlf. 12 34 56 78, lokal 901; postnr. 0000 Testby.",
    "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 - så er alle talt med.",
    "Temperaturen faldt fra +21,5 °C til −3 °C på 48 timer.",
    "H2O, CO₂ og m² skrives forskelligt; ½ og ¾ er brøker.",
)
UPPER_CASE = (
    "HUSK AT LUKKE VINDUERNE",
    "ÆØÅ SKRIVES OGSÅ MED STORT",
    "DSB, IT og EDB er forkortelser, mens Lego er et navn.",
    "iPhone, eBay og McDonald's har skæve store bogstaver",
)
COMPOUNDS = (
    "Cykelparkeringskælderdørslåsesmedens værktøjskasse",
    "Speciallægepraksisplanlægningsstabiliseringsperiode er et langt ord.",
    "Fritidshjemspædagogmedhjælperuddannelse og fliselæggervirksomhed",
    "sommerhusudlejningsbureauets rengøringspersonale",
    "Vand-, varme- og el-installationer samt ud- og indskrivning",
)
WHITESPACE = (
    "to  mellemrum   og    flere",
    "en linje\nog en til\n\nog et afsnit",
    "en\ttabulator\t\tog\u00a0et hårdt mellemrum",
    "\n   indledende luft",
    "vogn\u200bretur og bind\u00adestreg i ord",
    "vognretur\r\nog linje\x0cskift",
)
SIGNS = (
    "Tillykke 🎉 med fødselsdagen!",
    "God tur 🚲 ud i det blå ☀",
    "»Citat« – og en tankestreg… „tysk“ 'enkelt' \"dobbelt\"",
    "Prikker • på • række → pil ≠ ulighed ≤ 5 €",
    "Café, naïve, Zürich, Łódź, smörgåsbord og jalapeño",
    "https://eksempel.invalid/sti?a=1&b=to#tre og navn@eksempel.invalid",
)
LONG = (
    " ".join(SENTENCES),
    " ".join(["Skipperen talte båderne i havnen og skrev tallet ned."] * 12),
    " ".join(["Det blæste, og regnen stod ned i stænger, så ingen gik ud den aften, undtagen hunden."] * 20),
)

DANISH_TEXTS = (*SENTENCES, *SHORT, *NUMBERS, *UPPER_CASE, *COMPOUNDS, *WHITESPACE, *SIGNS, *LONG)
