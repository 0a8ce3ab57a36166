"""Times Dice and HD95 of the same pairs of masks in MedPy and MONAI.

Prints a JSON list of {"library", "seconds"} (processor time of one pair) or {"library", "reason"} where a library is
not there.
"""

import json
import sys
import time

pairs = int(sys.argv[1])
side, spacing = 240, (1.3, 0.7)


def draw(pair):
    import numpy as np

    y, x = np.mgrid[0:side, 0:side]
    radius = 5 + (pair * 17) % 56
    column, row = 60 + (pair * 37) % 120, 60 + (pair * 53) % 120
    disc = lambda c, r, k: (x - c) ** 2 + (y - r) ** 2 <= k**2
    other = radius * (0.8 + 0.04 * (pair % 11))
    return disc(column, row, radius), disc(column + pair % 7 - 3, row + pair % 5 - 2, other)


def medpy():
    from medpy.metric.binary import dc, hd95

    return lambda one, other: (dc(one, other), hd95(one, other, spacing))


def monai():
    import torch
    from monai.metrics import compute_dice, compute_hausdorff_distance

    torch.set_num_threads(1)

    def score(one, other):
        a, b = (torch.tensor(mask[None, None].astype("float32")) for mask in (one, other))
        compute_dice(a, b)
        compute_hausdorff_distance(a, b, include_background=True, percentile=95, spacing=list(spacing))

    return score


results = []
for library, make in (("MedPy", medpy), ("MONAI", monai)):
    try:
        score = make()
        score(*draw(0))
        seconds = 0.0
        for pair in range(pairs):
            masks = draw(pair)
            begun = time.process_time()
            score(*masks)
            seconds += time.process_time() - begun
        results.append({"library": library, "seconds": seconds / pairs})
    except Exception as error:  # whatever is wrong with a peer, the others are still measured
        results.append({"library": library, "reason": f"{type(error).__name__}: {error}"})
print(json.dumps(results))
