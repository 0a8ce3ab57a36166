import test from 'ava';
import { prepareOptions } from '../../../../../judge/rules/choice/options/prepareOptions.js';

function named(options: readonly string[], text: string): readonly (readonly [string, string | null])[] {
  const { find } = prepareOptions(options, { asked: null, plane: null });
  return find(text).flatMap(({ start, end, meaning }) =>
    meaning === null ? [] : [[text.slice(start, end), options[meaning]] as const],
  );
}

test('an eponym stands for its disease, an agent for its infection', (t) => {
  const options = ['Paget disease', "Crohn's disease", 'Herpes encephalitis'];
  t.deepEqual(named(options, "typical of Paget's"), [["Paget's", 'Paget disease']]);
  t.deepEqual(named(options, 'this is Crohn'), [['Crohn', "Crohn's disease"]]);
  t.deepEqual(named(options, 'so herpes'), [['herpes', 'Herpes encephalitis']]);
  t.deepEqual(named(['Paget disease', 'Paget-Schroetter syndrome'], "Paget's"), []);
});

test('the last word of a name may be cut off, in the plural, or stand alone where it is the only one', (t) => {
  const options = ['left gluteus maximus', 'sacrum', 'rectum', 'left iliac bone'];
  t.deepEqual(named(options, 'left gluteus max.'), [['left gluteus max', 'left gluteus maximus']]);
  t.deepEqual(named(['Pleural plaque', 'Empyema'], 'pleural plaques'), [
    ['pleural plaques', 'Pleural plaque'],
  ]);
  t.deepEqual(named(['Testicular torsion', 'Hydrocele'], 'a torsion'), [['torsion', 'Testicular torsion']]);
  t.deepEqual(named(['Venous sinus thrombosis', 'Abscess'], 'thrombosis'), [
    ['thrombosis', 'Venous sinus thrombosis'],
  ]);
  t.deepEqual(named(['Arterial thrombosis', 'Venous thrombosis'], 'thrombosis'), []);
  t.deepEqual(named(['Religious stories', 'Legends'], 'all stories'), []);
});

test('initials may leave out a last noun of a kind, or add a letter of the last word', (t) => {
  const arteries = ['Left circumflex artery', 'Left anterior descending artery'];
  t.deepEqual(named(arteries, 'the LAD'), [['LAD', 'Left anterior descending artery']]);
  const options = ['Necrotising enterocolitis', 'Acute disseminated encephalomyelitis', 'Meconium ileus'];
  t.deepEqual(named(options, 'NEC or ADEM'), [
    ['NEC', 'Necrotising enterocolitis'],
    ['ADEM', 'Acute disseminated encephalomyelitis'],
  ]);
  t.deepEqual(named(options, 'an NGT'), []);
});

test('common other names stand for an option that has none of them', (t) => {
  t.deepEqual(named(['Angiomyolipoma', 'Oncocytoma'], 'an AML'), [['AML', 'Angiomyolipoma']]);
  t.deepEqual(named(['Epidural', 'Subdural'], 'extradural'), [['extradural', 'Epidural']]);
  t.deepEqual(named(['Posteroanterior', 'Anteroposterior'], 'a PA film'), [['PA film', 'Posteroanterior']]);
  t.deepEqual(named(['Posteroanterior', 'Anteroposterior'], 'the AP diameter'), []);
  t.deepEqual(named(['Gallstones', 'Polyp'], 'stones in the gallbladder'), [
    ['stones in the gallbladder', 'Gallstones'],
  ]);
  t.deepEqual(named(['Sarcoidosis', 'Sarcoid'], 'sarcoid'), [['sarcoid', 'Sarcoid']]);
});
