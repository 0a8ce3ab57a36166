"""A small U-Net (Ronneberger et al. 2015) with batch normalisation."""
import torch
from torch import nn


class Block(nn.Sequential):
    def __init__(self, inner, outer):
        super().__init__(
            nn.Conv2d(inner, outer, 3, padding=1, bias=False),
            nn.BatchNorm2d(outer),
            nn.ReLU(inplace=True),
            nn.Conv2d(outer, outer, 3, padding=1, bias=False),
            nn.BatchNorm2d(outer),
            nn.ReLU(inplace=True),
        )


class UNet(nn.Module):
    """Gives logits of the same height and width, which have to be multiples of 16."""

    def __init__(self, in_channels=1, out_channels=1, features=16):
        super().__init__()
        widths = [features * 2**level for level in range(5)]
        self.down = nn.ModuleList(Block(a, b) for a, b in zip([in_channels, *widths], widths))
        self.pool = nn.MaxPool2d(2)
        self.rise = nn.ModuleList(nn.ConvTranspose2d(2 * width, width, 2, stride=2) for width in widths[-2::-1])
        self.up = nn.ModuleList(Block(2 * width, width) for width in widths[-2::-1])
        self.head = nn.Conv2d(features, out_channels, 1)

    def forward(self, x):
        kept = []
        for block in self.down[:-1]:
            x = block(x)
            kept.append(x)
            x = self.pool(x)
        x = self.down[-1](x)
        for rise, block in zip(self.rise, self.up):
            x = block(torch.cat([kept.pop(), rise(x)], dim=1))
        return self.head(x)
