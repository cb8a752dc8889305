"""What the exit code of a command tells a script."""

ALL_FINE = 0
SOME_BAD = 1
"""Some files or lines could not be used; the rest is done."""
NOTHING_DONE = 2
INTERRUPTED = 130
"""The user pressed Ctrl+C (128 + SIGINT, as shells do)."""
READER_GONE = 141
"""Whoever read the output stopped reading (128 + SIGPIPE)."""
