import test from 'ava';
import { extractChoice } from '../../../../judge/rules/choice/extractChoice.js';

const options = ['right clavicle', 'first rib', 'manubrium', 'right scapula'];

function read(reply: string): string {
  const extraction = extractChoice(reply, options, { about: 'enclosed' });
  return extraction.kind === 'chosen' ? options[extraction.choice] : extraction.reason;
}

test('an option that is only possible is not chosen where another is possible, too', (t) => {
  t.is(read('Maybe the clavicle, but I would also think of the first rib.'), 'several choices');
  t.is(read('It might be the manubrium; the first rib is also conceivable.'), 'several choices');
  t.is(
    read("It may be the clavicle, though I'd also consider the first rib and the manubrium."),
    'several choices',
  );
});

test('it is chosen where no other is, and where what is said is sure or announced', (t) => {
  t.is(read('It might be the manubrium.'), 'manubrium');
  t.is(read('It might be the manubrium; the first rib would be higher.'), 'manubrium');
  t.is(read('It is the manubrium, although the first rib cannot be excluded.'), 'manubrium');
  t.is(read('I choose C, though B might be possible, too.'), 'manubrium');
});
