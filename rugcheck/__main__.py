"""Lets `python -m rugcheck` do what `rugcheck` does."""

from rugcheck.cli import run

if __name__ == "__main__":
    run()
