"""Pictures for the adapter: PNG files to tensors and back, with the standard library and PyTorch."""
import struct
import zlib

import torch


def decode_png(path):
    """Values of an 8-bit PNG without interlacing, its height, width and channels."""
    try:
        from PIL import Image

        with Image.open(path) as image:
            image = image.convert("L" if image.mode in ("1", "L") else "RGB")
            return bytearray(image.tobytes()), image.size[1], image.size[0], len(image.getbands())
    except ImportError:
        pass
    with open(path, "rb") as file:
        data = file.read()
    width, height, _depth, kind = struct.unpack(">IIBB", data[16:26])
    channels = {0: 1, 2: 3, 4: 2, 6: 4}[kind]
    at, packed = 8, b""
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        if name == b"IDAT":
            packed += data[at + 8 : at + 8 + length]
        at += 12 + length
    raw, size = zlib.decompress(packed), width * channels
    before, values = bytearray(size), bytearray()
    for row in range(height):
        start = row * (size + 1)
        method, line = raw[start], bytearray(raw[start + 1 : start + 1 + size])
        for i in range(size if method else 0):
            left = line[i - channels] if i >= channels else 0
            up, corner = before[i], before[i - channels] if i >= channels else 0
            p = left + up - corner
            near = min((abs(p - left), 0, left), (abs(p - up), 1, up), (abs(p - corner), 2, corner))[2]
            line[i] = (line[i] + (0, left, up, (left + up) // 2, near)[method]) & 255
        values += line
        before = line
    return values, height, width, channels


def read_image(path, channels):
    """Channels, height and width, from 0 to 1."""
    values, height, width, found = decode_png(path)
    pixels = torch.frombuffer(values, dtype=torch.uint8).reshape(height, width, found).permute(2, 0, 1).float() / 255
    colours = pixels[:3] if found >= 3 else pixels[:1].expand(3, -1, -1)
    if channels == 3:
        return colours
    luma = torch.tensor([0.299, 0.587, 0.114]).reshape(3, 1, 1)
    return (colours * luma).sum(dim=0, keepdim=True)


def write_png(path, values):
    height, width = values.shape

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = b"".join(b"\0" + bytes(row) for row in values.to(torch.uint8).tolist())
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.write(chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
