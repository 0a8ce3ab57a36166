import test from 'ava';
import { createCaller } from '../../models/createCaller.js';
import { usualRetries } from '../../models/pace/retryPolicy.js';
import type { Answer, Fault, Provider, ProviderRequest } from '../../models/provider.js';
import { eachConcurrently } from '../../util/eachConcurrently.js';
import { createRandom } from '../../util/random.js';
import { type ManualTime, manualTime } from '../support/manualTime.js';

const request: ProviderRequest = {
  system: null,
  text: 'What is in the box?',
  images: [],
  parameters: { temperature: null, topP: null, maxTokens: null, seed: null },
  schema: null,
};

const answer: Answer = {
  kind: 'answer',
  text: 'liver',
  finish: 'ok',
  detail: null,
  usage: null,
  dropped: [],
};

const never = new AbortController().signal;

/** Answers so many calls in each minute, 2 s a call, and turns the others down without saying for how long. */
function limitedProvider(callsAMinute: number, { clock, wait }: ManualTime): Provider {
  const taken = new Map<number, number>();
  const call = async (): Promise<Answer | Fault> => {
    const minute = Math.floor(clock.milliseconds() / 60_000);
    const before = taken.get(minute) ?? 0;
    if (before >= callsAMinute) return { kind: 'rate limited', retryAfterMs: null, message: '429 slow down' };
    taken.set(minute, before + 1);
    await wait(2000, never);
    return answer;
  };
  return { name: 'openai', model: 'limited', baseUrl: null, imageTokens: () => 0, call };
}

/** What becomes of 40 requests, so many in hand at once. */
async function askForty(inHand: number, { callsAMinute }: { callsAMinute: number }): Promise<string[]> {
  const time = manualTime();
  const random = createRandom('a limit per minute');
  const options = { ...time, concurrency: inHand, retries: usualRetries, random };
  const call = createCaller(limitedProvider(callsAMinute, time), options);
  const requests = Array.from({ length: 40 }, () => request);
  const ended: string[] = [];
  const asking = eachConcurrently(requests.values(), inHand, async (one) => {
    ended.push((await call(one, never)).kind);
  });
  while (ended.length < requests.length) await time.pass(500);
  await asking;
  return ended;
}

for (const inHand of [1, 8]) {
  test(`a limit per minute that says nothing of itself fails no request, with ${inHand} in hand`, async (t) => {
    t.deepEqual(new Set(await askForty(inHand, { callsAMinute: 10 })), new Set(['answer']));
  });
}
