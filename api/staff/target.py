"""Where a login leads to: always a page of this site."""

import re

STAFF_HOME = "/indsigt"
LOGIN = "/log-ind"

_LOCAL = re.compile(r"/(?![/\\])[\w\-./?=&%+~,:;@!$'()*]*", re.ASCII)


def local_target(wanted: str) -> str:
    """Return a path of this site as it stands; for anything else the start of the staff's pages."""
    fits = len(wanted) <= 500 and _LOCAL.fullmatch(wanted) and not wanted.startswith(LOGIN)
    return wanted if fits else STAFF_HOME
