import test from 'ava';
import { type RegionVote, rankRegions } from '../../../generator/scene/rankRegions.js';

type Votes = Partial<Record<RegionVote['region'] | 'lungs', number>>;

function votesOf(areas: Votes): RegionVote[] {
  return Object.entries(areas).map(([name, areaMm2]) => {
    const isLung = name === 'lungs';
    return { region: isLung ? 'chest' : (name as RegionVote['region']), areaMm2, isLung };
  });
}

const cases: readonly {
  title: string;
  areas: Votes;
  named: readonly RegionVote['region'][];
  window: RegionVote['region'];
}[] = [
  {
    title: 'the region with the largest area comes first',
    areas: { chest: 300, abdomen: 400 },
    named: ['abdomen', 'chest'],
    window: 'abdomen',
  },
  {
    title: 'a region with a small share is not named',
    areas: { chest: 250, lungs: 700, abdomen: 50 },
    named: ['chest'],
    window: 'chest',
  },
  {
    title: 'a slice through chest and belly is shown so that the belly can be seen',
    areas: { lungs: 600, abdomen: 300, pelvis: 100 },
    named: ['chest', 'abdomen', 'pelvis'],
    window: 'abdomen',
  },
  {
    title: 'breastbone and cartilages without lungs are no sight in the window for lungs',
    areas: { chest: 900 },
    named: ['chest'],
    window: 'muscle',
  },
  {
    title: 'back muscles do not outvote the organs before them',
    areas: { muscle: 500, abdomen: 400 },
    named: ['abdomen'],
    window: 'abdomen',
  },
  {
    title: 'where nearly all is spine, it is the spine',
    areas: { spine: 900, abdomen: 10 },
    named: ['spine'],
    window: 'spine',
  },
];

for (const { title, areas, named, window } of cases) {
  test(title, (t) => {
    t.deepEqual(rankRegions(votesOf(areas), { regionShare: 0.1, chestShare: 0.75 }), {
      named,
      window,
    });
  });
}
