import type { PaperCell, PaperTable, PaperValue } from '../../reports/paper/paperTable.js';

const bare = { items: 40, n: 38, interval: null, p: null, itemP: null, marks: [], of: null } as const;

/** Values of a cell, with what would fill those that are missing. */
export function sampleCell(values: readonly Partial<PaperValue>[], fill: string | null = null): PaperCell {
  const all = values.map(
    (value): PaperValue => ({
      ...bare,
      name: 'RA',
      number: null,
      format: { writing: 'points' },
      brackets: 'none',
      ...value,
    }),
  );
  return { values: all, fill };
}

const judge = 'radvuqa judge b_1 --suite SUITE';

/** A table with groups of columns, blocks of rows, marks, and cells of every kind. */
export const paperTableSample: PaperTable = {
  name: 'table9',
  number: 'Table IX',
  title: 'Scores & shares',
  judge: 'rules',
  notes: ['In brackets: 50 % of all.', 'Suite: a_1.'],
  columns: [
    { group: 'Noise', title: 'OEQ' },
    { group: 'Noise', title: 'CEQ' },
    { group: null, title: 'Average' },
  ],
  rows: [
    {
      block: 'CT',
      model: 'made:a_1',
      run: 'run-a',
      cells: [
        sampleCell([
          {
            number: -0.125,
            format: { writing: 'points', isDifference: true },
            p: 0.0625,
            itemP: 0.03125,
            marks: ['itemLevel'],
          },
          {
            name: 'share',
            number: 0.25,
            format: { writing: 'percent', isDifference: true },
            brackets: 'round',
            of: 'noise',
          },
        ]),
        sampleCell([
          { number: 0.076, format: { writing: 'percent' } },
          { number: 0.5, format: { writing: 'share' }, brackets: 'square' },
        ]),
        sampleCell([{}], judge),
      ],
    },
    {
      block: 'MRI',
      model: 'no suite',
      run: null,
      cells: [1, 2, 3].map(() => ({ values: [], fill: "radvuqa generate 'x'" })),
    },
  ],
};
