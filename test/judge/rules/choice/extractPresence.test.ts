import test from 'ava';
import { extractPresence } from '../../../../judge/rules/choice/extractPresence.js';

function read(reply: string): string | null {
  const extraction = extractPresence(reply, ['Yes', 'No']);
  return extraction?.kind === 'chosen' ? ['yes', 'no'][extraction.choice] : null;
}

const replies: readonly (readonly [reply: string, read: string | null])[] = [
  ['There is a fracture of the rib.', 'yes'],
  ['The image does show an effusion.', 'yes'],
  ['Consolidation is present.', 'yes'],
  ['I can see multiple nodules.', 'yes'],
  ['There is no fracture.', 'no'],
  ['No evidence of pneumothorax is seen.', 'no'],
  ['Pleural effusion is absent.', 'no'],
  ['Free air can be ruled out.', 'no'],
  ['The lungs are clear without any sign of consolidation.', 'no'],
  ['It does not appear that the heart is enlarged.', 'no'],
  ['The mediastinum is not widened.', 'no'],
  ['The angles are sharp, which makes an effusion unlikely.', 'no'],
  ['There is no effusion. So there is a fracture.', 'yes'],
];
for (const [reply, expected] of replies) {
  test(`presence is read as ${expected}: ${reply}`, (t) => t.is(read(reply), expected));
}

test('what contradicts itself, is normal, doubted or asked tells no presence', (t) => {
  const nothing = [
    'There is no effusion. There is a fracture.',
    'The heart is of normal size.',
    'There may be a small effusion.',
    'Free air cannot be excluded.',
    'Is there a fracture?',
    'The trachea is deviated.',
  ];
  t.deepEqual(
    nothing.filter((reply) => read(reply) !== null),
    [],
  );
});

test('without yes and no among the options nothing is read', (t) => {
  t.is(extractPresence('There is a fracture.', ['left', 'right']), null);
});
