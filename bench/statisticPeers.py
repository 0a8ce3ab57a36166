"""Times the same statistics in SciPy: prints a JSON object of seconds of processor time by name."""

import json
import time

import numpy as np
from scipy import stats

generator = np.random.default_rng(1)
differences = generator.integers(-4, 5, 100_000)
subjects = generator.integers(0, 1200, 100_000)
normal = generator.normal(size=(100, 500))


def bootstrap():
    sums = np.bincount(subjects, weights=differences, minlength=1200)
    counts = np.bincount(subjects, minlength=1200)
    stats.bootstrap(
        (sums, counts),
        lambda s, n, axis: s.sum(axis) / n.sum(axis),
        paired=True,
        vectorized=True,
        n_resamples=10_000,
        batch=500,
        method="percentile",
        random_state=generator,
    )


def signed_ranks(rows):
    for row in normal[:rows]:
        stats.wilcoxon(row, method="exact")


steps = {
    "cluster bootstrap, 100,000 pairs, 1,200 subjects, 10,000 draws": bootstrap,
    "exact signed-rank test, 500 pairs": lambda: signed_ranks(1),
    "exact signed-rank tests of 100 rows, 500 pairs each": lambda: signed_ranks(100),
}
times = {}
for name, step in steps.items():
    begun = time.process_time()
    step()
    times[name] = time.process_time() - begun
print(json.dumps(times))
