"""Writing a file in one stroke: whoever looks sees what was there before, or all of what is new."""

import errno
import os
import secrets
import shutil
import stat
from pathlib import Path

from rugcheck.errors import RugcheckError

_REASONS = {
    errno.ENOENT: "de map bestaat niet; maak die eerst of kies een andere",
    errno.ENOTDIR: "een deel van het pad is geen map; kies een andere plek",
    errno.EISDIR: "dat is een map; zet er de naam van een bestand achter",
    errno.EACCES: "je mag daar niet schrijven; kies een andere map of een andere naam",
    errno.EPERM: "je mag daar niet schrijven; kies een andere map of een andere naam",
    errno.EROFS: "daar kan alleen gelezen worden; kies een andere map",
    errno.ENOSPC: "de schijf is vol; maak ruimte of kies een andere plek",
    errno.EFBIG: "het bestand wordt te groot; kies een andere plek",
    errno.ELOOP: "die koppeling leidt naar zichzelf; kies een andere naam",
    errno.ENAMETOOLONG: "die naam is te lang; kies een kortere",
}


def save(text: str, file: str) -> None:
    """Make this text, as UTF-8, the whole content of a file; a link keeps pointing at what it points at.

    Raises RugcheckError, and leaves what was there, where that cannot be done.
    """
    try:
        _put(text.encode(), file)
    except BrokenPipeError:  # nobody reads the pipe any more: that is theirs to decide
        raise
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, f"het schrijven lukte niet ({error.strerror or error})")
        raise RugcheckError(f"{file} is niet geschreven: {reason}") from None


def _put(content: bytes, file: str) -> None:
    mode = _mode(file)
    if stat.S_ISDIR(mode) or file.endswith(os.sep):
        raise OSError(errno.EISDIR, "")
    if mode and not stat.S_ISREG(mode):  # a pipe or a device: there is nothing in it to keep
        Path(file).write_bytes(content)
    elif mode and not os.access(file, os.W_OK):  # replacing it would work, but somebody protected it
        raise OSError(errno.EACCES, "")
    else:
        _replace(Path(os.path.realpath(file)), content)


def _mode(file: str) -> int:
    """What a file, or what it links to, is; 0 if it is not there."""
    try:
        return Path(file).stat().st_mode
    except FileNotFoundError:
        return 0


def _replace(path: Path, content: bytes) -> None:
    half_done = path.with_name(f".rugcheck-{secrets.token_hex(8)}")
    try:
        with half_done.open("xb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        if path.exists():
            shutil.copymode(path, half_done)
        half_done.replace(path)
    finally:
        half_done.unlink(missing_ok=True)
