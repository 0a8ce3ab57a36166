import test from 'ava';
import { failureHints } from '../../cli/failureHints.js';

const again = '--retry-failed asks again';
const lost = 'the same command asks again what failed in an outage';

for (const [error, hint] of [
  ['network, 6 calls: ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:1', lost],
  ['image file missing: images/ab/temperature.png', again],
  ['overloaded, 6 calls: 503 the temperature in the data centre is too high', lost],
  ['rate limited, 6 calls: 429 slow down', lost],
  ['unusable, 6 calls: no chat completion', again],
  ['unusable for now, 6 calls: finish_reason abort', lost],
  ['400 the image cannot be read', again],
]) {
  test(`parameters are not spoken of after: ${error}`, (t) => {
    t.deepEqual(failureHints([error]), [hint]);
  });
}

for (const [error, options] of [
  ["400 Invalid value for 'temperature': must be at most 1.", '--temperature none'],
  ['422 body.top_p: Input should be at most 0.9', '--top-p none'],
  ['400 Unable to submit request because topP must be in the range [0, 1)', '--top-p none'],
  ["400 'max_completion_tokens' is too large: 1024.", '--max-tokens none'],
  ['400 maxOutputTokens is out of range', '--max-tokens none'],
] as const) {
  test(`the option that helps is named after: ${error}`, (t) => {
    const hints = failureHints(['network, 6 calls: reset', error]);
    t.deepEqual(hints, [lost, again, `${options}, with another --out folder, leaves it to the model`]);
  });
}
