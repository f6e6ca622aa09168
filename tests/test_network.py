"""rugcheck never uses the network: every command works where no socket can be made, and none is asked for."""

import subprocess
import sys
from pathlib import Path

import pytest
from processes import surroundings

ROOT = Path(__file__).resolve().parent.parent
# in place of sitecustomize: whatever makes a socket or looks a name up ends the process with a code of its own
NO_NETWORK = """
import os, sys
def refuse(event, args):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        os.write(2, f"network: {event} {args}".encode())
        os._exit(99)
sys.addaudithook(refuse)
import _socket
"""
WAYS = {
    "a question": ["massage helpt tegen rugpijn"],
    "a question as JSON": ["check", "--why", "--format", "json", "massage helpd"],
    "lines": ["check", "--lines"],
    "a text": ["scan", "--alarms", "--suggest", "--as", "html"],
    "a file": ["scan", "{file}"],
    "the list": ["list", "--evidence"],
    "a claim": ["show", "massage"],
    "lint": ["lint"],
    "anki": ["export", "anki"],
    "a file of Markdown": ["export", "markdown", "{file}.md"],
    "claimreview": ["export", "claimreview"],
    "csv": ["export", "csv"],
    "about": ["about"],
    "help": ["--help"],
    "a catalogue that has an address for a name": ["check", "--catalogue", "https://example.org/claims.toml", "massage helpt"],
    "a text that has an address for a name": ["scan", "https://example.org/"],
}
TEXT = '<p>Zie <a href="https://example.org">hier</a>. Blijf bij rugpijn in bed. <img src="http://example.org/a.png"></p>\n'


def run(folder: Path, code: str, *words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", NO_NETWORK + code, *words]
    environment = surroundings() | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    return subprocess.run(command, input=TEXT, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("words", WAYS.values(), ids=WAYS)
def test_no_command_makes_a_socket(words: list[str], tmp_path: Path) -> None:
    file = tmp_path / "tekst.html"
    file.write_text(TEXT, "utf-8")
    done = run(tmp_path, "import runpy; runpy.run_module('rugcheck', run_name='__main__')", *(w.format(file=file) for w in words))
    assert "network:" not in done.stderr
    assert done.returncode in (0, 1, 2)
    assert done.returncode < 2 or "https://example.org" in words[-1] or "https://example.org" in words[-2]


def test_a_socket_would_have_been_seen(tmp_path: Path) -> None:
    for code in ("import socket; socket.socket()", "import socket; socket.getaddrinfo('example.org', 80)"):
        assert run(tmp_path, code).returncode == 99
