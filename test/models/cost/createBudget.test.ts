import test from 'ava';
import { createBudget } from '../../../models/cost/createBudget.js';
import { createLedger } from '../../../models/cost/createLedger.js';

const price = { input: 2, output: 10 };
const pricing = { date: '2025-01-01', currency: 'USD', price };
const single = (inputTokens: number, outputTokens: number) => ({
  usage: { inputTokens, outputTokens },
  isBatch: false,
  attempts: 1,
});

test('a budget waits for calls in flight to turn out cheaper, and says when nothing is left', async (t) => {
  const ledger = createLedger(pricing);
  const model = { imageTokens: () => 0, parameters: { maxTokens: 50_000 } };
  const budget = createBudget({ ledger, limit: 1, model });
  // 100,000 tokens at four characters each, ten of them for the frame.
  const request = { text: 'x'.repeat(4 * 99_990), images: [] };
  const first = await budget.admit(request);
  if (first === 'too much') return t.fail();
  let admitted = false;
  const second = budget.admit(request).then((settle) => {
    admitted = true;
    return settle;
  });
  await new Promise((resolve) => setImmediate(resolve));
  t.false(admitted);
  first(single(100_000, 1000));
  const settle = await second;
  t.true(admitted);
  if (settle === 'too much') return t.fail();
  settle(single(100_000, 50_000));
  t.is(await budget.admit(request), 'too much');
});
