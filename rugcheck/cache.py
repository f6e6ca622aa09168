"""The compiled form of a catalogue, kept between runs: making it costs a hundred times what one answer costs.

The file lies in a folder that the caller names. It opens only if it is whole, this user's own, and made from this very file
by this very program; what is damaged, foreign or stale is made anew without a word. A folder that cannot be written costs
time, no more.
"""

import os
import stat
import sys
from zlib import crc32

from rugcheck import __version__
from rugcheck.catalogue.files import contents_and_age
from rugcheck.checker import Checker
from rugcheck.packing import Packed, Packer, is_sound

_SUFFIX = ".compiled"
_MOST = 64  # forms that are kept; those made longest ago go first
_CODE = ("", "catalogue", "language", "matching")
_HERE = os.path.dirname(__file__)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | _NO_LINKS | getattr(os, "O_NONBLOCK", 0)  # a pipe in its place is not waited for
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINKS
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def checker_for(path: str, folder: str | None) -> Checker:
    """A checker for a catalogue file, by the compiled form in the folder if it is there; else one is made and put there."""
    return Checker.from_form(Packed(_form(path, folder)))


def _form(path: str, folder: str | None) -> bytes:
    contents, changed = _contents(path)
    stamp = f"{_made_by()} {changed} {len(contents)} {crc32(contents)} {os.path.abspath(path)}"
    file = None if folder is None else os.path.join(folder, f"{crc32(os.fsencode(os.path.abspath(path))):08x}{_SUFFIX}")
    kept = None if file is None else _kept(file, stamp)
    if kept is not None:
        return kept
    form = _compiled(contents, path, stamp)
    if file is not None:
        _keep(file, form)
    return form


def _contents(path: str) -> tuple[bytes, int]:
    """The bytes of a file and when they were last changed; CatalogueError where there is nothing to read."""
    try:
        return contents_and_age(path)
    except (OSError, ValueError):
        from rugcheck.catalogue.loading import contents_of

        return contents_of(path), 0


def _made_by() -> str:
    """What makes a compiled form: this version, its code as it was last changed, and this Python."""
    changed = "".join(f"{e.name}{e.stat().st_size}{e.stat().st_mtime_ns}" for e in _files_of_code())
    return f"{__version__} {crc32(changed.encode())} {sys.hexversion:x} {sys.byteorder}"


def _files_of_code() -> list[os.DirEntry[str]]:
    try:
        found = [e for folder in _CODE for e in os.scandir(os.path.join(_HERE, folder)) if e.name.endswith((".py", ".txt"))]
    except OSError:  # not in folders: then it does not change either
        return []
    return sorted(found, key=lambda e: e.path)


def _compiled(contents: bytes, path: str, stamp: str) -> bytes:
    """Read the catalogue, make all that is needed of it, and write that down."""
    from rugcheck.catalogue import compiled
    from rugcheck.catalogue.building import catalogue_of
    from rugcheck.catalogue.loading import tables_in

    tables = tables_in(contents, path)
    name = os.path.splitext(os.path.basename(path))[0]
    packer = Packer()
    compiled.pack(tables, name, packer)
    Checker(catalogue_of(tables, name)).pack(packer)
    return packer.bytes_for(stamp)


# --- the file ----------------------------------------------------------------------------------


def _kept(file: str, stamp: str) -> bytes | None:
    """What the file holds, if it is whole, of this stamp, and nobody else's."""
    try:
        with open(os.open(file, _READ), "rb") as kept:
            form = kept.read() if _is_own(os.fstat(kept.fileno())) else b""
        return form if is_sound(form, stamp) else None
    except (OSError, ValueError):
        return None


def _is_own(status: os.stat_result) -> bool:
    """Whether it is a plain file of this user that no other can write, as far as the system tells."""
    if not stat.S_ISREG(status.st_mode):
        return False
    return not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & _OTHERS_WRITE)


def _keep(file: str, form: bytes) -> None:
    """Write the form in one stroke, so that another run sees all of it or nothing."""
    half_done = f"{file}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(file), mode=0o700, exist_ok=True)
        with open(os.open(half_done, _WRITE, 0o600), "wb") as out:
            out.write(form)
        os.replace(half_done, file)
        _forget_old(os.path.dirname(file))
    except OSError:
        _remove(half_done)


def _forget_old(folder: str) -> None:
    """Take away what was made longest ago where there is much: its catalogue may be no more. Other files are left alone."""
    forms = [e for e in os.scandir(folder) if _SUFFIX in e.name]
    forms.sort(key=lambda e: e.stat(follow_symlinks=False).st_mtime, reverse=True)
    for entry in forms[_MOST:]:
        _remove(entry.path)


def _remove(file: str) -> None:
    try:
        os.remove(file)
    except OSError:
        return
