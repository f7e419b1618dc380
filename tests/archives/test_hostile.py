"""Archives made to harm: each is refused with one sentence, quickly, and nothing is written anywhere."""

import io
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from kithgate.archives import read_archive
from kithgate.archives.safe_zip import MAX_ENTRIES
from kithgate.errors import ArchiveRefused

CONNECTIONS = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ortiz,,,,,14 Nov 2021\n"
GIB = 1 << 30


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of these entries."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, body in entries:
            archive.writestr(name, body)
    return held.getvalue()


def patched(body: bytes, signature: bytes, offset: int, form: str, value: int) -> bytes:
    """The ZIP with one field of the first record of a kind overwritten."""
    at = body.index(signature) + offset
    return body[:at] + struct.pack(form, value) + body[at + struct.calcsize(form) :]


def declared_bomb() -> bytes:
    """A kilobyte that says it grows to almost 4 GiB."""
    return patched(zipped(("Connections.csv", b"0" * 5000)), b"PK\x01\x02", 24, "<L", 4 * GIB - 2)


def lying_header() -> bytes:
    """Eight megabytes of rows whose directory says ten bytes."""
    body = zipped(("Connections.csv", CONNECTIONS + b"Ana,Ortiz,,,,,14 Nov 2021\n" * 300_000))
    return patched(patched(body, b"PK\x01\x02", 24, "<L", 10), b"PK\x03\x04", 22, "<L", 10)


def symlink() -> bytes:
    link = zipfile.ZipInfo("Connections.csv")
    link.external_attr = 0o120777 << 16
    return zipped((link, b"/etc/passwd"))


def encrypted() -> bytes:
    return patched(zipped(("Connections.csv", CONNECTIONS)), b"PK\x01\x02", 8, "<H", 0x1)


def overlapping() -> bytes:
    """Two directory entries over the same bytes, as Fifield's bomb has thousands of."""
    body = zipped(("Connections.csv", CONNECTIONS), ("Invitations.csv", CONNECTIONS))
    second = body.rindex(b"PK\x01\x02")
    return body[: second + 42] + struct.pack("<L", 0) + body[second + 46 :]


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "declared bomb": (declared_bomb, "would unpack to"),
    "ratio": (lambda: zipped(("messages.csv", bytes(60_000_000))), "grows more than"),
    "lying header": (lying_header, "damaged|larger"),
    "zip slip": (lambda: zipped(("../../Connections.csv", CONNECTIONS)), "outside the archive"),
    "absolute": (lambda: zipped(("/tmp/Connections.csv", CONNECTIONS)), "outside the archive"),
    "drive": (lambda: zipped(("C:\\x\\Connections.csv", CONNECTIONS)), "outside the archive"),
    "backslashes": (lambda: zipped(("a\\..\\..\\Connections.csv", CONNECTIONS)), "outside the archive"),
    "symlink": (symlink, "is a link"),
    "encrypted": (encrypted, "encrypted"),
    "nested": (lambda: zipped(("inner.zip", zipped(("Connections.csv", CONNECTIONS)))), "another archive"),
    "overlapping": (overlapping, "overlap"),
    "too many": (lambda: zipped(*((f"{n}.csv", b"") for n in range(MAX_ENTRIES + 1))), "at most"),
    "truncated": (lambda: zipped(("Connections.csv", CONNECTIONS * 100))[:-30], "download it again"),
    "not a zip": (lambda: b"PK\x03\x04 and nothing more", "download it again"),
    "broken bytes": (
        lambda: zipped(("Connections.csv", CONNECTIONS), method=zipfile.ZIP_STORED).replace(b"Ana", b"Eva"),
        "damaged",
    ),
    "endless cell": (lambda: zipped(("Connections.csv", CONNECTIONS + b'"' + b"ab, " * 400_000)), "field larger"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_archive_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    make, words = HOSTILE[name]
    folder = tmp_path / "in"
    folder.mkdir()
    path = folder / "export.zip"
    path.write_bytes(make())
    began = time.monotonic()
    with pytest.raises(ArchiveRefused, match=words) as refused:
        read_archive(path, lambda _done, _doing: None)
    assert time.monotonic() - began < 2
    assert "\n" not in str(refused.value)
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["export.zip", "in"]


def ten_gib() -> bytes:
    """A real bomb: ten entries of 1 GiB of zeros, each a megabyte when packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = bytes(1 << 24)
    checksum, packed = 0, bytearray()
    for _ in range(64):
        packed += packer.compress(block)
        checksum = zlib.crc32(block, checksum)
    packed += packer.flush()
    out, directory = bytearray(), bytearray()
    for number in range(10):
        name = f"messages_{number}.csv".encode()
        sizes = struct.pack("<LLLHH", checksum, len(packed), GIB, len(name), 0)
        head = struct.pack("<HHHHH", 20, 0, 8, 0, 33) + sizes
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + head + struct.pack("<HHHLL", 0, 0, 0, 0, len(out)) + name
        out += b"PK\x03\x04" + head + name + packed
    end = struct.pack("<HHHHLLH", 0, 0, 10, 10, len(directory), len(out), 0)
    return bytes(out + directory + b"PK\x05\x06" + end)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the peak of memory is read from /proc")
def test_a_bomb_of_ten_gib_costs_neither_time_nor_memory(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(ten_gib())
    with zipfile.ZipFile(path) as bomb:
        assert sum(entry.file_size for entry in bomb.infolist()) == 10 * GIB
    script = (
        "import re, sys, time\nfrom pathlib import Path\nfrom kithgate.archives import read_archive\n"
        "began = time.monotonic()\n"
        "try:\n    read_archive(Path(sys.argv[1]), print)\n"
        "except Exception as error:\n    print(type(error).__name__)\n"
        "seconds = time.monotonic() - began\n"
        "print(seconds, re.search(r'VmHWM:\\s*(\\d+)', Path('/proc/self/status').read_text())[1])"
    )
    ran = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    kind, figures = ran.stdout.splitlines()
    seconds, kilobytes = figures.split()
    assert kind == "ArchiveRefused"
    assert float(seconds) < 2
    assert int(kilobytes) < 200_000


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_bytes(CONNECTIONS)
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "Connections.csv").symlink_to(secret)
    with pytest.raises(ArchiveRefused):
        read_archive(folder, lambda _done, _doing: None)
