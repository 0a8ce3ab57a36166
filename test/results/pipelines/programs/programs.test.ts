import test from 'ava';
import { metPoints, promptPoints } from '../../../../results/pipelines/programs/compliance.js';
import { lossesIn } from '../../../../results/pipelines/programs/lossesIn.js';
import { ownSplit } from '../../../../results/pipelines/programs/ownSplit.js';
import { programFacts } from '../../../../results/pipelines/programs/programFacts.js';
import type { KeptProgram } from '../../../../results/pipelines/programs/programFiles.js';
import { goodProgram, keptProgram } from '../../../support/keptProgram.js';

const tables: readonly (readonly [string, Parameters<typeof lossesIn>[0], readonly number[] | null])[] = [
  [
    'two rows',
    [
      [1, 2, 3],
      [0.9, 0.5, 0.4],
    ],
    [0.9, 0.5, 0.4],
  ],
  [
    'with a heading of pandas',
    [
      [0, 1, 2],
      [1, 2, 3],
      [0.9, 0.5, 0.4],
    ],
    [0.9, 0.5, 0.4],
  ],
  [
    'with heading and index of pandas',
    [
      [null, 0, 1],
      [0, 1, 2],
      [1, 0.9, 0.5],
    ],
    [0.9, 0.5],
  ],
  [
    'with names before the rows',
    [
      ['Epoch', 1, 2],
      ['Loss', 0.9, 0.5],
    ],
    [0.9, 0.5],
  ],
  [
    'columns',
    [
      ['Epoch', 'Loss'],
      [1, 0.9],
      [2, 0.5],
    ],
    [0.9, 0.5],
  ],
  [
    'columns with an index',
    [
      [null, 'Epoch', 'Loss'],
      [0, 1, 0.9],
      [1, 2, 0.5],
    ],
    [0.9, 0.5],
  ],
  ['one epoch', [[1], [0.7]], [0.7]],
  ['losses alone', [[0.9, 0.5]], null],
  [
    'words',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    null,
  ],
  ['nothing', [], null],
];

for (const [name, sheet, losses] of tables) {
  test(`losses are read from a table of ${name}`, (t) => t.deepEqual(lossesIn(sheet), losses));
}

test('the choices of a program are read from its code, its prints and its tables', (t) => {
  t.deepEqual(programFacts(goodProgram), {
    batch: 8,
    epochs: 2,
    chosenEpochs: 20,
    optimiser: 'Adam',
    rate: 0.001,
    loss: 'BCE + Dice',
    stages: 3,
    block: 'DoubleConv, batch norm',
    bottleneck: 256,
    lastLayer: 'none',
    channels: '32, 64, 128',
    parameters: 1_928_417,
  });
});

const parameterPrints: readonly (readonly [print: string, parameters: number | null])[] = [
  ['Total params: 7,763,041\nTrainable params: 7,700,000\nNon-trainable params: 63,041\n', 7_700_000],
  ['Non-trainable params: 0\nTrainable params: 31_037_633', 31_037_633],
  ['1942577 parameters, images of (80, 112)', 1_942_577],
  ['Number of trainable parameters: 482113', 482_113],
  ['Trainable parameters: 7.76M', 7_760_000],
  ['The model has 31.04 M trainable parameters', 31_040_000],
  ['Parameters = 1234', 1234],
  ['Model parameters: 500K', 500_000],
  ['parameters, images of (112, 112)', null],
  ['hyperparameters (8, 0.001)', null],
];

test('a loss that takes Dice from 1 where it is computed is one of Dice, too', (t) => {
  const train = 'loss = F.binary_cross_entropy_with_logits(x, y) + 1 - dice_of(x, y).mean()\n';
  const sources = { ...goodProgram.sources, 'train.py': train };
  t.is(programFacts({ ...goodProgram, sources }).loss, 'BCE + Dice');
});

test('the number of parameters is read as it is printed', (t) => {
  for (const [printed, parameters] of parameterPrints)
    t.is(programFacts({ ...goodProgram, printed }).parameters, parameters, printed);
});

