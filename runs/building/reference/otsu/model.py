"""A threshold in the place of a network."""


def otsu(histogram):
    total, all_sum = sum(histogram), sum(value * count for value, count in enumerate(histogram))
    best, threshold, below, below_sum = -1.0, 0, 0, 0
    for value, count in enumerate(histogram):
        below += count
        below_sum += value * count
        if below == 0 or below == total:
            continue
        gap = below_sum / below - (all_sum - below_sum) / (total - below)
        spread = below * (total - below) * gap * gap
        if spread > best:
            best, threshold = spread, value
    return threshold


class Threshold:
    def __init__(self, is_bright=True):
        self.is_bright = is_bright

    def predict(self, greys):
        histogram = [0] * 256
        for value in greys:
            histogram[value] += 1
        cut = otsu(histogram)
        return [(value > cut) == self.is_bright for value in greys]
