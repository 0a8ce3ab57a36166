import test from 'ava';
import { readCoordinates } from '../../cli/readCoordinates.js';
import { UsageError } from '../../util/radvuqaError.js';

for (const name of [
  'row-col pixels',
  'x-y pixels',
  'y-x thousandths',
  'x-y 0 to 1',
  'x-y pixels of 1024x768',
]) {
  test(`"${name}" can be declared`, (t) => {
    t.is(String(readCoordinates(name)), name);
  });
}

test('without the option nothing is declared, and another name is refused with those that there are', (t) => {
  t.is(readCoordinates(undefined), undefined);
  const error = t.throws(() => readCoordinates('xy'), { instanceOf: UsageError });
  t.regex(error?.message ?? '', /--coordinates: expected "row-col pixels", .* found xy/);
});
