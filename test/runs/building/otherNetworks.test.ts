import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { readReferenceProgram } from '../../../runs/building/referencePrograms.js';
import { runPaths } from '../../../suites/paths.js';
import type { KeyRow } from '../../../suites/schema/schema.js';
import { type BuiltRun, buildScripted, replyOf } from '../../support/builtPipelines.js';
import { readLines } from '../../support/readLines.js';
import { hasTorch, torchLimits as limits } from '../../support/torchSandbox.js';

/** A network of one convolution that finds what is bright, with weights for greys from 0 to 1 unless others are told. */
function network(init: string, forward: string, { weight = 100, bias = -50, output = '1' } = {}): string {
  return `
import torch
from torch import nn


class Bright(nn.Module):
${init}
        with torch.no_grad():
            self.conv.weight.fill_(${weight})
            self.conv.bias.fill_(${bias})

    def forward(self, x):
        o = self.conv(x)
        return ${forward}
`.replaceAll('OUTPUT', output);
}

const plain =
  '    def __init__(self):\n        super().__init__()\n        self.conv = nn.Conv2d(1, OUTPUT, 1)';
const fixed = `    def __init__(self, side):
        super().__init__()
        self.conv = nn.Conv2d(1, 1, 1)
        self.place = nn.Parameter(torch.zeros(1, 1, side, side))`;
const withArguments = `    def __init__(self, a, stages, drop, *, layers):
        super().__init__()
        self.conv = nn.Conv2d(a, 1, 1)
        self.more = nn.ModuleList([nn.Conv2d(1, n, 3) for n in layers * stages])
        self.drop = nn.Dropout(drop)`;
const withConfig = plain.replace('self):', 'self, config):').replace('Conv2d(1', 'Conv2d(config.channels');
const state = (made: string) => `net = ${made}\n    torch.save(net.state_dict(), "/out/unet_state_dict.pth")`;

/** Reads images in a way that no pattern finds: seven less than three times the grey. */
const ownDataSet = (turned = '') => `${readReferenceProgram('unet')['dataset.py']}

class Own(Dataset):
    def __init__(self, images, masks, side):
        self.images, self.masks, self.side = images, masks, side

    def __len__(self):
        return len(self.images)

    def __getitem__(self, place):
        image = resize(read_png(self.images[place]), (self.side, self.side))
        return {"image": (image * 3 - 7)${turned}, "mask": image, "name": "?"}
`;