const depths: readonly (readonly [
  what: string,
  code: string,
  stages: number | null,
  bottleneck: number | null,
])[] = [
  ['numbered steps up', 'self.up1 = Up(1024, 512)\nself.up2 = Up(512, 256)\n', 2, 512],
  [
    'the bottleneck as the last numbered step down, and steps up by name',
    'self.enc1 = C(3, 64)\nself.enc2 = C(64, 128)\nself.enc3 = C(128, 256)\nself.a = nn.ConvTranspose2d(256, 128, 2)\nself.b = nn.ConvTranspose2d(128, 64, 2)\nself.dec1 = C(2, 64)\nself.dec2 = C(2, 64)\n',
    2,
    256,
  ],
  [
    'calls of one pooling',
    'self.pool = nn.MaxPool2d(2)\na = self.pool(a)\nb = self.pool(b)\nc = self.pool(c)\n',
    3,
    null,
  ],
  [
    'transposed convolutions',
    'self.a = nn.ConvTranspose2d(64, 32, 2)\nself.b = nn.ConvTranspose2d(32, 16, 2)\n',
    2,
    32,
  ],
  [
    'a list and a doubled last',
    'def __init__(self, features=(16, 32, 64)):\n    C(features[-1], features[-1] * 2)\n',
    3,
    128,
  ],
  ['a list with the bottleneck in it', 'filters = [16, 32, 64]\nfor f in filters[:-1]:\n', 2, 64],
  [
    'a list that doubles, whose last is the bottleneck',
    'def __init__(self, features=16):\n    widths = [features * 2**level for level in range(5)]\n    for block in self.down[:-1]:\n',
    4,
    256,
  ],
  [
    'multiples of a named number',
    'def __init__(self, base_ch: int = 32):\n    C(base_ch, base_ch * 2)\n    C(base_ch * 8, base_ch * 16)\n',
    null,
    512,
  ],
  [
    'multiples by way of another name',
    'def __init__(self, init_features=32):\n    features = init_features\n    C(features * 8, features * 16)\n',
    null,
    512,
  ],
  ['nothing plain', 'for step in range(depth):\n    self.steps.append(C(width, grow(width)))\n', null, null],
];

for (const [what, code, stages, bottleneck] of depths) {
  test(`the depth of a network is read by ${what}`, (t) => {
    t.like(programFacts(keptProgram({ 'model.py': code })), { stages, bottleneck });
  });
}

test('a program without a network has no epochs, whatever tables it writes', (t) => {
  const losses = { training: [0.5, 0.5], validation: [0.5, 0.5] };
  const main = 'epochs = int(os.environ.get("EPOCHS", "2"))\n';
  t.is(programFacts(keptProgram({ 'main.py': main }, { losses })).epochs, null);
  t.is(
    programFacts(keptProgram({ 'main.py': main, 'model.py': 'from torch import nn\n' }, { losses })).epochs,
    2,
  );
});

test('several names may be given their values in one line', (t) => {
  const code = { 'main.py': 'BATCH_SIZE, LEARNING_RATE, EPOCHS = 4, 1e-3, 30\n' };
  t.like(programFacts(keptProgram(code)), { batch: 4, rate: 0.001, epochs: 30 });
});

test('epochs that are read from the environment are chosen by their default', (t) => {
  for (const main of [
    'epochs = int(os.environ.get("EPOCHS", "25"))\n',
    "n_epochs = int(os.getenv('EPOCHS', 25))\n",
  ]) {
    const code = { 'main.py': main, 'model.py': 'from torch import nn\n' };
    t.is(programFacts(keptProgram(code)).chosenEpochs, 25, main);
  }
});

test('what is not there is not read, and comments are no code', (t) => {
  const nothing = programFacts(keptProgram({ 'train.py': '# batch_size = 9\n"""lr = 3"""\n' }));
  t.deepEqual(new Set(Object.values(nothing)), new Set([null]));
});

test('a program that does all that the prompt asks for meets its 22 points', (t) => {
  t.is(promptPoints.length, 22);
  t.deepEqual(
    promptPoints.map(({ number }) => number),
    Array.from({ length: 22 }, (_none, place) => place + 1),
  );
  t.deepEqual(
    promptPoints.filter((_point, place) => !metPoints(goodProgram)[place]).map(({ number }) => number),
    [],
  );
});

