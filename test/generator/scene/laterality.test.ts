import test from 'ava';
import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { findLaterality, isSideTellable } from '../../../generator/scene/laterality.js';

function seen(areas: Readonly<Record<string, number>>) {
  return Object.entries(areas).map(([name, areaMm2]) => ({ anatomy: anatomyOf(name), areaMm2 }));
}

const cases = [
  {
    title: 'an axial slice shows both sides',
    plane: 'axial',
    areas: { kidney_left: 5, kidney_right: 5 },
    is: 'seen',
  },
  {
    title: 'a sagittal slice through the left kidney',
    plane: 'sagittal',
    areas: { kidney_left: 95, liver: 500 },
    is: 'left',
  },
  {
    title: 'a sagittal slice with a little of the other side',
    plane: 'sagittal',
    areas: { kidney_right: 95, autochthon_left: 5 },
    is: 'right',
  },
  {
    title: 'a midline slice with both back muscles',
    plane: 'sagittal',
    areas: { autochthon_left: 50, autochthon_right: 50 },
    is: 'unknown',
  },
  {
    title: 'a midline slice without sided structures',
    plane: 'sagittal',
    areas: { heart: 50 },
    is: 'unknown',
  },
] as const;

for (const { title, plane, areas, is } of cases) {
  test(`${title}: ${is}`, (t) => t.is(findLaterality(plane, seen(areas)), is));
}

test('what has no side can be told anywhere, what has one only in its half', (t) => {
  t.true(isSideTellable(anatomyOf('heart'), 'unknown'));
  t.true(isSideTellable(anatomyOf('kidney_left'), 'left'));
  t.false(isSideTellable(anatomyOf('kidney_left'), 'right'));
  t.false(isSideTellable(anatomyOf('kidney_left'), 'unknown'));
});
