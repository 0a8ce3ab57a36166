import test from 'ava';
import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { anatomyTable } from '../../../data/anatomy/anatomyTable.js';
import { bodyPositions } from '../../../data/anatomy/bodyPositions.js';
import { betweenRegions, placeAlongBody } from '../../../data/anatomy/placeAlongBody.js';

test('what lies between regions is named once, as the anatomy table does', (t) => {
  const known = new Set([...anatomyTable.values()].map(({ category }) => category));
  const named = betweenRegions.flatMap(([, categories]) => categories);
  t.deepEqual(
    named.filter((category) => !known.has(category)),
    [],
  );
  t.is(new Set(named).size, named.length);
});

test('what runs along the whole trunk has no place', (t) => {
  for (const name of ['vertebrae_L1', 'spinal_cord', 'autochthon_left'])
    t.is(placeAlongBody(anatomyOf(name)), undefined);
});

test('places go down the body as heights do: what is a place and more below lies below; the aorta alone runs through two', (t) => {
  const placed = [...anatomyTable.values()].flatMap((anatomy) => {
    const place = placeAlongBody(anatomy);
    const up = bodyPositions.get(anatomy.category)?.up;
    const isLong = anatomy.category === 'aorta';
    return isLong || place === undefined || up === undefined ? [] : [{ name: anatomy.className, place, up }];
  });
  t.true(placed.length > 50);
  for (const one of placed)
    for (const other of placed)
      if (one.place + 1 <= other.place) t.true(one.up > other.up, `${one.name} and ${other.name}`);
});
