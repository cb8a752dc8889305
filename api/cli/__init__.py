"""The command line: one file a command, and the output as pure functions beside them."""
