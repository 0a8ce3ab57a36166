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
