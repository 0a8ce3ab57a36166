import test from 'ava';
import { nameRegions } from '../../../generator/text/nameRegions.js';

const cases = [
  { regions: ['chest'], name: 'chest' },
  { regions: ['abdomen', 'chest'], name: 'chest and abdomen' },
  { regions: ['pelvis', 'chest'], name: 'chest, abdomen and pelvis' },
  { regions: ['spine'], name: 'spine' },
  { regions: ['pelvis', 'spine'], name: 'pelvis and spine' },
  { regions: [], name: '' },
] as const;

for (const { regions, name } of cases) {
  test(`${regions.join(', ') || 'nothing'} is named "${name}"`, (t) => t.is(nameRegions(regions), name));
}
