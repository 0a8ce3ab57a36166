import test from 'ava';
import { type ProgramReply, readProgram } from '../../../../runs/building/reply/readProgram.js';
import { takeRepair } from '../../../../runs/building/reply/takeRepair.js';

const before = {
  'dataset.py': 'class Data:\n    pass\n',
  'model.py': 'class UNet:\n    pass\n\nclass Block:\n    pass\n',
  'train.py': 'def train():\n    pass\n\ndef test():\n    pass\n',
  'main.py':
    'from dataset import Data\nfrom model import UNet\nfrom train import (\n    train,\n    test as run_test,\n)\n',
};
const reply = (parts: Partial<ProgramReply>): ProgramReply => ({
  files: {},
  partial: [],
  hasOther: false,
  ...parts,
});

test('the first reply needs all four files', (t) => {
  t.like(takeRepair({}, reply({ files: before })), { kind: 'whole', files: before });
  const { 'main.py': _main, ...three } = before;
  t.like(takeRepair({}, reply({ files: three })), {
    kind: 'lacking',
    fault: 'no four files',
    wanted: ['main.py'],
  });
  t.like(takeRepair({}, reply({})), { kind: 'lacking', fault: 'no four files' });
});

test('whole files of a repair take the place of those before, the others stay', (t) => {
  const changed = `${before['train.py']}\nx = 1\n`;
  const state = takeRepair(before, reply({ files: { 'train.py': changed } }));
  t.like(state, { kind: 'whole', files: { ...before, 'train.py': changed } });
});

test('a file in part, code without a name and no file at all are wanted again', (t) => {
  const partial = [{ file: 'train.py', reason: 'it is a diff' }] as const;
  t.like(takeRepair(before, reply({ partial })), {
    kind: 'lacking',
    fault: 'partial file',
    wanted: ['train.py'],
    line: 'train.py: it is a diff',
  });
  t.like(takeRepair(before, reply({ hasOther: true })), { kind: 'lacking', fault: 'partial file' });
  t.like(takeRepair(before, reply({})), { kind: 'lacking', fault: 'no four files' });
});

test('a file that lacks what others import from it, and had it, is an excerpt', (t) => {
  const fixed = { 'train.py': 'def train():\n    return 1\n' };
  t.like(takeRepair(before, reply({ files: fixed })), {
    kind: 'lacking',
    fault: 'partial file',
    line: 'train.py: it has no test any more',
    wanted: ['train.py'],
  });
  t.like(takeRepair(before, reply({ files: { ...fixed, 'main.py': 'from train import train\n' } })), {
    kind: 'whole',
  });
  t.like(takeRepair(before, reply({ files: { 'model.py': 'class UNet:\n    pass\n' } })), { kind: 'whole' });
});

test('what was never defined is left to Python', (t) => {
  const wrong = { ...before, 'model.py': 'class Net:\n    pass\n' };
  t.like(takeRepair({}, reply({ files: wrong })), { kind: 'whole' });
  t.like(takeRepair(wrong, reply({ files: { 'model.py': 'class Other:\n    pass\n' } })), { kind: 'whole' });
});

test('a snippet below a sentence that names a file is an excerpt', (t) => {
  const snippet = readProgram(
    'In train.py, replace the function:\n```python\ndef train():\n    return 1\n```',
  );
  t.like(takeRepair(before, snippet), { kind: 'lacking', fault: 'partial file', wanted: ['train.py'] });
});

const program = {
  'dataset.py': 'import os\n\n\nclass Data:\n    def __len__(self):\n        return 3\n',
  'model.py': 'import torch\n\n\nclass Block:\n    pass\n\n\nclass UNet:\n    block = Block()\n',
  'train.py': 'import torch\n\n\ndef train():\n    return 1\n',
  'main.py':
    'from train import train\n\n\ndef main():\n    train()\n\n\nif __name__ == "__main__":\n    main()\n',
};

for (const [file, code, line] of [
  ['main.py', 'import torch\n', 'it starts nothing any more'],
  ['main.py', 'def main():\n    train()\n\n\nmain()\n', 'it has none of its imports any more'],
  ['main.py', 'from train import train\nmain()\n', 'it has no main any more'],
  [
    'dataset.py',
    'class Data:\n    def __len__(self):\n        return 4\n',
    'it has none of its imports any more',
  ],
  ['model.py', 'import torch\n\n\nclass UNet:\n    block = Block(2)\n', 'it has no Block any more'],
] as const) {
  test(`a repair of ${file} is an excerpt: ${line}`, (t) => {
    t.like(takeRepair(program, reply({ files: { [file]: code } })), {
      kind: 'lacking',
      fault: 'partial file',
      line: `${file}: ${line}`,
      wanted: [file],
      files: program,
    });
  });
}

test('a file that is written anew in other words is whole', (t) => {
  for (const [file, code] of [
    ['main.py', 'from train import train\n\ntrain()\n'],
    ['main.py', 'from train import (\n    train,\n    main,\n)\n\nmain()\n'],
    ['model.py', 'from train import *\n\n\nclass UNet:\n    block = Block()\n'],
    ['train.py', 'import os\n\n\ndef train():\n    return torch.zeros(1)\n'],
  ]) {
    t.like(takeRepair(program, reply({ files: { [file]: code } })), { kind: 'whole' }, code);
  }
});

test('a patch without fences is a part, and is asked for again', (t) => {
  const patch = readProgram(
    '*** Begin Patch\n*** Update File: train.py\n@@\n-    loss = 1\n+    loss = 2\n*** End Patch',
  );
  t.like(takeRepair(program, patch), { kind: 'lacking', fault: 'partial file' });
});
