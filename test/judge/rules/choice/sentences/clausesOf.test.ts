import test from 'ava';
import { clausesOf } from '../../../../../judge/rules/choice/sentences/clausesOf.js';
import { conditionalClauses } from '../../../../../judge/rules/choice/sentences/conditions.js';
import { sentencesOf } from '../../../../../judge/rules/choice/sentences/sentencesOf.js';

test('sentences end at signs and lines, not at abbreviations and numbers of a list', (t) => {
  const text = '1. The box, e.g. here.\nIt is 3.5 cm; large. Is it?';
  const parts = sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());
  t.deepEqual(parts, ['1. The box, e.g. here', 'It is 3.5 cm', 'large', 'Is it']);
});

test('sentences know their line', (t) => {
  const [first, second, third] = sentencesOf('One. Two.\nThree');
  t.deepEqual([first.isFirstOfLine, first.isLastOfLine, first.line], [true, false, 0]);
  t.deepEqual([second.isFirstOfLine, second.isLastOfLine, second.line], [false, true, 0]);
  t.deepEqual([third.line, third.lineCount, third.ending], [1, 2, '\n']);
});

function clauses(text: string): [string, string][] {
  return clausesOf(text, { start: 0, end: text.length }).map(({ start, end, role }) => [
    text.slice(start, end).trim().replace(/,$/, ''),
    role,
  ]);
}

test('clauses part at words that turn a sentence', (t) => {
  t.deepEqual(clauses('Although X can be seen, the box encloses Y'), [
    ['Although X can be seen', 'concession'],
    ['the box encloses Y', 'main'],
  ]);
  t.deepEqual(clauses('it is round, so it is X because it is bright'), [
    ['it is round', 'main'],
    ['so it is X', 'conclusion'],
    ['because it is bright', 'reason'],
  ]);
  t.deepEqual(clauses('If it were hollow, it would be X'), [
    ['If it were hollow', 'condition'],
    ['it would be X', 'main'],
  ]);
});

test('a condition holds for its sentence, up to a contrast', (t) => {
  const conditional = (text: string) =>
    conditionalClauses(text, clausesOf(text, { start: 0, end: text.length }));
  t.deepEqual(conditional('if it is hollow, it is X, but it is not'), [true, true, false]);
  t.deepEqual(conditional('it is X if it is hollow'), [true, true]);
  t.deepEqual(conditional('if I had to choose, it is X'), [false, false]);
});
