import test from 'ava';
import { nextStep, pauseForAll, usualRetries } from '../../../models/pace/retryPolicy.js';
import type { Random } from '../../../util/random.js';

const overloaded = { kind: 'overloaded', retryAfterMs: null, message: '503 busy' } as const;

function drawing(value: number): Random {
  return { next: () => value, integer: () => 0, normal: () => 0 };
}

test('waits double up to their bound, and chance takes off up to half', (t) => {
  const policy = { ...usualRetries, attempts: 10, maximumDelayMs: 5000 };
  const delays = (value: number) =>
    [1, 2, 3, 4, 5].map((attempts) => {
      const step = nextStep(overloaded, { attempts, spentMs: 0 }, policy, drawing(value));
      return step.kind === 'again' ? step.afterMs : step.message;
    });
  t.deepEqual(delays(0), [1000, 2000, 4000, 5000, 5000]);
  t.deepEqual(delays(0.5), [750, 1500, 3000, 3750, 3750]);
});

test('the shortest waits at a limit that says nothing outlive a minute', (t) => {
  const limited = { kind: 'rate limited', retryAfterMs: null, message: '429' } as const;
  const total = (value: number) =>
    [1, 2, 3, 4, 5]
      .map((attempts) => nextStep(limited, { attempts, spentMs: 0 }, usualRetries, drawing(value)))
      .reduce((sum, step) => sum + (step.kind === 'again' ? step.afterMs : Number.NaN), 0);
  t.is(total(1), 67_500);
  t.is(total(0), 135_000);
});

test('a limit that says nothing holds back all calls for a while, one that says something for as long as that', (t) => {
  const limited = (retryAfterMs: number | null) =>
    ({ kind: 'rate limited', retryAfterMs, message: '429' }) as const;
  t.is(pauseForAll(limited(null), usualRetries), 5000);
  t.is(pauseForAll(limited(null), { ...usualRetries, maximumDelayMs: 4 }), 4);
  t.is(pauseForAll(limited(300), usualRetries), 300);
  t.is(pauseForAll(overloaded, usualRetries), null);
});

test('a wait is never shorter than the provider asks for', (t) => {
  const asked = { kind: 'rate limited', retryAfterMs: 9000, message: '429' } as const;
  const step = nextStep(asked, { attempts: 1, spentMs: 0 }, usualRetries, drawing(0.9));
  t.deepEqual(step, { kind: 'again', afterMs: 9000 });
});

test('attempts and time are bounded, and the failure says what happened', (t) => {
  const failed = { kind: 'failed', message: 'overloaded, 6 calls: 503 busy', isOutage: true };
  t.deepEqual(nextStep(overloaded, { attempts: 6, spentMs: 0 }, usualRetries, drawing(0)), failed);
  t.like(nextStep(overloaded, { attempts: 2, spentMs: 599_000 }, usualRetries, drawing(0)), {
    kind: 'failed',
  });
  t.like(nextStep(overloaded, { attempts: 2, spentMs: 598_000 }, usualRetries, drawing(0)), {
    kind: 'again',
  });
});

test('wrong requests are not repeated, adapted ones at once', (t) => {
  const first = { attempts: 1, spentMs: 0 };
  const rejected = { kind: 'rejected', message: '400 no' } as const;
  const adapted = { kind: 'adapted', message: 'without topP' } as const;
  t.deepEqual(nextStep(rejected, first, usualRetries, drawing(0)), {
    kind: 'failed',
    message: '400 no',
    isOutage: false,
  });
  t.deepEqual(nextStep(adapted, first, usualRetries, drawing(0)), { kind: 'again', afterMs: 0 });
});
