"""
Predicts the images that were held out with what a program saved that was not asked for a function to predict with: finds the model,
matches its class by its state dict, and probes what its outputs are. Every line that begins with "adapter: " says what was done.
Exit code 3: there is no model that can be used. A main.py that has the function of the contract all the same is taken at its word.
"""
import importlib
import inspect
import os
import re
import runpy
import struct
import sys
import zlib

PROGRAM, SAVED, IMAGES, PREDICTIONS = "/program", "/out", "/images", "/predictions"
sys.path.insert(0, PROGRAM)
sys.argv = ["main.py"]


def say(text):
    print(f"adapter: {text}", flush=True)


def give_up(text):
    say(text)
    sys.exit(3)


def keeps_contract():
    with open(os.path.join(PROGRAM, "main.py"), encoding="utf8", errors="replace") as file:
        code = file.read()
    return re.search(r"(?m)^def predict_folder\(\s*model_folder\b[^,]*,\s*image_folder\b[^,]*,\s*output_folder\b", code)


if keeps_contract():
    say("predict_folder of main.py is used")
    runpy.run_path("/radvuqa/contract.py")
    sys.exit(0)

try:
    import torch
    from torch import nn
    from torch.nn.functional import interpolate
except ImportError:
    give_up("PyTorch is not here")


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


def load(path):
    """torch.load of later versions opens weights alone unless it is told otherwise."""
    options = {"weights_only": False} if "weights_only" in inspect.signature(torch.load).parameters else {}
    return torch.load(path, map_location="cpu", **options)


def find_classes():
    """Networks that the program defines, also under the name that a model saved by main.py looks for them by."""
    classes = {}
    for name in ("model", "train", "main"):
        if name != "model" and classes:
            break
        try:
            module = importlib.import_module(name)
        except BaseException as error:
            say(f"{name}.py cannot be imported: {type(error).__name__}")
            continue
        for key, value in vars(module).items():
            if inspect.isclass(value) and issubclass(value, nn.Module) and value.__module__ == name:
                classes[key] = value
                setattr(sys.modules["__main__"], key, value)
    return classes


def saved_files():
    found = []
    for folder, _, names in os.walk(SAVED):
        found += [os.path.join(folder, name) for name in names if re.search(r"\.(pth|pt|pth\.tar|ckpt)$", name)]

    def order(path):
        name = os.path.basename(path).lower()
        return (not re.search("state|dict|weight", name), "best" not in name, name)

    return sorted(found, key=order)


def state_in(loaded):
    """The state dict in what was loaded; None where there is none."""
    if not isinstance(loaded, dict):
        return None
    if loaded and all(torch.is_tensor(value) for value in loaded.values()):
        return {re.sub(r"^module\.", "", name): value for name, value in loaded.items()}
    inner = [loaded[name] for name in ("state_dict", "model_state_dict", "model", "net", "weights") if name in loaded]
    return next((state for state in map(state_in, inner) if state), None)


def kernels(state):
    return [value for value in state.values() if value.dim() == 4]


def guesses(kind, state):
    """Arguments to try: none, then channels by what the parameters are called, and what else they may be."""
    yield {}
    weights = kernels(state)
    values = {}
    for name, parameter in list(inspect.signature(kind.__init__).parameters.items())[1:]:
        low = name.lower()
        if re.search(r"in_?(ch|c\b|put)|n_channels|^channels$|img_ch", low):
            values[name] = [weights[0].shape[1]]
        elif re.search(r"class|out_?(ch|c\b|put)", low):
            values[name] = [weights[-1].shape[0]]
        elif re.search(r"bilinear|up_?sample|up_mode", low) and isinstance(parameter.default, (bool, type(inspect._empty))):
            values[name] = [True, False]
        elif re.search(r"feature|base|filters|init|width|start", low) and not isinstance(parameter.default, (list, tuple)):
            values[name] = [weights[0].shape[0]]
    tried = [{}]
    for name, options in values.items():
        tried = [{**one, name: option} for one in tried for option in options]
    yield from tried


def build(classes, state):
    """A network whose state dict is this one."""
    for name, kind in classes.items():
        for arguments in guesses(kind, state):
            try:
                network = kind(**arguments)
                network.load_state_dict(state, strict=True)
            except Exception:
                continue
            told = ", ".join(f"{key}={value}" for key, value in arguments.items())
            say(f"class {name}({told}) matches the state dict")
            return network
    return None


def find_network(classes):
    whole = None
    for path in saved_files():
        try:
            loaded = load(path)
        except BaseException as error:
            say(f"{os.path.basename(path)} cannot be opened: {type(error).__name__}")
            continue
        if isinstance(loaded, nn.Module):
            whole = whole or (path, loaded)
            continue
        state = state_in(loaded)
        network = build(classes, state) if state and kernels(state) else None
        if network is not None:
            say(f"weights from {os.path.basename(path)}")
            return network
    if whole is None:
        give_up("no saved model can be used")
    say(f"whole model from {os.path.basename(whole[0])}")
    return whole[1]


def read_sources():
    texts = []
    for name in ("dataset.py", "main.py", "train.py", "model.py"):
        with open(os.path.join(PROGRAM, name), encoding="utf8", errors="replace") as file:
            texts.append(re.sub(r"(?m)#.*$", "", file.read()))
    return "\n".join(texts)


