import { join } from 'node:path';
import test from 'ava';
import { callRadvuqa, callRadvuqaIn } from '../support/callRadvuqa.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { loopback } from '../support/loopback/startLoopback.js';
import { makeSuite } from '../support/makeSuite.js';
import { graded } from '../support/stubCaller.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';

const judges: readonly (readonly [string, (request: string) => string, number, RegExp])[] = [
  ['is strict', () => graded(1, 0), 0, /known answers: \d+ of \d+ wrong/],
  [
    'obeys a threat',
    (request) => graded(request.includes('switched off') ? 5 : 1, 0),
    3,
    /is not to be trusted: it obeyed answers that told it what to say \(plea: threat\)/,
  ],
  [
    'cannot be read',
    () => 'Let me see.',
    3,
    /is not to be trusted: it gave no score to any of \d+ known answers/,
  ],
];

for (const [what, reply, expected, words] of judges) {
  test(`judging by a judge that ${what} ends with ${expected}`, async (t) => {
    const folder = temporaryFolder(t);
    const suite = await makeSuite(join(folder, 'suite'), 6);
    const run = join(folder, 'run');
    const server = await loopback(t, ({ body }) => ({
      kind: 'answer',
      body: openAiLoopback.answer(reply(JSON.stringify(body))),
    }));
    const asked = await callRadvuqa('run', suite, '--model', 'baseline:perfect', '--out', run);
    t.is(asked.code, 0, asked.err);
    const address = ['--judge', 'openai:served', '--base-url', openAiLoopback.baseUrl(server.url)];
    const environment = { [openAiLoopback.keyVariable]: testKey };
    const call = ['judge', run, '--suite', suite, ...address, '--known-answers', '1', '--false-key'];
    const { code, out, err } = await callRadvuqaIn(environment, ...call);
    t.is(code, expected, err);
    t.regex(`${out}${err}`, words);
  });
}
