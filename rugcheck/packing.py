"""The compiled form: values and tables as bytes, looked up where they lie, so that a statement reads only what it needs.

What is opened is exactly what was written for the same stamp: one checksum covers all of it. Nothing in it is executed.

    MAGIC, checksum of the rest (4 bytes), length of the directory (4 bytes), the directory (JSON: stamp and the place of each
    section), the sections, each from a multiple of 8 on.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

MAGIC = b"rugcheck compiled 1\n"
_HEAD = len(MAGIC) + 8
_LARGEST = 16_384  # rows of a table that are remembered once they were looked up
_UNSEEN = object()


class Packer:
    """Collects sections by name and makes bytes of them."""

    def __init__(self) -> None:
        self._sections: dict[str, bytes] = {}

    def value(self, name: str, value: object) -> None:
        """Put a value that JSON can hold."""
        self._sections[name] = packed(value)

    def numbers(self, name: str, values: "Iterable[float]", code: str) -> None:
        """Put numbers: `code` is the struct module's, B, I or d."""
        self._sections[name] = numbers(values, code)

    def table(self, name: str, rows: Mapping[str, bytes]) -> None:
        """Put rows that will be looked up by key, as a hash table whose every key lies beside its row."""
        slots = [0] * (2 * len(rows) + 1)
        bounds, data = [0], bytearray()
        for number, (key, row) in enumerate(rows.items(), start=1):
            written = _written(key)
            data += written
            bounds.append(len(data))
            data += row
            bounds.append(len(data))
            slot = crc32(written) % len(slots)
            while slots[slot]:
                slot = (slot + 1) % len(slots)
            slots[slot] = number
        self._sections[name] = numbers([len(slots), len(rows), *slots, *bounds], "I") + bytes(data)

    def rows(self, name: str, rows: "Iterable[bytes]") -> None:
        """Put rows that will be looked up by number."""
        bounds, data = [0], bytearray()
        for row in rows:
            data += row
            bounds.append(len(data))
        self._sections[name] = numbers([len(bounds) - 1, *bounds], "I") + bytes(data)

    def bytes_for(self, stamp: str) -> bytes:
        """All of it; `stamp` says what it was made from."""
        places, at = {}, 0
        for name, section in self._sections.items():
            places[name] = (at, len(section))
            at += _padded(len(section))
        directory = packed({"stamp": stamp, "sections": places})
        directory += b" " * (_padded(_HEAD + len(directory)) - _HEAD - len(directory))
        body = [len(directory).to_bytes(4, "little"), directory]
        body += [section.ljust(_padded(len(section)), b"\0") for section in self._sections.values()]
        rest = b"".join(body)
        return MAGIC + crc32(rest).to_bytes(4, "little") + rest


class Packed:
    """The sections of a compiled form. Tables and rows that are read from it remember what they looked up."""

    def __init__(self, form: bytes) -> None:
        self._form = form
        self._view = memoryview(form)
        size = int.from_bytes(form[_HEAD - 4 : _HEAD], "little")
        self._start = _HEAD + size
        self._places = unpacked(form[_HEAD : self._start])["sections"]

    @property
    def form(self) -> bytes:
        """The bytes it was opened from."""
        return self._form

    def section(self, name: str) -> memoryview:
        """The bytes of a section."""
        at, size = self._places[name]
        return self._view[self._start + at : self._start + at + size]

    def value(self, name: str) -> "Any":
        """A value that JSON holds."""
        return unpacked(bytes(self.section(name)))

    def numbers(self, name: str, code: str) -> "Sequence[Any]":
        """A section of numbers, unread."""
        return self.section(name).cast(code)  # type: ignore[call-overload, no-any-return]

    def table(self, name: str, decode: "Callable[[bytes], Any]") -> "Table":
        """The rows of a table, looked up by key."""
        return Table(self.section(name), decode)

    def rows(self, name: str, decode: "Callable[[bytes], Any]") -> "Rows":
        """Rows, looked up by number."""
        return Rows(self.section(name), decode)


class Table(Mapping[str, "Any"]):
    """A mapping that reads a row when it is asked for."""

    def __init__(self, section: memoryview, decode: "Callable[[bytes], Any]") -> None:
        size, self._length = section[:8].cast("I")
        start = 8 + 4 * size
        end = start + 4 * (2 * self._length + 1)
        self._slots, self._bounds = section[8:start].cast("I"), section[start:end].cast("I")
        self._data = section[end:]
        self._decode = decode
        self._memory: dict[str, Any] = {}

    def get(self, key: str, default: "Any" = None) -> "Any":
        """The row with this key, or the default."""
        found = self._memory.get(key, _UNSEEN)
        if found is _UNSEEN:
            if len(self._memory) >= _LARGEST:
                self._memory.clear()
            row = self._row(_written(key))
            found = self._memory[key] = None if row is None else self._decode(row)
        return default if found is None else found

    def _row(self, key: bytes) -> bytes | None:
        slots, bounds, data = self._slots, self._bounds, self._data
        slot = crc32(key) % len(slots)
        while number := slots[slot]:
            middle = bounds[2 * number - 1]
            if data[bounds[2 * number - 2] : middle] == key:
                return bytes(data[middle : bounds[2 * number]])
            slot = (slot + 1) % len(slots)
        return None

    def __getitem__(self, key: str) -> "Any":
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order in which they were put."""
        bounds = self._bounds
        return (str(self._data[bounds[2 * n] : bounds[2 * n + 1]], "utf-8") for n in range(self._length))

    def __len__(self) -> int:
        return self._length


class Rows(Sequence["Any"]):
    """A sequence that reads a row when it is asked for."""

    def __init__(self, section: memoryview, decode: "Callable[[bytes], Any]") -> None:
        self._length = section[:4].cast("I")[0]
        end = 4 * (self._length + 2)
        self._bounds, self._data = section[4:end].cast("I"), section[end:]
        self._decode = decode

    def __getitem__(self, number: "Any") -> "Any":
        """The row with this number; slices are not for sale."""
        if not 0 <= number < self._length:
            raise IndexError(number)
        return self._decode(bytes(self._data[self._bounds[number] : self._bounds[number + 1]]))

    def __len__(self) -> int:
        return self._length


def is_sound(form: bytes, stamp: str) -> bool:
    """Whether these bytes are a compiled form as it was written, and made from what the stamp says."""
    if not form.startswith(MAGIC) or len(form) < _HEAD:
        return False
    if crc32(memoryview(form)[_HEAD - 4 :]) != int.from_bytes(form[_HEAD - 8 : _HEAD - 4], "little"):
        return False
    end = _HEAD + int.from_bytes(form[_HEAD - 4 : _HEAD], "little")
    return bool(unpacked(form[_HEAD:end])["stamp"] == stamp)


def packed(value: object) -> bytes:
    """A value as JSON; what JSON does not know, a date, as text. Names of files may hold what is no character."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str).encode("utf-8", "surrogatepass")


def unpacked(row: bytes) -> "Any":
    """A value from JSON."""
    return json.loads(str(row, "utf-8", "surrogatepass"))


def numbers(values: "Iterable[float]", code: str) -> bytes:
    """Numbers as bytes of this machine."""
    import struct

    values = list(values)
    return struct.pack(f"{len(values)}{code}", *values)


def _written(key: str) -> bytes:
    return key.encode("utf-8", "surrogatepass")


def _padded(size: int) -> int:
    return (size + 7) // 8 * 8
