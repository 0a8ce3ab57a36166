import { anatomyTable } from '../../data/anatomy/anatomyTable.js';
import { classesOfStructure, structureNames } from '../../data/anatomy/classesOfStructure.js';
import { directions } from '../../suites/answers/directions.js';
import type { Item } from '../../suites/schema/schema.js';

/** A way to answer every question without looking at an image. */
export interface GamingAnswer {
  readonly name: string;
  /** The same for all items, but for what their own text gives. */
  answer(item: Pick<Item, 'text'>): string;
}

const names = structureNames.map((name) => `the ${name}`);
const functionTexts = [...new Set(structureNames.map((name) => classesOfStructure(name)[0].function.text))];
const keyIdeas = [...anatomyTable.values()].flatMap((one) => one.function.keyIdeas);
/** The shortest phrase of each key idea of any function, as a model may have learnt them. */
const ideaPhrases = new Set(
  keyIdeas.map(({ phrases }) => phrases.reduce((one, other) => (other.length < one.length ? other : one))),
);

const told: Readonly<Record<string, string>> = {
  'all structures': `${structureNames.join(', ')}.`,
  'all structures, possibly': `${names.map((name) => `Possibly ${name}`).join('. ')}.`,
  'all structures, in one doubt': `It could be any of these: ${names.join(', ')}.`,
  'all structures, or': `It is ${names.join(' or ')}.`,
  'all structures, a line each': structureNames.map((name) => `- ${name}`).join('\n'),
  'six organs, or':
    'It is the liver or the spleen or the stomach or the left kidney or the heart or the left lung.',
  'six organs, or perhaps':
    'Liver or perhaps spleen or perhaps stomach or perhaps left kidney or perhaps heart or perhaps left lung',
  'six organs, in Swedish':
    'liver eller kanske spleen eller kanske stomach eller kanske left kidney eller kanske heart',
  'all kinds and regions':
    'A bone, a muscle, a vessel, a gland, an organ of the chest, of the abdomen, of the pelvis, of the head and neck.',
  'all functions': functionTexts.join(' '),
  'all key ideas': `${[...ideaPhrases].join(', ')}.`,
  'two key ideas of each': [
    ...new Set(
      structureNames.flatMap((name) =>
        classesOfStructure(name)[0]
          .function.keyIdeas.slice(0, 2)
          .map(({ phrases }) => phrases[0]),
      ),
    ),
  ].join(', '),
  'all directions': `${directions.join(', ')}.`,
  'all directions, possibly': `${directions.map((one) => `Possibly ${one}`).join('. ')}.`,
  'all sides': 'It lies above, below, to the left or to the right.',
  'all letters': 'A, B, C, D',
  'all letters, or': 'The answer is A or B or C or D.',
  'all identities': 'A real or synthesised CT or MR scan of a human or an animal.',
  hedge: 'It could be any of the structures shown; without more context this is possibly normal anatomy.',
  'any of the options': 'Any of the options could be right.',
  'I do not know': "I don't know.",
  refusal: "I'm sorry, but I can't help with medical images.",
  empty: '',
};

const everything = [
  told['all structures'],
  told['all functions'],
  told['all directions'],
  told['all letters'],
  told['all identities'],
].join('\n');

/** Lists of everything, doubts about everything, echoes, hedges, refusals and silence. */
export const gamingAnswers: readonly GamingAnswer[] = [
  ...Object.entries(told).map(([name, answer]): GamingAnswer => ({ name, answer: () => answer })),
  { name: 'everything at once', answer: () => everything },
  { name: 'the question', answer: ({ text }) => text },
];
