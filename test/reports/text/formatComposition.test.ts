import test from 'ava';
import { formatComposition } from '../../../reports/text/formatComposition.js';
import type { Composition, CompositionCounts } from '../../../suites/composition.js';

function composition(
  counts: Readonly<Record<string, CompositionCounts>>,
  places: readonly string[],
): Composition {
  const none = { images: 0, questions: 0, items: 0 };
  return {
    places,
    types: ['OEQ1.1', 'CEQ1', 'all'],
    of: (type, place) => counts[`${type} ${place}`] ?? none,
    aspects: new Set(['anatomy', 'robustness']),
  };
}

test('counts stand by type and plane, number under number, with the row of Table I', (t) => {
  const few = { images: 2, questions: 2, items: 6 };
  const many = { images: 12, questions: 9, items: 108 };
  const both = { images: 14, questions: 11, items: 114 };
  const counts = { 'OEQ1.1 axial': few, 'CEQ1 axial': many, 'all axial': both, 'all all': both };
  t.is(
    formatComposition('own', composition(counts, ['axial', 'coronal'])),
    [
      'Images / questions / question-answer pairs (a question with one prompt on one view):',
      '  type            axial    coronal            all',
      '  OEQ1.1   2 /  2 /   6  0 / 0 / 0   0 /  0 /   0',
      '  CEQ1    12 /  9 / 108  0 / 0 / 0   0 /  0 /   0',
      '  all     14 / 11 / 114  0 / 0 / 0  14 / 11 / 114',
      '',
      'The row of Table I:',
      '  benchmark  images  QA pairs   AU  MC  QR  SR  function  safety  robustness',
      '  own            14       114  yes   -   -   -         -       -         yes',
    ].join('\n'),
  );
});

test('a suite with one plane has no column for all', (t) => {
  const few = { images: 2, questions: 2, items: 6 };
  const text = formatComposition('own', composition({ 'all axial': few, 'all all': few }, ['axial']));
  t.regex(text, /^ {2}type +axial$/m);
  t.regex(text, /^ {2}all +2 \/ 2 \/ 6$/m);
});
