"""``python -m evals.run``: the measuring commands without the rest of the program."""

from api.logs import configure_logging
from api.settings import read_settings
from evals.cli import app

if __name__ == "__main__":
    configure_logging(read_settings().log_level)
    app(prog_name="python -m evals.run")