/** Networks of other makes: each would be lost, or would predict something else, if the adapter passed over what is said of it. */
const makes: readonly (readonly [
  what: string,
  parts: {
    readonly model: string;
    readonly main: string;
    readonly dataset?: string;
    readonly before?: string;
  },
  said: readonly RegExp[],
])[] = [
  [
    'gives maps of several sizes, the smallest first, saved in parallel within a checkpoint',
    {
      model: network(plain, '[nn.functional.avg_pool2d(o, 8) * 0 - 5, o]'),
      main: 'net = Bright()\n    weights = {f"module.{k}": v for k, v in net.state_dict().items()}\n    torch.save({"epoch": 1, "model_state": weights, "optimizer": torch.optim.Adam(net.parameters()).state_dict()}, "/out/checkpoint.pth")',
    },
    [/of 2 maps number 2 is taken/, /class Bright\(\) matches/],
  ],
  [
    'has an output beside the one that counts, within a model in a checkpoint',
    {
      model: network(plain, '{"aux": 0 * o - 5, "out": o}'),
      main: 'torch.save({"model": Bright(), "epoch": 1}, "/out/checkpoint.pth")',
    },
    [/whole model from checkpoint\.pth/],
  ],
  [
    'gives two maps of one size, of which the program takes the last, compiled before it was saved',
    {
      model: network(plain, '(0 * o - 5, o)'),
      before: 'def loss_of(outputs):\n    return outputs[-1].mean()\n\n',
      main: 'torch.save({f"_orig_mod.{k}": v for k, v in Bright().state_dict().items()}, "/out/best.pth")',
    },
    [/of 2 maps number 2 is taken/],
  ],
  [
    'needs arguments, which the code gives by names',
    {
      model: network(withArguments, 'self.drop(o)'),
      before: 'LAYERS = [4, 8]\n\n',
      main: `stages = 2\n    ${state('Bright(1, stages, drop=0.2, layers=LAYERS).to("cpu")')}`,
    },
    [/class Bright\(1, 2, drop=0\.2, layers=\[4, 8\]\) matches/],
  ],
  [
    'needs arguments that are options of the command line, on images from -1 to 1',
    {
      model: network(withConfig, 'o', { weight: 10, bias: 0 }),
      dataset: 'def scale(image):\n    return image / 127.5 - 1.0\n',
      before:
        'import argparse\n\np = argparse.ArgumentParser()\np.add_argument("--channels", type=int, default=1)\nargs = p.parse_args()\n\n',
      main: state('Bright(args)'),
    },
    [/values go from -1 to 1/],
  ],
  [
    'takes images of one size, made by a function, on images that are standardised',
    {
      model: `${network(fixed, 'o + self.place', { weight: 10, bias: -10 })}\n\ndef build_model(n):\n    return Bright(n * 8)\n`,
      dataset:
        'import torch\n\nimage = torch.zeros(2)\n\n\ndef scale(image):\n    return (image - image.mean()) / (image.std() + 1e-8)\n',
      main: state('build_model(6)'),
    },
    [/does not take this size: 48 x 48 is used/, /each image is standardised/],
  ],
  [
    'gives shares of two channels, on images that are normalised by names',
    {
      model: network(plain, 'torch.softmax(torch.cat([-o[:, :1], o[:, 1:]], 1), dim=1)', {
        weight: 10,
        bias: 0,
        output: '2',
      }),
      dataset:
        'MEAN = [0.5]\nSTD = (0.5,)\n\n\ndef make(transforms):\n    return transforms.Normalize(mean=MEAN, std=STD)\n',
      main: state('Bright()'),
    },
    [/outputs of 2 channels, which are probabilities/, /normalised as the code says/],
  ],
  [
    'wants images as a data set of the program gives them, in another order',
    {
      model: network(plain, 'o', { weight: 10, bias: 54 }),
      dataset: ownDataSet(),
      before: 'import os\nfrom dataset import Own\n\nSIDE = 48\n\n',
      main: `folder = "/data/images"\n    paths = sorted([os.path.join(folder, name) for name in os.listdir(folder)], reverse=True)\n    data = Own(paths, paths[:], side=SIDE)\n    ${state('Bright()')}`,
    },
    [/images are loaded by Own of dataset\.py, as 48 x 48/],
  ],
  [
    'wants images less a number and divided by one, from a data set that mirrors them',
    {
      model: network(plain, 'o', { weight: 10, bias: 0 }),
      dataset: `${ownDataSet('.flip(-1)')}\n\ndef scale(image):\n    return (image - 0.5) / 0.5\n`,
      before: 'import os\nfrom dataset import Own\n\n',
      main: `paths = [f"/data/images/{name}" for name in os.listdir("/data/images")]\n    data = Own(paths, paths, 48)\n    ${state('Bright()')}`,
    },
    [/images are resized to their own size/, /normalised as the code says/],
  ],
  [
    'is a class of main.py, on images that are not scaled',
    {
      model: 'import torch\n\n\nclass Bright(torch.nn.Module):\n    pass\n',
      dataset:
        'import numpy as np\nimport torch\n\n\ndef load(image):\n    return torch.from_numpy(np.array(image)).float()\n',
      before: network(plain, 'o', { weight: 1, bias: -130 }).replace('Bright', 'Other'),
      main: 'torch.save(Other(), "/out/model.pth")',
    },
    [/whole model from model\.pth/, /values go from 0 to 255/],
  ],
];

/** Dice of all masks of a run together. */
async function pooledDice({ out, suite }: BuiltRun): Promise<number> {
  const [key] = await readLines<KeyRow>(join(suite, 'key.jsonl'));
  if (key.answer.kind !== 'program') throw new Error('no program');
  const counts = { both: 0, sum: 0 };
  for (const { name, file } of key.answer.masks) {
    const [truth, mask] = await Promise.all(
      [join(suite, file), join(runPaths(out).predictions(key.id, 0), `${name}.png`)].map((path) =>
        sharp(readFileSync(path)).raw().toBuffer(),
      ),
    );
    for (const [place, value] of truth.entries()) {
      counts.both += value > 0 && mask[place] > 0 ? 2 : 0;
      counts.sum += Number(value > 0) + Number(mask[place] > 0);
    }
  }
  return counts.both / counts.sum;
}

for (const [what, { model, main, dataset = 'x = 1\n', before = '' }, said] of makes) {
  test(`the adapter predicts well with a network that ${what}`, async (t) => {
    if (!(await hasTorch(t))) return;
    const files = {
      'dataset.py': dataset,
      'model.py': model,
      'train.py': 'x = 1\n',
      'main.py': `import torch\nfrom model import *\n\n${before}\nif __name__ == "__main__":\n    ${main}\n`,
    };
    const built = await buildScripted(t, [replyOf(files)], { prompt: 'paper', limits, rounds: 1 });
    if (built === null) return;
    const [{ outcome, adapter }] = built.answers;
    t.is(outcome, 'predicted', `${JSON.stringify(built.attempts)} ${adapter.join('; ')}`);
    for (const sentence of said)
      t.true(
        adapter.some((line) => sentence.test(line)),
        `${sentence}: ${adapter.join('; ')}`,
      );
    t.true((await pooledDice(built)) > 0.9, adapter.join('; '));
  });
}
