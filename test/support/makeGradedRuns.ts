import { readFile, writeFile } from 'node:fs/promises';
import { type GradeChoice, gradeChoices, type TumourGrade } from '../../suites/answers/grade.js';
import { suitePaths } from '../../suites/paths.js';
import type { Plane } from '../../suites/schema/schema.js';
import { makeItem, makeJudgement, makeResponse, writeRun, writeSuite } from '../judge/judgedFixture.js';

/**
 * What a reply says: a grade in the form that was asked for, or, with a "~", in other words; or why there is none, such as "no choice" and
 * "refused"; nothing of a slice that was not asked about.
 */
export type GradedReply = GradeChoice | `~${GradeChoice}` | 'no choice' | 'refused' | null;

/** A slice that was asked about, and what each run said. */
export interface GradedSlice {
  readonly subject: string;
  readonly grade: TumourGrade;
  readonly plane?: Plane;
  readonly channel?: string;
  /** Whether it shows the tumour; it does when not given. */
  readonly isFree?: boolean;
  readonly replies: readonly GradedReply[];
}

/** So many slices of a patient with so many replies of each sort, of one run. */
export function slicesOf(
  subject: string,
  grade: TumourGrade,
  replies: Readonly<Partial<Record<Exclude<GradedReply, null>, number>>>,
): GradedSlice[] {
  return Object.entries(replies).flatMap(([reply, count = 0]) =>
    Array.from({ length: count }, () => ({ subject, grade, replies: [reply as GradedReply] })),
  );
}

/** Writes a suite of slices that vote on the grade of their patient, and a judged run for each place of their replies. */
export async function makeGradedRuns(
  slices: readonly GradedSlice[],
  names: readonly string[],
): Promise<{ suite: string; runs: string[] }> {
  const ids = slices.map((_slice, place) => `g${place}`);
  const suite = await writeSuite(slices.map((slice, place) => itemOf(ids[place], slice, place)));
  const { manifest, key } = suitePaths(suite);
  const written = JSON.parse(await readFile(manifest, 'utf8'));
  await writeFile(
    manifest,
    JSON.stringify({ ...written, units: { of: 'patient and plane', joinedBy: 'vote' } }),
  );
  const keys = slices.map((slice, place) => `${JSON.stringify(keyRowOf(ids[place], slice))}\n`);
  await writeFile(key, keys.join(''));
  const runs = await Promise.all(
    names.map((name, run) => {
      const asked = slices.flatMap(({ replies, ...slice }, place) => {
        const reply = replies[run];
        return reply === null ? [] : [{ id: ids[place], slice, reply }];
      });
      return writeRun({
        name,
        responses: asked.map(({ id, reply }) => makeResponse(id, reply === 'refused' ? 'refused' : 'ok')),
        judgements: asked.map(({ id, slice, reply }) => judgementOf(id, rightOf(slice), reply)),
      });
    }),
  );
  return { suite, runs };
}

function itemOf(id: string, { subject, plane = 'axial', channel = 'flair' }: GradedSlice, index: number) {
  const base = makeItem(id);
  return {
    ...base,
    ...{ subject, case: subject, unit: `${subject} ${plane}`, answer: { kind: 'grade' } },
    ...{ aspect: 'glioma', question: 'grade' },
    conditions: { ...base.conditions, window: null, channel },
    origin: {
      ...{ kind: 'glioma', modality: 'MR', plane, index, channels: [channel] },
      told: base.origin.told,
    },
  };
}

function keyRowOf(id: string, slice: GradedSlice): object {
  return {
    ...{ id, reference: rightOf(slice), answer: { kind: 'grade', grade: rightOf(slice) } },
    labels: { classMap: 'glioma', present: ['glioma'], unlabelled: [] },
    proof: {
      ...{ kind: 'glioma', windows: [], affine: Array.from({ length: 16 }, () => 0) },
      image: { width: 128, height: 128, pixelMm: 1 },
      ...{ areaMm2: slice.isFree ? 0 : 100, pieces: slice.isFree ? 0 : 1, grade: slice.grade },
    },
  };
}

function rightOf({ grade, isFree = false }: Pick<GradedSlice, 'grade' | 'isFree'>): GradeChoice {
  return isFree ? 'none' : grade;
}

function judgementOf(id: string, right: GradeChoice, reply: Exclude<GradedReply, null>): object {
  const said = gradeChoices.find((choice) => reply.endsWith(choice));
  if (said === undefined || reply === 'no choice') return makeJudgement(id, { reason: reply });
  const had = reply.startsWith('~') ? 'leniently' : 'as asked';
  const reading = { kind: 'grade', had, grade: said, keywords: [] };
  const values = { accuracy: said === right ? 1 : 0 };
  return { id, outcome: 'scored', reading, values, by: 'rule', analysis: '', judge: 'judge-1' };
}
