import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { packagePath } from '../../util/packagePath.js';
import { callRadvuqa } from '../support/callRadvuqa.js';
import { drawnFiles, drawSubject } from '../support/drawnSubject.js';
import { folderContent } from '../support/folderContent.js';
import { makeItem, makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const small = ['--set', 'minimumAxialSize=16', '--set', 'minimumLongerSide=64'];

test('help names every command, and every command explains itself', async (t) => {
  const { code, out } = await callRadvuqa('--help');
  t.is(code, 0);
  const names = [...out.matchAll(/^ {2}([a-z]+) /gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'help');
  t.deepEqual(names, [
    'demo',
    'phantom',
    'generate',
    'correct',
    'sheet',
    'export',
    'power',
    'prior',
    'run',
    'build',
    'submit',
    'import',
    'judge',
    'calibrate',
    'compare',
    'report',
    'doctor',
    'schema',
  ]);
  for (const name of names) {
    const help = await callRadvuqa(name, '--help');
    t.is(help.code, 0);
    t.regex(help.out, /Usage: radvuqa \w+/);
    t.true(help.out.split('\n').length > 6, help.out);
  }
});

test('a reader that closes the pipe, such as head, ends the program quietly', (t) => {
  const program = packagePath('dist', 'cli', 'main.js');
  const words = `{ "$0" "$1" --help; echo "ended with $?" >&2; } | true`;
  const { stderr } = spawnSync('sh', ['-c', words, process.execPath, program], { encoding: 'utf8' });
  t.is(stderr, 'ended with 0\n');
});

test('standard output on a full disk is named as that, and one for errors alone ends no work', (t) => {
  const program = packagePath('dist', 'cli', 'main.js');
  const call = (words: string) =>
    spawnSync('sh', ['-c', `"$0" "$1" schema item ${words}`, process.execPath, program], {
      encoding: 'utf8',
    });
  const full = call('> /dev/full');
  t.is(full.status, 1);
  t.regex(full.stderr, /^radvuqa: standard output: .*found a full disk \(ENOSPC\).*\n$/);
  t.deepEqual(call('2> /dev/full').stdout, call('').stdout);
  t.is(call('--no-such-option 2> /dev/full').status, 2);
});

test('from volumes to a report, by the commands of the README', async (t) => {
  const folder = temporaryFolder(t);
  const source = temporaryFolder(t, drawnFiles('a', drawSubject()));
  const at = (name: string) => join(folder, name);
  const calls = [
    ['generate', 'radvuqa-ct', '--source', source, '--out', at('suite'), ...small],
    [
      'generate',
      'radvuqa-ct',
      '--source',
      source,
      '--out',
      at('public'),
      '--public',
      '--seed-of',
      at('suite'),
      ...small,
    ],
    ['sheet', at('suite'), '--out', at('sheet.png')],
    ['run', at('public'), '--model', 'baseline:blind', '--out', at('blind')],
    ['run', at('suite'), '--model', 'baseline:random', '--out', at('random')],
    ['judge', at('blind'), '--suite', at('suite'), '--judge', 'rules'],
    ['judge', at('random'), '--suite', at('suite')],
    ['compare', at('blind'), '--suite', at('suite'), '--by', 'prompt'],
    ['compare', at('random'), at('blind'), '--suite', at('suite'), '--by', 'model', '--json'],
    ['report', at('blind'), at('random'), '--suite', at('suite'), '--out', at('report')],
  ];
  for (const words of calls) {
    const called = await callRadvuqa(...words);
    t.is(called.code, 0, `${words.join(' ')}\n${called.err}`);
    t.true(called.out.length > 0);
  }
  t.regex(readFileSync(at('report/report.html'), 'utf8'), /<!doctype html>/i);
});

test('a submission says what was wrong with which line, and 3 when too little is left', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 10);
  const responses = join(folder, 'responses.jsonl');
  const { id } = makeItem(0);
  writeFileSync(
    responses,
    `${JSON.stringify({ id, response: 'liver' })}\nnot json\n{"id":"other","response":"x"}\n`,
  );
  const call = ['submit', suite, '--responses', responses, '--model', 'm', '--out', join(folder, 'run')];
  const called = await callRadvuqa(...call, '--min-coverage', '0.9');
  t.is(called.code, 3);
  t.regex(called.out, /1 response taken in .*2 rows rejected/);
  const errors = readFileSync(join(folder, 'run', 'submission-errors.jsonl'), 'utf8');
  t.regex(errors, /"line":2/);
  t.regex(errors, /"line":3/);
});

const wrong = [
  { call: ['generate', 'radvuqa-ct', '--out', 'x'], message: /--source: expected a folder/ },
  { call: ['generate', 'radvuqa-ct', '--source', '/nowhere', '--out', 'x'], message: /\/nowhere/ },
  { call: ['generate', 'radvuqa-pet', '--source', '.', '--out', 'x'], message: /expected one of radvuqa-ct/ },
  { call: ['run', '/nowhere', '--model', 'baseline:blind', '--out', 'x'], message: /\/nowhere/ },
  { call: ['run', '/nowhere', '--model', 'baseline:psychic', '--out', 'x'], message: /baseline:random/ },
  { call: ['compare', 'x', '--suite', 'y', '--by', 'weather'], message: /prompt/ },
  { call: ['schema', 'toString'], message: /expected one of suite/ },
  { call: ['phantom', '--out', 'x', '--subjects', 'many'], message: /whole number/ },
  { call: ['divine'], message: /unknown command/ },
];

for (const { call, message } of wrong) {
  test(`radvuqa ${call.join(' ')}: exit 2, a message, no stack trace, nothing written`, async (t) => {
    const folder = temporaryFolder(t);
    const words = call.map((word) => (word === 'x' ? join(folder, 'x') : word));
    const { code, err } = await callRadvuqa(...words);
    t.is(code, 2);
    t.regex(err, message);
    t.notRegex(err, /\n\s+at /);
    t.deepEqual(folderContent(folder), {});
  });
}

test('schema prints JSON Schema', async (t) => {
  const { out } = await callRadvuqa('schema', 'recipe');
  const { anyOf } = JSON.parse(out) as { anyOf: { properties: Record<string, { default?: unknown }> }[] };
  t.is(anyOf[0].properties.minimumAxialSize.default, 200);
});
