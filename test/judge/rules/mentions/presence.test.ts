import test from 'ava';
import { findMentions } from '../../../../judge/rules/mentions/findMentions.js';
import { presenceOf } from '../../../../judge/rules/mentions/presence.js';
import { type KeyedContent, makeLabels } from '../../fixtures.js';

function presence(name: string, content: Partial<KeyedContent> = {}): string {
  return presenceOf(findMentions(name)[0].referent, makeLabels({ answer: ['left lung'], ...content }));
}

test('a name is absent only when all classes it may mean are', (t) => {
  t.is(presence('left lung'), 'present');
  t.is(presence('lungs'), 'present');
  t.is(presence('right lung'), 'absent');
  t.is(presence('liver'), 'absent');
  t.is(presence('kidneys'), 'absent');
  t.is(presence('bowel'), 'absent');
});

test('a part that the class map does not have is there with its whole', (t) => {
  t.is(presence('left ventricle', { answer: ['heart'] }), 'present');
  t.is(presence('left ventricle'), 'absent');
});

test('what is not labelled, not in the class map or too vague is unknown', (t) => {
  t.is(presence('liver', { unlabelled: ['liver'] }), 'unknown');
  t.is(presence('kidneys', { unlabelled: ['kidney_left'] }), 'unknown');
  t.is(presence('right kidney', { unlabelled: ['kidney_left'] }), 'absent');
  t.is(presence('intervertebral disc'), 'unknown');
  t.is(presence('renal artery'), 'unknown');
  t.is(presence('bone'), 'unknown');
  t.is(presence('abdomen'), 'unknown');
  const custom = { ...makeLabels({ answer: ['left lung'] }), classMap: 'custom' };
  t.is(presenceOf(findMentions('liver')[0].referent, custom), 'unknown');
  t.is(presenceOf(findMentions('liver')[0].referent, null), 'unknown');
});
