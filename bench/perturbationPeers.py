"""Times the same steps as the perturbations, 512x512, in NumPy, SciPy, scikit-image and TorchIO.

Prints a JSON object: for each "perturbation scale" a list of {"library", "seconds"} (processor time of one image, the
fastest of some rounds) or {"library", "reason"} where a library is not there.
"""

import json
import sys
import time

rounds = int(sys.argv[1])
results = {}


def measure(name, library, make):
    """Times what `make` returns; an import that fails in `make` is the reason why there is nothing to time."""
    entry = {"library": library}
    try:
        step = make()
        step()
        times = []
        for _ in range(rounds):
            start = time.process_time()
            step()
            times.append(time.process_time() - start)
        entry["seconds"] = min(times)
    except Exception as error:  # whatever is wrong with a peer, the others are still measured
        entry["reason"] = f"{type(error).__name__}: {error}"
    results.setdefault(name, []).append(entry)


def body():
    import numpy as np

    y, x = np.mgrid[0:512, 0:512]
    inside = ((x - 255.5) / 220) ** 2 + ((y - 255.5) / 160) ** 2 < 1
    return np.where(inside, 40 + 30 * np.sin(x / 9) * np.cos(y / 13), -1000).astype(np.float32)


def gaussian_noise():
    from skimage.util import random_noise

    image = body()
    return lambda: random_noise(image, mode="gaussian", var=35.0**2, clip=False)


def rician_noise():
    import numpy as np

    image, random = body() + 1000, np.random.default_rng(1)
    return lambda: np.hypot(image + random.normal(0, 35, image.shape), random.normal(0, 35, image.shape))


def window_shift():
    from skimage.exposure import rescale_intensity

    image = body()
    return lambda: rescale_intensity(image, in_range=(-200, 380), out_range=(-150, 250))


def kernel_ratio():
    import numpy as np
    from scipy import fft

    image = body()

    def step():
        padded = np.pad(image, ((0, 512), (0, 512)), "symmetric")
        square = fft.fftfreq(1024)[:, None] ** 2 + fft.rfftfreq(1024)[None] ** 2
        response = np.exp(4.3 * np.minimum(square, 0.34))
        return fft.irfft2(fft.rfft2(padded) * response)[:512, :512]

    return step


def sweep():
    import numpy as np
    from scipy import ndimage

    image = body()
    ways = ((np.arange(28) + 0.5) / 28 - 0.5) * 7

    def step():
        copies = (ndimage.shift(image, (0.8 * way, 0.6 * way), order=1, mode="nearest") for way in ways)
        return sum(copies) / len(ways)

    return step


def k_space():
    import numpy as np
    from scipy import fft, ndimage

    image = body() + 1000

    def step():
        spectrum = fft.fft2(image)
        for segment in range(6):
            angle = 0.02 * (segment + 1)
            matrix = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
            moved = ndimage.affine_transform(image, matrix, offset=segment, order=3)
            rows = slice(40 * segment, 40 * segment + 40)
            spectrum[rows] = fft.fft2(moved)[rows]
        return np.abs(fft.ifft2(spectrum))

    return step


def coarse():
    from skimage.transform import downscale_local_mean, resize

    image = body()
    return lambda: resize(downscale_local_mean(image, (4, 4)), (512, 512), order=1, mode="edge")


def low_dose():
    import numpy as np
    from skimage.transform import downscale_local_mean, iradon, radon, rescale

    image, random = body(), np.random.default_rng(1)
    angles = np.arange(360) / 2.0

    def step():
        attenuation = np.maximum(0, 0.0193 * (1 + image / 1000))
        coarse_views = 4 * radon(downscale_local_mean(attenuation, (4, 4)), angles, circle=False)
        views = rescale(coarse_views, (4, 1), order=1)
        expected = 1e5 * np.exp(-views)
        noise = -np.log(np.maximum(1, random.poisson(expected)) / expected)
        return image + iradon(noise, angles, output_size=512, circle=False)

    return step


def torchio(transform, **parameters):
    def make():
        import torchio
        import torch

        volume = torch.from_numpy(body())[None, :, :, None] + 1000
        return lambda: getattr(torchio, transform)(**parameters)(torchio.ScalarImage(tensor=volume))

    return make


for name in ("noise hounsfield", "noise grey"):
    measure(name, "scikit-image", gaussian_noise)
measure("noise magnitude", "NumPy", rician_noise)
measure("noise magnitude", "TorchIO", torchio("RandomNoise", std=35))
for scale in ("hounsfield", "magnitude", "grey"):
    measure(f"contrast {scale}", "scikit-image", window_shift)
    measure(f"sharpness {scale}", "SciPy", kernel_ratio)
    measure(f"low-resolution {scale}", "scikit-image", coarse)
for scale in ("hounsfield", "grey"):
    measure(f"motion-blur {scale}", "SciPy", sweep)
    measure(f"low-dose {scale}", "scikit-image", low_dose)
measure("motion-blur magnitude", "SciPy", k_space)
measure("motion-blur magnitude", "TorchIO", torchio("RandomMotion", num_transforms=6))
measure("low-resolution magnitude", "TorchIO", torchio("RandomAnisotropy", axes=(0, 1), downsampling=4))
print(json.dumps(results))
