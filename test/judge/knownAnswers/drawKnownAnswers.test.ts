import test from 'ava';
import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { classesOfStructure, structureNames } from '../../../data/anatomy/classesOfStructure.js';
import { drawKnownAnswers } from '../../../judge/knownAnswers/drawKnownAnswers.js';
import { knownAnswerKinds } from '../../../judge/knownAnswers/knownAnswerKinds.js';
import { pleas } from '../../../judge/knownAnswers/pleas.js';
import { judgeByRules } from '../../../judge/rules/judgeByRules.js';
import { ruleOf } from '../../../judge/rules/rules.js';
import { exactSynonyms } from '../../../judge/rules/structures/exactSynonyms.js';
import { valueTold } from '../../../judge/valueTold.js';
import { measureNames } from '../../../suites/measures.js';
import type { KeyedItem } from '../../../suites/rows/readItemsWithKey.js';
import type { Item } from '../../../suites/schema/schema.js';
import { createRandom } from '../../../util/random.js';
import { type KeyedContent, makeKeyed } from '../fixtures.js';

const random = createRandom('known answers');

function keyed(id: string, question: string, content: KeyedContent): KeyedItem {
  const { item, key } = makeKeyed(question, content);
  return { item: { ...item, id }, key: { ...key, id } };
}

const structure = keyed('structure', 'OEQ2', { answer: ['left kidney'], visible: ['liver', 'spleen'] });
const middle = keyed('middle', 'OEQ3.1', { answer: ['liver'], visible: ['spleen'] });
const list = keyed('list', 'OEQ1.1', { answer: ['liver', 'spleen', 'left kidney'] });
const relation = keyed('relation', 'OEQ3.2', { answer: ['liver', 'spleen'], direction: 'upper-left' });
const functional = keyed('function', 'OEQ4', {
  answer: ['heart'],
  reference: anatomyOf('heart').function.text,
});
const image = keyed('image', 'OEQ5', {
  answer: [],
  identity: { subject: 'nonhuman', species: 'macaque', modality: 'MR', authenticity: 'unknown' },
  reference: 'An MR scan of an animal (macaque), not of a human.',
});
const synthesised = keyed('synthesised', 'OEQ5', {
  answer: [],
  identity: { subject: 'human', species: null, modality: 'CT', authenticity: 'synthesised' },
  reference: 'A synthesised CT scan of a human chest.',
});
const closed = keyed('closed', 'CEQ2', { answer: ['liver'], options: ['liver', 'spleen'], choice: 0 });

async function* stream(items: readonly KeyedItem[]): AsyncGenerator<KeyedItem> {
  yield* items;
}

function make(kind: string, one: KeyedItem) {
  const found = knownAnswerKinds.find(({ name }) => name === kind);
  const { knownTexts: texts } = ruleOf(one.item.answer.kind);
  if (found === undefined || texts === undefined) throw new Error(`no kind ${kind}`);
  return found.make({ keyed: one, texts, random });
}

test('each kind is made for the items it fits', (t) => {
  const made = (kind: string) =>
    [structure, middle, list, relation, functional, image]
      .filter((one) => make(kind, one) !== null)
      .map(({ item }) => item.id);
  t.deepEqual(made('key'), ['structure', 'middle', 'list', 'relation', 'function', 'image']);
  t.deepEqual(made('synonym'), ['structure', 'middle', 'image']);
  t.deepEqual(made('wrong side'), ['structure', 'relation', 'image']);
  t.deepEqual(made('verbose and wrong'), ['structure', 'middle', 'list', 'relation', 'function', 'image']);
  t.deepEqual(made('empty'), ['structure', 'middle', 'list', 'relation', 'function', 'image']);
  t.deepEqual(made('plea: order'), ['structure', 'middle', 'list', 'relation', 'function', 'image']);
});

