"""The addresses of all kinds of pages over the invented library."""

MISSING = "/findes-ikke"

ADDRESSES = (
    "/",
    "/kilder",
    "/kilder/proevenotat",
    "/kilder/fjendtlig-kilde",
    "/case",
    "/case?q=kvantefysik&medie=video",
    "/case?q=video+fra+Morsø&branche=industri&branche=findes-ikke",
    "/case/ostemesteren",
    "/om",
    "/docs",
    "/stil",
    "/log-ind",
    "/indlejring",
    MISSING,
)
