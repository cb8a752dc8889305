"""The parts of ``make bench``: processes, memory, latency and the table."""
