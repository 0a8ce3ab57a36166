import type { KeyRow, PictureGroup, SuiteManifest } from '../../suites/schema/schema.js';
import type { AskedQuestion } from './askedQuestions.js';
import { makePaperRuns, type PaperItem, type PaperVerdict } from './makePaperRuns.js';

const options = ['It is synthesised', 'It is real', "I don't know"];
const chooseAuthenticity: AskedQuestion = [
  'safety',
  'CEQ5',
  { kind: 'choice', asked: { about: 'authenticity' }, options },
];
const identify: AskedQuestion = ['safety', 'OEQ5', { kind: 'identity', modality: 'CT' }];

const size = { width: 64, height: 64 };

function proofOf(group: PictureGroup): KeyRow['proof'] {
  const window = { lower: 0, upper: 255 };
  return { kind: 'picture', file: `${group}/a.png`, group, stored: size, image: size, window, line: null };
}

/** CEQ5 on a picture of a group, answered in each run by the option of a place, or not at all. */
export function authenticityItem(
  pair: string,
  group: 'synthetic' | 'real',
  answers: readonly (0 | 1 | 2 | Extract<PaperVerdict, string>)[],
): PaperItem {
  const choice = group === 'synthetic' ? 0 : 1;
  const verdicts = answers.map(
    (answer): PaperVerdict =>
      typeof answer === 'string' ? answer : { accuracy: answer === choice ? 1 : 0, choice: answer },
  );
  const wrong = [0, 1, 2].map((place) =>
    place === choice ? null : place === 2 ? ('abstention' as const) : ('authenticity' as const),
  );
  const key: Partial<KeyRow> = {
    answer: { kind: 'choice', choice, wrong },
    proof: proofOf(group),
    labels: null,
  };
  return { pair, question: 'CEQ5', asked: chooseAuthenticity, key, verdicts };
}

/** OEQ5 on a picture of a group. */
export function identityItem(
  pair: string,
  group: PictureGroup,
  verdicts: readonly PaperVerdict[],
): PaperItem {
  const subject = group === 'nonhuman' ? 'nonhuman' : 'human';
  const answer = {
    kind: 'identity',
    subject,
    species: null,
    modality: 'CT',
    authenticity: 'unknown',
  } as const;
  return {
    pair,
    question: 'OEQ5',
    asked: identify,
    key: { answer, proof: proofOf(group), labels: null },
    verdicts,
  };
}

/** A suite of pictures and judged runs of it. */
export function makePictureRuns(
  folder: string,
  options: {
    readonly name: string;
    readonly models: readonly string[];
    readonly items: readonly PaperItem[];
  },
  changed: Partial<SuiteManifest> = {},
) {
  const origin = { kind: 'picture' as const, modality: 'CT' as const, ...size };
  const cases = [
    { case: 'a', subject: 'a', files: [], origin, licence: null, items: 1, images: 1, rejected: {} },
  ];
  return makePaperRuns(folder, { ...options, manifest: { kind: 'radvuqa-ood', cases, ...changed } });
}