const changes: readonly (readonly [number, (good: KeptProgram) => KeptProgram])[] = [
  [1, (good) => changed(good, 'dataset.py', 'Dataset):', 'object):')],
  [2, (good) => changed(good, 'model.py', 'class UNet(', 'class Network(')],
  [5, (good) => changed(good, 'dataset.py', 'T.Resize', 'T.RandomRotation(5), T.Resize')],
  [7, (good) => ({ ...good, losses: { ...good.losses, training: null } })],
  [8, (good) => ({ ...good, losses: { ...good.losses, validation: null } })],
  [9, (good) => changed(good, 'train.py', 'torch.save(model.state_dict()', 'keep(model')],
  [11, (good) => changed(good, 'train.py', 'tqdm', 'list')],
  [12, (good) => ({ ...good, outputs: good.outputs.filter((name) => name !== 'losses.png') })],
  [13, (good) => ({ ...good, outputs: good.outputs.filter((name) => !name.startsWith('validation')) })],
  [14, (good) => ({ ...good, outputs: good.outputs.filter((name) => !name.startsWith('test_dice')) })],
  [19, (good) => changed(good, 'main.py', 'torchinfo', 'torchsummary')],
  [20, (good) => changed(good, 'main.py', 'from model import', 'from network import')],
  [21, (good) => changed(good, 'train.py', 'plt.savefig', 'plt.show(); plt.savefig')],
  [22, (good) => changed(good, 'main.py', '__main__', 'main')],
];

for (const [number, change] of changes) {
  test(`a program that misses point ${number} misses that one alone`, (t) => {
    const met = metPoints(change(goodProgram));
    t.deepEqual(
      promptPoints.filter((_point, place) => !met[place]).map((point) => point.number),
      [number],
    );
  });
}

test('points are met in other words, too', (t) => {
  const reference = {
    'main.py':
      'start = time.time()\nloaders = {\n    name: DataLoader(Subset(data, part), batch_size=8)\n    for name, part in parts.items()\n}\n',
  };
  const met = metPoints(keptProgram(reference, { printed: 'trained for 26.6 s\n' }));
  t.deepEqual([met[9], met[16]], [true, true]);
  t.false(metPoints(keptProgram(reference, { printed: 'trained\n' }))[9]);
});

function changed(
  good: KeptProgram,
  file: keyof KeptProgram['sources'],
  from: string,
  to: string,
): KeptProgram {
  const code = good.sources[file];
  if (!code.includes(from)) throw new Error(`${file} has no ${from}`);
  return { ...good, sources: { ...good.sources, [file]: code.replaceAll(from, to) } };
}

const splits: readonly (readonly [string, ReturnType<typeof ownSplit>])[] = [
  [
    'train, rest = train_test_split(indices, test_size=0.2)\nval, test = train_test_split(rest, test_size=0.5)',
    'apart',
  ],
  ['tr, va, te = torch.utils.data.random_split(data, [8, 1, 1])', 'apart'],
  [
    'a, test = train_test_split(indices, test_size=0.1)\nb, val = train_test_split(indices, test_size=0.1)',
    'overlapping',
  ],
  ['train, test = train_test_split(indices)', 'not read'],
  ['# train, rest = train_test_split(x)\n# val, test = train_test_split(rest)', 'not read'],
];

for (const [code, split] of splits) {
  test(`the own split is ${split}: ${code.slice(0, 40)}`, (t) => {
    t.is(ownSplit(keptProgram({ 'main.py': code })), split);
  });
}

test('texts that no one would write are read to their end', (t) => {
  for (const piece of [
    'a\n,',
    'a , b = ',
    'train',
    '(1,',
    'c * ',
    'dim*2 ',
    'self.up1',
    '"""',
    'x, ',
    'print(len(',
  ]) {
    const text = piece.repeat(40_000);
    const kept = keptProgram({ 'main.py': text, 'model.py': text }, { printed: text });
    t.is(ownSplit(kept), 'not read', piece);
    t.is(metPoints(kept).length, 22);
    t.is(programFacts(kept).optimiser, null);
  }
});
