import test from 'ava';
import { providers } from '../../models/providers.js';

const tokens: readonly (readonly [string, number, number, number])[] = [
  // OpenAI's documentation: 1024 x 1024 costs 765, 2048 x 4096 costs 1105; 512 x 512 is one tile.
  ['openai', 1024, 1024, 765],
  ['openai', 2048, 4096, 1105],
  ['openai', 512, 512, 255],
  // Google's: 258 up to 384 x 384, and for each tile of 768 x 768.
  ['gemini', 384, 384, 258],
  ['gemini', 960, 540, 516],
  // Anthropic's: 1000 x 1000 about 1334, 1092 x 1092 about 1590; never above 1600.
  ['anthropic', 1000, 1000, 1334],
  ['anthropic', 1092, 1092, 1590],
  ['anthropic', 4000, 4000, 1600],
];
for (const [provider, width, height, expected] of tokens) {
  test(`${provider}: an image of ${width} x ${height} is ${expected} tokens`, (t) => {
    const entry = providers.find(({ name }) => name === provider);
    t.is(entry?.imageTokens({ width, height }), expected);
  });
}

const settings = { model: 'm', baseUrl: null, key: 'none', timeoutMs: 1000, maximumReplyBytes: 1000 };

for (const entry of providers) {
  test(`${entry.name}: is made as the list says`, async (t) => {
    const provider = await entry.create({ ...settings, address: entry.address });
    t.like(provider, { name: entry.name, model: 'm', baseUrl: null });
    t.is(provider.batches !== undefined, entry.hasBatches);
    t.regex(entry.address, /^https:\/\//);
  });
}

test('every provider has a name and variables of its own', (t) => {
  const told = providers.flatMap(({ name, keyVariables }) => [name, ...keyVariables]);
  t.is(new Set(told).size, told.length);
});
