"""The addresses of all kinds of pages over the invented library."""

MISSING = "/findes-ikke"

ADDRESSES = (
    "/",
    "/kilder",
    "/kilder?gruppe=dokumenter&status=udkast",
    "/kilder?q=sparring&hvor=tekst",
    "/kilder?q=giraf&hvor=tekst",
    "/kilder/proevenotat",
    "/kilder/proevenotat?soeg=sparring",
    "/kilder/proevenotat?start=40&end=90",
    "/kilder/proevepost",
    "/kilder/fjendtlig-kilde",
    "/case",
    "/case?q=kvantefysik&medie=video",
    "/case?q=video+fra+Morsø&branche=industri&branche=findes-ikke",
    "/case/ostemesteren",
    "/program",
    "/program?q=Vi+er+seks+i+Rebild+og+vil+ans%C3%A6tte+en+nyuddannet&ansatte=6",
    "/program/sammenlign?id=proevestoetten&id=proevepilot&id=proevehuset",
    "/program/proevepilot?kommune=Rebild",
    "/program/proevehuset",
    "/udkast",
    "/indsigt",
    "/om",
    "/docs",
    "/stil",
    "/log-ind",
    "/indlejring",
    MISSING,
)
