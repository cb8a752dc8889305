"""Which modules a script imports, so that a page can fetch them all at once."""

import re
from functools import cache
from pathlib import Path

_IMPORT = re.compile(r'^(?:import|export)\b[^"]*"(\.{1,2}/[^"]+)";', re.MULTILINE)


@cache
def imported_modules(static: Path, name: str) -> tuple[str, ...]:
    """Return the addresses of all modules that a script in ``static`` needs, itself left out.

    They have no version in their address: a script imports them by their plain name.
    """
    found: dict[str, None] = {}
    waiting = [static.resolve() / name]
    while waiting:
        script = waiting.pop(0)
        for file in _IMPORT.findall(script.read_text("utf-8")):
            module = (script.parent / file).resolve()
            address = f"/static/{module.relative_to(static.resolve()).as_posix()}"
            if address not in found:
                found[address] = None
                waiting.append(module)
    return tuple(found)
