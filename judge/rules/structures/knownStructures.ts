import { anatomyTable } from '../../../data/anatomy/anatomyTable.js';
import { counterpart } from '../../../data/anatomy/counterpart.js';
import { structuresOf } from '../../../data/anatomy/structuresOf.js';
import type { Random } from '../../../util/random.js';
import { absentStructures } from '../absentStructures.js';
import type { KeyedAnswer, KnownText, KnownTexts } from '../rule.js';
import { exactSynonyms } from './exactSynonyms.js';

/** The right structure by another name, the one of the other side, and one from elsewhere in the body. */
export const knownStructures: KnownTexts<'structures'> = { synonym, otherSide, wrong };

function synonym({ key }: KeyedAnswer<'structures'>): KnownText | null {
  const [, side = '', name = ''] = /^(left |right )?(.*)$/.exec(onlyStructure(key) ?? '') ?? [];
  const other = exactSynonyms.get(name);
  if (other === undefined) return null;
  return { text: `The ${side}${other}.`, values: { responseAccuracy: [4, 5], hallucination: [0, 0] } };
}

function otherSide({ key }: KeyedAnswer<'structures'>): KnownText | null {
  const structure = onlyStructure(key);
  const other = structure === null ? undefined : counterpart(structure);
  return other === undefined ? null : { text: `The ${other}.`, values: { responseAccuracy: [1, 3] } };
}

function wrong({ key }: KeyedAnswer<'structures'>, random: Random): KnownText | null {
  const absent = absentStructures(key, key.answer.classes);
  if (absent.length === 0) return null;
  const text = absent[random.integer(absent.length)];
  return { text, values: { responseAccuracy: [1, 2], hallucination: [1, 1] } };
}

/** The one structure that the key names, if that is what it does. */
function onlyStructure({ answer, reference }: KeyedAnswer<'structures'>['key']): string | null {
  if (!answer.classes.every((name) => anatomyTable.has(name))) return null;
  const structures = structuresOf(answer.classes);
  return structures.length === 1 && structures[0] === reference ? reference : null;
}
