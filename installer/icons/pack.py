#!/usr/bin/env python3
"""Packs PNG pictures into an .ico or .icns, and reads such files back.

pack.py ico|icns OUT PNG...   the pictures, by their own size
pack.py check -- FILE...      fails unless every picture is where the file says, and is what it says
"""
import struct
import sys
import zlib

# Which sizes macOS knows, and by which names: the plain one, and the one for screens with twice the dots.
ICNS = {16: [b"icp4"], 32: [b"icp5", b"ic11"], 64: [b"ic12"], 128: [b"ic07"], 256: [b"ic08", b"ic13"],
        512: [b"ic09", b"ic14"], 1024: [b"ic10"]}


def size_of(png):
    """Width of a square PNG."""
    if png[:8] != b"\x89PNG\r\n\x1a\n" or png[12:16] != b"IHDR":
        raise SystemExit("not a PNG")
    width, height = struct.unpack(">II", png[16:24])
    if width != height:
        raise SystemExit(f"not square: {width} x {height}")
    return width


def rows_of(png):
    """The dots of a PNG with 8 bits for red, green, blue and alpha, one bytearray for each row."""
    size, place, packed = size_of(png), 8, b""
    assert png[24:29] == bytes([8, 6, 0, 0, 0]), "not plain RGBA"
    while place < len(png):
        length, name = struct.unpack(">I", png[place:place + 4])[0], png[place + 4:place + 8]
        packed += png[place + 8:place + 8 + length] if name == b"IDAT" else b""
        place += length + 12
    raw, above, rows = zlib.decompress(packed), bytearray(4 * size), []
    for y in range(size):
        kind, row = raw[y * (4 * size + 1)], bytearray(raw[y * (4 * size + 1) + 1:(y + 1) * (4 * size + 1)])
        for x in range(4 * size):
            left, up = row[x - 4] if x > 3 else 0, above[x]
            corner = above[x - 4] if x > 3 else 0
            near = sorted((abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)))[0]
            paeth = left if near == abs(up - corner) else up if near == abs(left - corner) else corner
            row[x] = (row[x] + (0, left, up, (left + up) // 2, paeth)[kind]) & 255
        rows.append(row)
        above = row
    return rows


def dib(png):
    """As programs of every age take it: a bitmap from the bottom up, and a mask nobody needs beside the alpha."""
    size = size_of(png)
    head = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    dots = b"".join(bytes(row[x + i] for x in range(0, 4 * size, 4) for i in (2, 1, 0, 3))
                    for row in reversed(rows_of(png)))
    return head + dots + bytes((size + 31) // 32 * 4 * size)


def ico(pictures):
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries, content = b"", b""
    for size, png in sorted(pictures.items()):
        picture = dib(png) if size <= 64 else png
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset + len(content))
        content += picture
    return head + entries + content


def icns(pictures):
    content = b""
    for size, png in sorted(pictures.items()):
        for name in ICNS[size]:
            content += name + struct.pack(">I", len(png) + 8) + png
    return b"icns" + struct.pack(">I", len(content) + 8) + content


def check_ico(data):
    reserved, kind, count = struct.unpack("<HHH", data[:6])
    assert (reserved, kind) == (0, 1) and count > 0, "not an icon"
    sizes = []
    for i in range(count):
        width, height, _, _, _, bits, length, offset = struct.unpack("<BBBBHHII", data[6 + 16 * i:22 + 16 * i])
        picture = data[offset:offset + length]
        assert len(picture) == length and width == height and bits == 32, "entry is broken"
        if picture[:4] == b"\x28\0\0\0":
            size = struct.unpack("<i", picture[4:8])[0]
            assert length == 40 + 4 * size * size + (size + 31) // 32 * 4 * size, "bitmap of another size"
        else:
            size = size_of(picture)
        assert size % 256 == width, "picture of another size"
        sizes.append(size)
    return sizes


def check_icns(data):
    assert data[:4] == b"icns" and struct.unpack(">I", data[4:8])[0] == len(data), "not an icon, or cut off"
    sizes, place = [], 8
    while place < len(data):
        name, length = data[place:place + 4], struct.unpack(">I", data[place + 4:place + 8])[0]
        size = size_of(data[place + 8:place + length])
        assert name in ICNS[size], f"{name} must not hold {size} dots"
        sizes.append(size)
        place += length
    assert place == len(data), "something hangs over the end"
    return sizes


def main():
    what, *rest = sys.argv[1:]
    if what == "check":
        for path in [p for p in rest if p != "--"]:
            with open(path, "rb") as file:
                data = file.read()
            sizes = check_ico(data) if path.endswith(".ico") else check_icns(data)
            print(f"{path}: {sizes}")
        return
    out, *files = rest
    pictures = {}
    for path in files:
        with open(path, "rb") as file:
            png = file.read()
        pictures[size_of(png)] = png
    with open(out, "wb") as file:
        file.write({"ico": ico, "icns": icns}[what](pictures))


main()
