import test from 'ava';
import { rankRegions } from '../../../generator/slice/rankRegions.js';

const cases = [
  {
    title: 'the region with the largest area comes first',
    votes: [
      { region: 'chest', areaMm2: 300 },
      { region: 'abdomen', areaMm2: 200 },
      { region: 'abdomen', areaMm2: 200 },
    ],
    expected: ['abdomen', 'chest'],
  },
  {
    title: 'a region with a small share is not named',
    votes: [
      { region: 'chest', areaMm2: 900 },
      { region: 'abdomen', areaMm2: 100 },
    ],
    expected: ['chest'],
  },
  {
    title: 'back muscles do not outvote the organs before them',
    votes: [
      { region: 'muscle', areaMm2: 500 },
      { region: 'abdomen', areaMm2: 400 },
    ],
    expected: ['abdomen'],
  },
  {
    title: 'where nearly all is spine, it is the spine',
    votes: [
      { region: 'spine', areaMm2: 900 },
      { region: 'abdomen', areaMm2: 10 },
    ],
    expected: ['spine'],
  },
  { title: 'no votes, no region', votes: [], expected: [] },
] as const;

for (const { title, votes, expected } of cases) {
  test(title, (t) => t.deepEqual(rankRegions(votes, 0.25), [...expected]));
}
