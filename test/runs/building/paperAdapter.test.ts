import test from 'ava';
import { readReferenceProgram } from '../../../runs/building/referencePrograms.js';
import { buildScripted, replyOf } from '../../support/builtPipelines.js';
import { hasTorch, torchLimits as limits } from '../../support/torchSandbox.js';

/** A network of one convolution that finds what is bright: 100 times the grey, less 50. */
const head = (out: number) => `
import torch
from torch import nn

class Bright(nn.Module):
    def __init__(self, in_channels=3, n_classes=${out}):
        super().__init__()
        self.conv = nn.Conv2d(in_channels, n_classes, 1)

    def forward(self, x):
        return self.conv(x)
`;
const trained = `
import os
import torch
from model import Bright

def make(sign=1.0):
    net = Bright(1, BINARY)
    with torch.no_grad():
        net.conv.weight.fill_(100.0)
        net.conv.bias.fill_(-50.0)
    return net
`;
const sigmoid = head(1).replace('return self.conv(x)', 'return torch.sigmoid(self.conv(x))');
const twoChannels = trained
  .replace('Bright(1, BINARY)', 'Bright(1, 2)')
  .replace(
    'net.conv.bias.fill_(-50.0)',
    'net.conv.bias.fill_(-50.0)\n        net.conv.weight[0].neg_()\n        net.conv.bias[0].neg_()',
  );
const one = trained.replace('BINARY', '1');

const ways: readonly (readonly [
  what: string,
  model: string,
  train: string,
  save: string,
  said: readonly RegExp[],
])[] = [
  [
    'a state dict of logits',
    head(1),
    one.replace('Bright(1, 1)', 'Bright(*[1, 1])'),
    'torch.save(make().state_dict(), "/out/net_state.pth")',
    [/class Bright\(in_channels=1, n_classes=1\) matches/, /weights from net_state\.pth/, /grey/, /logits/],
  ],
  [
    'a state dict of probabilities, in a checkpoint',
    sigmoid,
    one,
    'torch.save({"epoch": 3, "model_state_dict": make().state_dict()}, "/out/checkpoint.pth")',
    [/probabilities/],
  ],
  [
    'a whole model, saved by main.py',
    head(1),
    one,
    'torch.save(make(), "/out/model.pth")',
    [/whole model from model\.pth/],
  ],
  [
    'a model of two channels',
    head(2),
    twoChannels,
    'torch.save(make().state_dict(), "/out/model.pt")',
    [/outputs of 2 channels/],
  ],
  [
    'a state dict of a model in parallel',
    head(1),
    one,
    'torch.save({"module." + k: v for k, v in make().state_dict().items()}, "/out/best_model.pth")',
    [/matches the state dict/],
  ],
  [
    'images that are resized and normalised',
    head(1),
    `${one}\n# transforms.Resize((9, 9))\nSIZE = "transforms.Resize((16, 24)), transforms.Normalize((0.0,), (1.0,))"\n`,
    'torch.save(make().state_dict(), "/out/a.pth")',
    [/resized to 16 x 24/, /normalised as the code says/],
  ],
];

for (const [what, model, train, save, said] of ways) {
  test(`the adapter predicts with ${what}`, async (t) => {
    if (!(await hasTorch(t))) return;
    const files = {
      'dataset.py': 'x = 1\n',
      'model.py': model,
      'train.py': train,
      'main.py': `import torch\nfrom train import make\n\nif __name__ == "__main__":\n    ${save}\n`,
    };
    const built = await buildScripted(t, [replyOf(files)], { prompt: 'paper', limits, rounds: 1 });
    if (built === null) return;
    const [{ outcome, adapter, predictions }] = built.answers;
    t.is(outcome, 'predicted', JSON.stringify(built.attempts));
    t.true(predictions.every(({ probabilities }) => probabilities !== undefined));
    for (const sentence of said)
      t.true(
        adapter.some((line) => sentence.test(line)),
        `${sentence}: ${adapter.join('; ')}`,
      );
  });
}

test('a program that saves no model leaves the adapter nothing to predict with', async (t) => {
  const otsu = readReferenceProgram('otsu');
  const files = { ...otsu, 'main.py': otsu['main.py'].replace('def predict_folder(', 'def other(') };
  const built = await buildScripted(t, [replyOf(files)], { prompt: 'paper', limits, rounds: 3 });
  if (built === null) return;
  t.like(built.attempts, [{ class: 'contract not met', line: 'no saved model that can be used' }]);
  t.is(built.answers[0].adapter.length > 0, true);
});
