"""
Predicts the images that were held out with what a program saved that was not asked for a function to predict with: finds the model,
matches its class by its state dict, and probes what its outputs are. Every line that begins with "adapter: " says what was done.
Exit code 3: there is no model that can be used. A main.py that has the function of the contract all the same is taken at its word.
"""
import os
import re
import runpy
import sys

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
    from torch.nn.functional import interpolate
except ImportError:
    give_up("PyTorch is not here")

from adapter_code import Code, find_normalisation, find_scale, find_size, sizes_in, takes_last  # noqa: E402
from adapter_dataset import find_own_images  # noqa: E402
from adapter_images import read_image, write_png  # noqa: E402
from adapter_network import find_network  # noqa: E402

SCALES = {
    "unit": None,
    "centred": "values go from -1 to 1, as in the code",
    "bytes": "values go from 0 to 255, as nothing in the code divides them",
    "standard": "each image is standardised, as in the code",
    "range": "each image is stretched to its range, as in the code",
}


def maps_in(output):
    """Tensors with height and width in what a network gives."""
    if torch.is_tensor(output):
        return [output] if output.dim() == 4 else [output[:, None]] if output.dim() == 3 else []
    if isinstance(output, dict):
        return maps_in(output["out"]) if "out" in output else maps_in(list(output.values()))
    return [found for part in output for found in maps_in(part)] if isinstance(output, (list, tuple)) else []


class Runner:
    """A network with what is done to images before it, and with the one of its outputs that counts."""

    def __init__(self, network, channels, code, values):
        self.network, self.code, self.channels, self.own = network, code, channels, None
        self.size, self.scale = find_size(code), find_scale(code)
        self.normalisation = find_normalisation(code, values, channels)
        self.is_last, self.choice = takes_last(code), None

    def tell(self):
        size = self.size
        say("images are resized to their own size, up to multiples of 32" if size is None else f"images are resized to {size[0]} x {size[1]}")
        if self.normalisation is not None:
            say("images are normalised as the code says")
        elif SCALES[self.scale] is not None:
            say(SCALES[self.scale])

    def prepare(self, image, size):
        resized = interpolate(image[None], size=size, mode="bilinear", align_corners=False)
        if self.normalisation is not None:
            mean, deviation = (torch.tensor([float(one) for one in part]).reshape(-1, 1, 1) for part in self.normalisation)
            return (resized - mean) / deviation
        if self.scale == "standard":
            return (resized - resized.mean()) / (resized.std() + 1e-8)
        if self.scale == "range":
            return (resized - resized.min()) / (resized.max() - resized.min() + 1e-8)
        return {"unit": resized, "centred": 2 * resized - 1, "bytes": 255 * resized}[self.scale]

    def choose(self, found):
        """Of several maps the largest; of those that are alike the one that the program takes, else the first."""
        if len(found) == 0:
            give_up("the model gives no map")
        if self.choice is None:
            areas = [one.shape[-2] * one.shape[-1] for one in found]
            largest = [place for place, area in enumerate(areas) if area == max(areas)]
            self.choice = largest[-1 if self.is_last else 0]
            if len(found) > 1:
                say(f"of {len(found)} maps number {self.choice + 1} is taken")
        return found[self.choice].float()

    def fitting_size(self, image):
        """Where a network takes no images of a size, another that it takes."""
        own = tuple(32 * max(1, -(-side // 32)) for side in image.shape[1:])
        tried = [self.size or own, own, *((side, side) for side in sizes_in(self.code, self.network))]
        for size in tried:
            if not self.takes(self.prepare(image, size)):
                continue
            if size != tried[0]:
                say(f"the network does not take this size: {size[0]} x {size[1]} is used")
                self.size = size
            return
        say("the network takes no image of any size that was tried")

    def begin(self, names, modules, values):
        """Finds out how images go into the network: as the program's own data set gives them, or as its code says."""
        first = self.read(names[0])
        own = find_own_images(self.code, modules, values, names, first, self.channels)
        tensor = None if own is None else own.load(names[0], first, self.channels)
        if tensor is not None and self.takes(tensor[None]):
            say(f"images are loaded by {own.name} of dataset.py, as {tensor.shape[1]} x {tensor.shape[2]}")
            self.own, self.size = own, tuple(tensor.shape[1:])
            return
        self.tell()
        self.fitting_size(first)

    def read(self, name):
        return read_image(os.path.join(IMAGES, name), self.channels)

    def takes(self, batch):
        try:
            self.network(batch)
        except Exception:
            return False
        return True

    def input_of(self, name, image):
        loaded = None if self.own is None else self.own.load(name, image, self.channels)
        if loaded is not None:
            return loaded[None]
        return self.prepare(image, self.size or tuple(32 * max(1, -(-side // 32)) for side in image.shape[1:]))

    def run(self, name):
        image = self.read(name)
        found = self.choose(maps_in(self.network(self.input_of(name, image))))
        return interpolate(found, size=tuple(image.shape[1:]), mode="bilinear", align_corners=False)[0]

    def leaves_range(self):
        """Whether outputs leave 0 to 1 for inputs far out, as logits do; after little training those of images need not."""
        generator = torch.Generator().manual_seed(0)
        for scale in (1e3, -1e3):
            found = self.choose(maps_in(self.network(scale * torch.rand(1, self.channels, *(self.size or (64, 64)), generator=generator))))
            if bool(((found < 0) | (found > 1)).any()):
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
    say(f"outputs of {depth} channels{', which are probabilities' if are_shares else ''}: all but the first are the target")
    return [(name, 1 - (values if are_shares else values.softmax(dim=0))[0]) for name, values in maps]


@torch.no_grad()
def main():
    code = Code(PROGRAM)
    network, modules, values = find_network(SAVED, code, say)
    if network is None:
        give_up("no saved model can be used")
    network = network.float().eval()
    weights = [value for value in network.state_dict().values() if value.dim() == 4 and min(value.shape[2:]) < 32]
    channels = weights[0].shape[1] if weights else 1
    if channels not in (1, 3):
        give_up(f"the first layer takes {channels} channels")
    say("images are grey" if channels == 1 else "images are RGB")
    names = sorted(os.listdir(IMAGES))
    os.makedirs(os.path.join(PREDICTIONS, "probabilities"), exist_ok=True)
    runner = Runner(network, channels, code, values)
    runner.begin(names, modules, values)
    maps = [(name, runner.run(name)) for name in names]
    for name, probability in probabilities_of(maps, runner.leaves_range()):
        clean = probability.nan_to_num(0).clamp(0, 1)
        write_png(os.path.join(PREDICTIONS, name), 255 * (clean > 0.5))
        write_png(os.path.join(PREDICTIONS, "probabilities", name), torch.round(255 * clean))


main()
