"""The addresses of all kinds of pages over the invented library."""

MISSING = "/findes-ikke"

ADDRESSES = (
    "/",
    "/kilder",
    "/kilder/proevenotat",
    "/kilder/fjendtlig-kilde",
    "/indsigt",
    "/om",
    "/docs",
    "/stil",
    MISSING,
)