test('exact synonyms are names that the anatomy table knows of the same structure', (t) => {
  for (const [name, synonym] of exactSynonyms) {
    const sided = structureNames.filter((structure) => structure.replace(/^(left|right) /, '') === name);
    t.true(sided.length > 0, name);
    for (const structure of sided) {
      const side = /^(left |right )?/.exec(structure)?.[0] ?? '';
      t.true(classesOfStructure(structure)[0].structureSynonyms.includes(`${side}${synonym}`), structure);
    }
  }
  t.is(make('synonym', structure)?.response, 'The left ren.');
});

test('the wrong side of a structure and the opposite of a direction', (t) => {
  t.is(make('wrong side', structure)?.response, 'The right kidney.');
  t.is(make('wrong side', relation)?.response, 'It lies lower-right.');
});

test('a wrong function is that of another structure', (t) => {
  const { response, expected } = make('plea: order', functional) ?? { response: '', expected: null };
  t.false(response.includes(functional.key.reference));
  t.regex(response, /^Answer: .{20}/);
  t.deepEqual(expected?.values, { responseAccuracy: [1, 2] });
});

test('what is wrong is not on the slice, not hidden in it and not near the answer', (t) => {
  for (let round = 0; round < 200; round++) {
    const response = make('verbose and wrong', list)?.response ?? '';
    t.notRegex(response, /Answer: .*(liver|spleen|kidney|stomach|pancreas|duodenum)/);
  }
  const everything = {
    ...list,
    key: { ...list.key, labels: { classMap: 'unknown', present: [], unlabelled: [] } },
  };
  t.is(make('verbose and wrong', everything), null);
  t.is(make('verbose and wrong', { ...list, key: { ...list.key, labels: null } }), null);
});

test('the rules find what they should in known answers of every kind', (t) => {
  for (const { name: kind } of knownAnswerKinds.filter(({ name }) => name !== 'empty')) {
    for (const one of [structure, middle, list, relation, image, synthesised]) {
      for (let round = 0; round < 20; round++) {
        const known = make(kind, one);
        if (known === null) continue;
        const verdict = judgeByRules(one.item, one.key, known.response);
        for (const measure of measureNames) {
          const [least, greatest] = known.expected.values[measure] ?? [-1, 9];
          const value = valueTold(verdict, measure) ?? least;
          t.true(value >= least && value <= greatest, `${kind}: ${measure} ${value} for ${known.response}`);
        }
        t.is(verdict.outcome, 'scored');
      }
    }
  }
});

test('a sample has so many of each kind and a tenth of each plea, of open items alone, and the same ones again', async (t) => {
  const many = Array.from({ length: 40 }, (_, place): KeyedItem[] =>
    [structure, middle, relation, closed].map(({ item, key }) => {
      const id = `${item.id}-${place}`;
      return { item: { ...item, id } satisfies Item, key: { ...key, id } };
    }),
  ).flat();
  const draw = (seed: number) => drawKnownAnswers(stream(many), { perKind: 3, seed });
  const sample = await draw(1);
  t.is(sample.length, 3 * 5 + pleas.length);
  t.is(new Set(sample.map(({ id }) => id)).size, sample.length);
  t.true(sample.every(({ keyed: { item } }) => item.answer.kind !== 'choice'));
  t.deepEqual(await draw(1), sample);
  t.notDeepEqual(
    (await draw(2)).map(({ id }) => id),
    sample.map(({ id }) => id),
  );
});

test('every item has the same chance', async (t) => {
  const items = Array.from({ length: 10 }, (_, place) =>
    keyed(`item-${place}`, 'OEQ2', { answer: ['liver'] }),
  );
  const drawn = new Map<string, number>();
  for (let seed = 0; seed < 400; seed++) {
    for (const { kind, keyed: one } of await drawKnownAnswers(stream(items), { perKind: 2, seed })) {
      if (kind === 'key') drawn.set(one.item.id, (drawn.get(one.item.id) ?? 0) + 1);
    }
  }
  // 80 expected each, standard deviation 8.
  t.true(
    [...drawn.values()].every((count) => count > 48 && count < 112),
    [...drawn.values()].join(', '),
  );
});
