import type { KeptProgram } from '../../results/pipelines/programs/programFiles.js';

/** A program with these files, and nothing else. */
export function keptProgram(
  sources: Partial<KeptProgram['sources']>,
  members: Partial<KeptProgram> = {},
): KeptProgram {
  return {
    sources: { 'dataset.py': '', 'model.py': '', 'train.py': '', 'main.py': '', ...sources },
    printed: '',
    outputs: [],
    losses: { training: null, validation: null },
    ...members,
  };
}

/** A program that does what the prompt asks for, as far as its text can tell. */
export const goodProgram: KeptProgram = keptProgram(
  {
    'dataset.py': `
from torch.utils.data import Dataset
import torchvision.transforms as T

class Pictures(Dataset):
    def __init__(self, names):
        self.change = T.Compose([T.Resize((64, 64)), T.ToTensor()])
    def __getitem__(self, place):
        return image, (mask > 0.5).float()
`,
    'model.py': `
import torch.nn as nn

class DoubleConv(nn.Module):
    def __init__(self, before, after):
        self.layers = nn.Sequential(nn.Conv2d(before, after, 3), nn.BatchNorm2d(after))

class UNet(nn.Module):
    def __init__(self, features=[32, 64, 128]):
        self.bottleneck = DoubleConv(128, 256)
`,
    'train.py': `
import time
from tqdm import tqdm
import torch
import matplotlib.pyplot as plt

def dice_loss(p, t): ...

def train_epoch(model, loader): ...
def validate(model, loader): ...
def test_model(model, loader): ...

def fit(model, train_loss, val_loss, lr=1e-3):
    begun = time.time()
    criterion = nn.BCEWithLogitsLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    torch.save(model, path)
    torch.save(model.state_dict(), path)
    plt.savefig(path)
    titles = ["Input Image", "Ground Truth", "Prediction"]
`,
    'main.py': `
from dataset import Pictures
from model import UNet
from train import fit
from torchinfo import summary
from sklearn.model_selection import train_test_split

BATCH_SIZE = 8
EPOCHS = 20
LEARNING_RATE = 0.001

if __name__ == "__main__":
    train, rest = train_test_split(indices, test_size=0.2)
    val, test = train_test_split(rest, test_size=0.5)
    train_loader = DataLoader(a)
    val_loader = DataLoader(b)
    test_loader = DataLoader(c)
    print("batches", len(train_loader))
    summary(model)
    print(sum(p.numel() for p in model.parameters()))
`,
  },
  {
    printed: 'Trainable params: 1,928,417\nTotal training time: 12.5 s\n',
    outputs: [
      'losses.png',
      'model.pth',
      'sample_predictions.png',
      'test_dice_scores.xlsx',
      'train_losses.xlsx',
      'val_losses.xlsx',
      'validation_dice_scores.xlsx',
    ],
    losses: { training: [0.9, 0.5], validation: [0.8, 0.6] },
  },
);
