"""Pictures and masks as PNG files, by the standard library alone."""
import os
import struct
import zlib


def paeth(a, b, c):
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c


def read_png(path):
    """Width, height and the greys (of colours the first channel) of an 8-bit PNG."""
    data = open(path, "rb").read()
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    channels = {0: 1, 2: 3, 4: 2, 6: 4}[kind]
    assert depth == 8, depth
    at, packed = 8, b""
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        if name == b"IDAT":
            packed += data[at + 8 : at + 8 + length]
        at += 12 + length
    raw, size = zlib.decompress(packed), width * channels
    before, greys = bytearray(size), []
    for row in range(height):
        start = row * (size + 1)
        method, line = raw[start], bytearray(raw[start + 1 : start + 1 + size])
        for i in range(size):
            left = line[i - channels] if i >= channels else 0
            corner = before[i - channels] if i >= channels else 0
            add = (0, left, before[i], (left + before[i]) // 2, paeth(left, before[i], corner))[method]
            line[i] = (line[i] + add) & 255
        greys.extend(line[::channels])
        before = line
    return width, height, greys


def write_png(path, width, height, greys):
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = b"".join(b"\0" + bytes(greys[row * width : (row + 1) * width]) for row in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    open(path, "wb").write(b"\x89PNG\r\n\x1a\n" + parts)


class Dataset:
    def __init__(self, images, masks):
        self.images, self.masks = images, masks
        self.names = sorted(name for name in os.listdir(images) if name.endswith(".png"))

    def __len__(self):
        return len(self.names)

    def __getitem__(self, index):
        name = self.names[index]
        width, height, greys = read_png(os.path.join(self.images, name))
        _, _, mask = read_png(os.path.join(self.masks, name))
        return greys, [value > 0 for value in mask]
