import test from 'ava';
import { readableLength } from '../../../../util/text/boundedReply.js';
import { judgedLocation, type LocationName, readLocation } from './judgedLocation.js';

/** What is repeated, by the place that is asked for. */
const pieces: readonly (readonly [kind: LocationName, piece: string])[] = [
  ['centre', '(40, 52), '],
  ['box', '(40, 52), '],
  ['polygon', '(40, 52), '],
  ['polygon', '1 2 '],
  ['polygon', '-0.5,'],
  ['box', '['],
  ['box', '{"x":1,"y":2},'],
  ['box', 'row 1 to 2, '],
  ['centre', 'x=1, y=2. '],
  ['centre', 'answer (1, 2). '],
  ['centre', '12 x '],
  ['centre', 'no large '],
  ['box', '<box>1 '],
  ['box', '1.1.1-'],
];

/** Processor time of the whole process in microseconds: other threads make it longer, never shorter. */
function workOf(judge: () => void): number {
  const before = process.cpuUsage();
  judge();
  return process.cpuUsage(before).user;
}

/** From a quarter of what is read to all of it: 4 where work is linear, 16 where it is quadratic. */
const mostGrowth = 9;
/** Too little work to be measured, in microseconds. */
const nothing = 10_000;
const mostTries = 10;

for (const [kind, piece] of pieces) {
  test(`work grows no faster than a reply: ${kind}, "${piece}"`, (t) => {
    const of = (length: number) => () =>
      void judgedLocation(kind, piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
    of(readableLength / 4)();
    const tries: string[] = [];
    let isBounded = false;
    while (!isBounded && tries.length < mostTries) {
      const [few, many] = [workOf(of(readableLength / 4)), workOf(of(readableLength))];
      isBounded = many < mostGrowth * Math.max(few, nothing);
      tries.push(`${few} to ${many}`);
    }
    t.true(isBounded, `${tries.join(', ')} us`);
  });
}

test('1 MB of coordinates is too many points', (t) => {
  const points = Array.from({ length: 100_000 }, (_none, place) => `(${place % 128}, ${(place * 7) % 128})`);
  t.is(readLocation('polygon', `[${points.join(', ')}]`), 'too many points');
  t.is(readLocation('box', `[${points.join(', ')}]`), 'too many points');
});