def find_size(code):
    """Height and width that images are resized to; None where the code does not say it in numbers."""
    pair = re.search(r"Resize\(\s*(?:size\s*=\s*)?[\(\[]\s*(\d+)\s*,\s*(\d+)", code)
    if pair:
        return int(pair[1]), int(pair[2])
    pair = re.search(r"\.resize\(\s*[\(\[]\s*(\d+)\s*,\s*(\d+)", code)
    if pair:
        return int(pair[2]), int(pair[1])
    named = re.search(r"(?i)\b(?:img|image|input|target|resize)_?(?:size|shape|dims?)\b[^=\n]{0,30}=\s*[\(\[]?\s*(\d{2,4})(?:\s*,\s*(\d{2,4}))?", code)
    if named:
        return int(named[1]), int(named[2] or named[1])
    sides = [re.search(rf"(?i)\b(?:img|image|input)_?{side}\b[^=\n]{{0,20}}=\s*(\d{{2,4}})", code) for side in ("height", "width")]
    return (int(sides[0][1]), int(sides[1][1])) if all(sides) else None


def find_normalisation(code, channels):
    found = re.search(r"Normalize\(\s*(?:mean\s*=\s*)?[\(\[]([\d.,\s]+)[\)\]]\s*,\s*(?:std\s*=\s*)?[\(\[]([\d.,\s]+)[\)\]]", code)
    if not found:
        return None
    mean, deviation = ([float(part) for part in text.split(",") if part.strip()] for text in found.groups())
    if len(mean) not in (1, channels) or len(deviation) not in (1, channels) or 0 in deviation:
        return None
    return torch.tensor(mean).reshape(-1, 1, 1), torch.tensor(deviation).reshape(-1, 1, 1)


def first_map(output):
    """The first tensor with height and width in what a network gives."""
    if torch.is_tensor(output):
        return output if output.dim() == 4 else output[:, None] if output.dim() == 3 else None
    parts = output.values() if isinstance(output, dict) else output if isinstance(output, (list, tuple)) else []
    return next((found for found in map(first_map, parts) if found is not None), None)


@torch.no_grad()
def predict(network, names, channels, code):
    size, normalisation = find_size(code), find_normalisation(code, channels)
    say("images are resized to their own size, up to multiples of 32" if size is None else f"images are resized to {size[0]} x {size[1]}")
    if normalisation is not None:
        say("images are normalised as the code says")
    maps = []
    for name in names:
        image = read_image(os.path.join(IMAGES, name), channels)
        own = tuple(image.shape[1:])
        target = size or tuple(32 * max(1, -(-side // 32)) for side in own)
        resized = interpolate(image[None], size=target, mode="bilinear", align_corners=False)
        if normalisation is not None:
            resized = (resized - normalisation[0]) / normalisation[1]
        found = first_map(network(resized))
        if found is None:
            give_up("the model gives no map")
        maps.append((name, interpolate(found.float(), size=own, mode="bilinear", align_corners=False)[0]))
    return maps


@torch.no_grad()
def leaves_range(network, channels, size):
    """Whether outputs leave 0 to 1 for inputs far out, as logits do; after little training those of images need not."""
    generator = torch.Generator().manual_seed(0)
    for scale in (1e3, -1e3):
        found = first_map(network(scale * torch.rand(1, channels, *size, generator=generator)))
        if found is not None and bool(((found < 0) | (found > 1)).any()):
            return True
    return False


def probabilities_of(maps, is_beyond):
    """Probabilities of the target, whatever the outputs are."""
    low = min(values.min().item() for _, values in maps)
    high = max(values.max().item() for _, values in maps)
    depth = maps[0][1].shape[0]
    if depth == 1:
        are_logits = low < 0 or high > 1 or is_beyond
        say("outputs are logits" if are_logits else "outputs are probabilities")
        return [(name, torch.sigmoid(values[0]) if are_logits else values[0]) for name, values in maps]
    sums = maps[0][1].sum(dim=0)
    are_shares = low >= 0 and (sums - 1).abs().max().item() < 1e-3
    say(f"outputs of {depth} channels: all but the first are the target")
    return [(name, 1 - (values if are_shares else values.softmax(dim=0))[0]) for name, values in maps]


def main():
    classes = find_classes()
    network = find_network(classes).float().eval()
    weights = [value for value in network.state_dict().values() if value.dim() == 4]
    channels = weights[0].shape[1] if weights else 1
    if channels not in (1, 3):
        give_up(f"the first layer takes {channels} channels")
    say("images are grey" if channels == 1 else "images are RGB")
    names = sorted(os.listdir(IMAGES))
    os.makedirs(os.path.join(PREDICTIONS, "probabilities"), exist_ok=True)
    code = read_sources()
    maps = predict(network, names, channels, code)
    is_beyond = leaves_range(network, channels, find_size(code) or (64, 64))
    for name, values in probabilities_of(maps, is_beyond):
        clean = values.nan_to_num(0).clamp(0, 1)
        write_png(os.path.join(PREDICTIONS, name), 255 * (clean > 0.5))
        write_png(os.path.join(PREDICTIONS, "probabilities", name), torch.round(255 * clean))


main()
