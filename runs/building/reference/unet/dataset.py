"""Images and masks as tensors; PNG by Pillow where it is there, else by the standard library."""
import os
import struct
import zlib

import torch
from torch.nn.functional import interpolate
from torch.utils.data import Dataset

try:
    from PIL import Image
except ImportError:
    Image = None


def paeth(a, b, c):
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c


def decode_png(path):
    """Bytes of an 8-bit PNG without interlacing, its height, width and channels."""
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
        if method:
            for i in range(size):
                left = line[i - channels] if i >= channels else 0
                corner = before[i - channels] if i >= channels else 0
                add = (0, left, before[i], (left + before[i]) // 2, paeth(left, before[i], corner))[method]
                line[i] = (line[i] + add) & 255
        values += line
        before = line
    return values, height, width, channels


def read_png(path):
    """An image as a tensor of 1 or 3 channels, height and width, from 0 to 1."""
    if Image is None:
        values, height, width, channels = decode_png(path)
    else:
        with Image.open(path) as image:
            image = image.convert("L" if image.mode in ("1", "L", "I", "I;16") else "RGB")
            values, (width, height), channels = bytearray(image.tobytes()), image.size, len(image.getbands())
    pixels = torch.frombuffer(values, dtype=torch.uint8).reshape(height, width, channels)
    return pixels[..., : 1 if channels < 3 else 3].permute(2, 0, 1).float() / 255


def write_png(path, values):
    """Writes a tensor of height and width, from 0 to 255."""
    height, width = values.shape

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = b"".join(b"\0" + bytes(row) for row in values.to(torch.uint8).tolist())
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.write(chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def resize(image, size, mode="bilinear"):
    """A tensor of channels, height and width in another size."""
    options = {} if mode == "nearest" else {"align_corners": False}
    return interpolate(image[None], size=size, mode=mode, **options)[0]


class SegmentationDataset(Dataset):
    """Images with their masks, resized, all in memory."""

    def __init__(self, images, masks, size):
        self.names = sorted(name for name in os.listdir(images) if name.lower().endswith(".png"))
        self.items = []
        for name in self.names:
            image = resize(read_png(os.path.join(images, name)), size)
            mask = resize((read_png(os.path.join(masks, name))[:1] > 0.5).float(), size, "nearest")
            self.items.append((image, mask))

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]
