"""``python -m evals.run``: the measuring commands without the rest of the program."""

from evals.cli import app

if __name__ == "__main__":
    app(prog_name="python -m evals.run")
