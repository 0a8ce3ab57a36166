import test from 'ava';
import { createHeadlessFinder } from '../../../../../judge/rules/choice/options/headlessFinder.js';

function found(options: readonly string[], text: string) {
  return createHeadlessFinder(options)(text).map(({ start, end, meaning }) => [
    text.slice(start, end),
    meaning,
  ]);
}

const vertebrae = ['lumbar vertebrae', 'thoracic vertebrae', 'sacrum'];

test('the word that tells options apart stands for one where their noun was named', (t) => {
  t.deepEqual(found(vertebrae, 'Ribs are attached, so the boxed vertebra is thoracic.'), [['thoracic', 1]]);
  t.deepEqual(found(vertebrae, 'The vertebral body is large, so it is a lumbar one.'), [['a lumbar one', 0]]);
});

test('it stands for nothing without the noun, without a copula, or before another noun', (t) => {
  t.deepEqual(found(vertebrae, 'The slice is thoracic.'), []);
  t.deepEqual(found(vertebrae, 'The vertebra has a lumbar look.'), []);
  t.deepEqual(found(vertebrae, 'The vertebra is lumbar spine.'), []);
});

test('a side needs an article', (t) => {
  const lungs = ['left lung', 'right lung'];
  t.deepEqual(found(lungs, 'The boxed lung must be the right one.'), [['the right one', 1]]);
  t.deepEqual(found(lungs, 'What you say of the lung is right.'), []);
});

test('options that share no noun have none', (t) => {
  t.deepEqual(found(['aortic arch', 'left lung'], 'The lung is the left.'), []);
});

test('a word tells longer names apart where all others of theirs were told', (t) => {
  const lobes = ['left lung upper lobe', 'left lung lower lobe', 'spleen'];
  t.deepEqual(found(lobes, 'Left lung. Which lobe? It is in front, so upper.'), [['upper', 0]]);
  t.deepEqual(found(lobes, 'It is in front, so upper.'), []);
  t.deepEqual(found(['Frontal lobe', 'Parietal lobe'], 'The bleed is parietal.'), [['parietal', 1]]);
});
