"""Trains a U-Net on /data, saves it to /out, and predicts folders of images with it."""
import os
import random
import time

import torch
from torch.utils.data import DataLoader, Subset

from dataset import SegmentationDataset, read_png, resize, write_png
from model import UNet
from train import evaluate, train_epoch, write_xlsx

IMAGES, MASKS, OUT = "/data/images", "/data/masks", "/out"
BATCH_SIZE, LEARNING_RATE, EPOCHS = 8, 1e-3, 30


def choose_size(images):
    """Multiples of 16 near the sides of the first image, the longer one at most 256."""
    first = sorted(name for name in os.listdir(images) if name.lower().endswith(".png"))[0]
    _, height, width = read_png(os.path.join(images, first)).shape
    scale = min(1, 256 / max(height, width))
    return tuple(max(16, 16 * round(side * scale / 16)) for side in (height, width))


def load_model(folder, device):
    state = torch.load(os.path.join(folder, "unet_state.pth"), map_location=device)
    first, last = state["down.0.0.weight"], state["head.weight"]
    model = UNet(in_channels=first.shape[1], out_channels=last.shape[0], features=first.shape[0])
    model.load_state_dict(state)
    return model.to(device).eval()


@torch.no_grad()
def predict_folder(model_folder, image_folder, output_folder):
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = load_model(model_folder, device)
    with open(os.path.join(model_folder, "size.txt")) as file:
        size = tuple(int(side) for side in file.read().split())
    channels = model.down[0][0].in_channels
    os.makedirs(os.path.join(output_folder, "probabilities"), exist_ok=True)
    for name in sorted(os.listdir(image_folder)):
        image = read_png(os.path.join(image_folder, name))
        image = image.mean(dim=0, keepdim=True) if channels == 1 else image.expand(3, -1, -1)
        logits = model(resize(image, size)[None].to(device))[0].cpu()
        probabilities = torch.sigmoid(resize(logits, image.shape[1:]))[0]
        write_png(os.path.join(output_folder, name), 255 * (probabilities > 0.5))
        write_png(os.path.join(output_folder, "probabilities", name), torch.round(255 * probabilities))


def run():
    torch.manual_seed(0)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    epochs = int(os.environ.get("EPOCHS", EPOCHS))
    size = choose_size(IMAGES)
    dataset = SegmentationDataset(IMAGES, MASKS, size)
    indices = list(range(len(dataset)))
    random.Random(0).shuffle(indices)
    tenth = max(1, len(indices) // 10)
    parts = {"test": indices[:tenth], "validation": indices[tenth : 2 * tenth], "training": indices[2 * tenth :]}
    print(", ".join(f"{len(part)} images for {name}" for name, part in parts.items()))
    loaders = {
        name: DataLoader(Subset(dataset, part), batch_size=BATCH_SIZE, shuffle=name == "training")
        for name, part in parts.items()
    }
    model = UNet(in_channels=dataset[0][0].shape[0]).to(device)
    print(f"{sum(parameter.numel() for parameter in model.parameters())} parameters, images of {size}")
    optimizer = torch.optim.Adam(model.parameters(), lr=LEARNING_RATE)
    train_losses, validation_losses, validation_scores = [], [], []
    start = time.time()
    for epoch in range(1, epochs + 1):
        train_losses.append(train_epoch(model, loaders["training"], optimizer, device))
        loss, scores = evaluate(model, loaders["validation"], device)
        validation_losses.append(loss)
        validation_scores.append(scores)
        print(f"epoch {epoch}: {train_losses[-1]:.4f}, {loss:.4f}, Dice {sum(scores) / len(scores):.4f}", flush=True)
    print(f"trained for {time.time() - start:.1f} s")
    numbers = list(range(1, epochs + 1))
    write_xlsx(f"{OUT}/train_losses.xlsx", [numbers, train_losses])
    write_xlsx(f"{OUT}/val_losses.xlsx", [numbers, validation_losses])
    write_xlsx(f"{OUT}/validation_dice_scores.xlsx", validation_scores)
    write_xlsx(f"{OUT}/test_dice_scores.xlsx", [evaluate(model, loaders["test"], device)[1]])
    torch.save(model, f"{OUT}/unet.pth")
    torch.save(model.state_dict(), f"{OUT}/unet_state.pth")
    with open(f"{OUT}/size.txt", "w") as file:
        file.write(" ".join(str(side) for side in size))


if __name__ == "__main__":
    run()
