import { wordsOf } from '../../text/phraseTrie.js';
import { americanSpelling } from './americanSpelling.js';

const empty = new Set(
  'a an the of and or to in on for with by is are was it its that this from as at only be has have which into through'.split(
    ' ',
  ),
);

/** Words that say the same of what an organ does, and of where in a lung something lies. */
const alike: readonly (readonly string[])[] = [
  ['produces', 'makes', 'forms', 'generates', 'synthesizes', 'manufactures', 'formation', 'production'],
  ['stores', 'reservoir', 'holds', 'keeps'],
  ['secretes', 'releases'],
  ['removes', 'eliminates', 'clears'],
  ['lower', 'base', 'basal', 'basilar', 'bottom', 'inferior'],
  ['upper', 'apex', 'apical', 'top', 'superior'],
  ['hematoma', 'bleed', 'hemorrhage', 'blood'],
  ['gas', 'oxygen'],
  ['effusion', 'fluid'],
  ['without', 'non', 'unenhanced', 'noncontrast'],
  ['stroke', 'infarct', 'infarction'],
  ['fracture', 'fractured', 'broken', 'break'],
  [
    'appropriate',
    'appropriately',
    'good',
    'adequate',
    'satisfactory',
    'correct',
    'correctly',
    'proper',
    'properly',
  ],
  ['malignant', 'malignancy', 'cancer', 'cancerous'],
];

const groupOf: ReadonlyMap<string, number> = new Map(
  alike.flatMap((words, group) => words.map((word) => [stemOf(word), group] as const)),
);

/** The words of a text that say something, lower case. */
export function contentWords(text: string): readonly string[] {
  return wordsOf(text)
    .map((word) => word.text)
    .filter((word) => !empty.has(word));
}

function stemOf(word: string): string {
  return americanSpelling(word).replace(/(?:ing|ed|es|s|e)$/, '');
}

/** Endings by which forms of one word differ. */
const ending =
  /^(?:s|d|e|es|ed|ers?|ing|cation|ying|ion|ions|ation|ations|ational|al|ally|ly|ic|ical|ar|ary|age|ive|ment|y|ies|ous|ously|en|us|is|um|inal|ine|ity|tion|tions|ption|ration|b|bs|x|c|cic|ate|ates|ated|ating|t|ter|nic|nia|a|ae|m|cy|ncy|nt)?$/;

/** Whether two words, lower case, are forms of one ("filters", "filtration") or say the same. */
export function areSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [americanSpelling(one), americanSpelling(other)];
  const group = groupOf.get(stemOf(first));
  if (group !== undefined && group === groupOf.get(stemOf(second))) return true;
  let common = 0;
  while (common < first.length && first[common] === second[common]) common++;
  if (common < 4 || common < 0.55 * Math.min(first.length, second.length)) return false;
  return ending.test(first.slice(common)) && ending.test(second.slice(common));
}
