"""Has a program that keeps the contract predict the images that were held out."""
import sys

sys.path.insert(0, "/program")
sys.argv = ["main.py"]

import main  # noqa: E402

main.predict_folder("/out", "/images", "/predictions")
