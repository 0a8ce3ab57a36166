import { readFileSync } from 'node:fs';
import test from 'ava';
import { z } from 'zod';
import { evidence } from '../../../judge/rules/choice/claims/evidence.js';
import { forms } from '../../../judge/rules/choice/claims/forms.js';
import { extractChoice } from '../../../judge/rules/choice/extractChoice.js';
import { directions } from '../../../suites/answers/directions.js';
import { authenticities, imageSubjects } from '../../../suites/answers/identity.js';
import { optionLetter } from '../../../suites/answers/optionLetter.js';
import { modalities } from '../../../suites/schema/schema.js';
import { packagePath } from '../../../util/packagePath.js';
import { judged, type KeyedContent, openScore } from '../fixtures.js';
import { structureOptions } from './choice/replies/reply.js';

/** Cells of every table row of the page's part on rules, without the code marks. */
const rows = readFileSync(packagePath('docs', 'judging.md'), 'utf8')
  .split('\n# ', 1)[0]
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').slice(1, -1))
  .map((cells) => cells.map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')));

function isClosedExample(cells: readonly string[]): boolean {
  return cells.length === 3 && cells[0] !== 'Reply' && !cells[0].startsWith('---');
}

/** "left kidney; spleen, liver" (answer; also visible), "lower-right: small bowel, liver", or "is human, CT, real". */
function readKey(cell: string): KeyedContent {
  if (cell.startsWith('is ')) return { answer: [], identity: readIdentity(cell) };
  const [first, second] = cell.split(/[;:] /);
  const direction = directions.find((one) => one === first);
  if (direction !== undefined) return { answer: second.split(', '), direction };
  return { answer: first.split(', '), visible: second?.split(', ') ?? [] };
}

/** "is human, CT, real" or "is nonhuman, MR, unknown, of macaque". */
function readIdentity(cell: string): NonNullable<KeyedContent['identity']> {
  const [subject, modality, authenticity, species] = cell.slice('is '.length).split(', ');
  return {
    subject: z.enum(imageSubjects).parse(subject),
    species: species?.slice('of '.length) ?? null,
    modality: z.enum(modalities).parse(modality),
    authenticity: z.enum(authenticities).parse(authenticity),
  };
}

test('examples of whether an image is synthesised are read as the page says', (t) => {
  const options = ['It is synthesised', 'It is real', "I don't know"];
  const examples = rows.filter(([question]) => question === 'CEQ5');
  t.true(examples.length > 5);
  for (const [, reply, expected, rule] of examples) {
    const extraction = extractChoice(reply, options, { about: 'authenticity' });
    const found =
      extraction.kind === 'chosen'
        ? [optionLetter(extraction.choice), extraction.rule]
        : [extraction.reason, ''];
    t.deepEqual(found, [expected, rule], reply);
  }
});

test('closed examples are read as the page says', (t) => {
  const examples = rows.filter(isClosedExample);
  t.true(examples.length > 20);
  for (const [reply, expected, rule] of examples) {
    const extraction = extractChoice(reply, structureOptions);
    const found =
      extraction.kind === 'chosen'
        ? [optionLetter(extraction.choice), extraction.rule]
        : [extraction.reason, ''];
    t.deepEqual(found, [expected, rule], reply);
  }
});

test('open examples are judged as the page says', (t) => {
  const examples = rows.filter(([question]) => question.startsWith('OEQ'));
  t.true(examples.length > 25);
  for (const [question, key, reply, accuracy, hallucination] of examples) {
    const [score, told] = openScore(judged(question, readKey(key), reply));
    const found = typeof score === 'number' ? String(score) : `unscored: ${score}`;
    t.deepEqual([found, String(told)], [accuracy, hallucination], `${question}: ${reply}`);
  }
});

test('the page lists the rules for closed answers in their order', (t) => {
  const names = new Set([...forms, ...evidence].map((rule) => rule.name));
  const listed = rows.filter((cells) => cells.length === 2 && names.has(cells[0])).map(([name]) => name);
  t.deepEqual(listed, [...names]);
});
