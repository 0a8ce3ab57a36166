import { writeFile } from 'node:fs/promises';
import { suitePaths } from '../../suites/paths.js';
import { makeItem, makeJudgement, makeResponse, writeRun, writeSuite } from '../judge/judgedFixture.js';

/** A mask that was assessed: of whom, whether it should be accepted and what it is rated, and the score of each run; null for a reply without. */
export interface AssessedMask {
  readonly subject: string;
  readonly accept: boolean;
  readonly rating: number | null;
  readonly scores: readonly (number | null)[];
}

/** Writes a suite of masks and a judged run for each place of their scores; scores from 4 accept. */
export async function makeAssessedRuns(
  masks: readonly AssessedMask[],
  names: readonly string[],
): Promise<{ suite: string; runs: string[] }> {
  const ids = masks.map((_mask, place) => `m${place}`);
  const answer = { kind: 'assessment', target: 'liver', staged: false, acceptFrom: 4 } as const;
  const suite = await writeSuite(
    masks.map(({ subject }, place) =>
      makeItem(ids[place], {
        ...{ subject, case: subject, unit: subject, answer },
        ...{ aspect: 'segmentation quality', question: 'SQ1' },
      }),
    ),
  );
  const keys = masks.map(({ accept, rating }, place) => ({
    id: ids[place],
    answer: { kind: 'assessment', accept, rating, fault: null },
    proof: {},
  }));
  await writeFile(suitePaths(suite).key, keys.map((key) => `${JSON.stringify(key)}\n`).join(''));
  const runs = await Promise.all(
    names.map((name, run) =>
      writeRun({
        name,
        responses: ids.map((id) => makeResponse(id)),
        judgements: masks.map(({ accept, scores }, place) => judgementOf(ids[place], accept, scores[run])),
      }),
    ),
  );
  return { suite, runs };
}

function judgementOf(id: string, accept: boolean, score: number | null): object {
  if (score === null) return makeJudgement(id, { reason: 'no score' });
  const isAccepted = score >= 4;
  const reading = {
    ...{ kind: 'assessment', had: 'as asked', rating: score, accept: isAccepted },
    ...{ recommendation: null, parts: {}, faults: [] },
  };
  const values = { accuracy: isAccepted === accept ? 1 : 0 };
  return { id, outcome: 'scored', reading, values, by: 'rule', analysis: '', judge: 'judge-1' };
}
