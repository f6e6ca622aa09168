"""The bytes of a catalogue file, without waiting for what never comes."""

import errno
import os
import stat

LARGEST = 256 * 2**20  # bytes; two hundred times the bundled catalogue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


def contents_and_age(path: "Path | str") -> tuple[bytes, int]:
    """The bytes of a file, and when it was last changed in nanoseconds; OSError or ValueError where there is nothing to read."""
    with open(path, "rb", opener=_opened) as file:
        status = os.fstat(file.fileno())
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
        contents = file.read() if status.st_size <= LARGEST and stat.S_ISREG(status.st_mode) else file.read(LARGEST + 1)
    if len(contents) > LARGEST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return contents, status.st_mtime_ns


def _opened(path: str, flags: int) -> int:
    """Open a file; a pipe that nobody writes to is empty, and one that somebody does (`<(command)`) is read to its end."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(descriptor, True)
    return descriptor
