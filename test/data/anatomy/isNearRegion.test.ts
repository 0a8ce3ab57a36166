import test from 'ava';
import type { WindowRegion } from '../../../data/anatomy/anatomyClass.js';
import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { isNearRegion } from '../../../data/anatomy/isNearRegion.js';

const cases: readonly (readonly [className: string, regions: readonly WindowRegion[], isNear: boolean])[] = [
  ['lung_upper_lobe_left', ['pelvis'], false],
  ['lung_upper_lobe_left', ['abdomen', 'pelvis'], true],
  ['urinary_bladder', ['pelvis'], true],
  ['urinary_bladder', ['abdomen'], true],
  ['urinary_bladder', ['chest'], false],
  ['brain', ['chest'], true],
  ['brain', ['abdomen'], false],
  ['humerus_left', ['pelvis'], false],
  ['humerus_left', ['chest'], true],
  ['gluteus_maximus_left', ['chest'], false],
  ['iliopsoas_left', ['pelvis'], true],
  ['iliopsoas_left', ['chest'], true],
  ['vertebrae_L1', ['head and neck'], true],
  ['autochthon_left', ['pelvis'], true],
  ['lung_upper_lobe_left', ['spine'], true],
  ['lung_upper_lobe_left', [], true],
];

for (const [className, regions, isNear] of cases) {
  test(`${className} is ${isNear ? '' : 'not '}near ${regions.join(' and ') || 'nothing'}`, (t) => {
    t.is(isNearRegion(anatomyOf(className), regions), isNear);
  });
}
