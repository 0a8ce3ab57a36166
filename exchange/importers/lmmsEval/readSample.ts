import type { Usage } from '../../../suites/schema/schema.js';
import type { LogEntry, LoggedScore, RowPlace } from '../../importer.js';
import type { Replies, Sample } from './logSchema.js';

const failedMark = '[LMMS_EVAL_REQUEST_FAILED';
const notAskedMark = '[LMMS_EVAL_BUDGET_EXCEEDED]';

/** What a row of lmms-eval tells of a call, or of several repeats. The id is in what our task keeps of each row. */
export function readSample(sample: Sample, place: RowPlace): LogEntry[] {
  const kept = keptOf(sample);
  if (kept === null) {
    const detail = 'no member of it has an id, which process_results of our export puts there';
    return [{ kind: 'unusable', ...place, id: null, problem: 'id missing', detail }];
  }
  const said = flat(sample.resps ?? sample.filtered_resps);
  const counts = sample.token_counts ?? [];
  return said.map((text, repeat) => {
    if (text === notAskedMark) {
      const detail = `${notAskedMark}: it was not asked`;
      return { kind: 'unusable', ...place, id: kept.id, problem: 'error in place of an answer', detail };
    }
    const isFailed = text.startsWith(failedMark);
    const isNothing = text === 'None';
    return {
      kind: 'answer',
      ...place,
      id: kept.id,
      repeat,
      response: isFailed || isNothing ? '' : text,
      outcome: isFailed ? 'failed' : isNothing ? 'empty' : null,
      error: isFailed ? text : isNothing ? 'the log has "None", as for a reply without text' : null,
      usage: counts.length === said.length && !isFailed ? usageOf(counts[repeat]) : null,
      ...{ latencyMs: null, attempts: null, images: null, detail: null },
      prompt: typeof sample.input === 'string' ? sample.input : null,
      scores: repeat === 0 ? kept.scores : [],
    };
  });
}

interface Kept {
  readonly id: string;
  readonly scores: readonly LoggedScore[];
}

/** Of members that are objects with an id; those with a score are the tool's own judgement. */
function keptOf(sample: Sample): Kept | null {
  const scores: LoggedScore[] = [];
  let id: string | null = null;
  for (const [name, value] of Object.entries(sample)) {
    if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string')
      continue;
    id ??= value.id;
    if (!('score' in value) || typeof value.score !== 'number') continue;
    const isRight = value.score === 1 ? true : value.score === 0 ? false : null;
    scores.push({ scorer: name, isRight, text: `score ${value.score}` });
  }
  return id === null ? null : { id, scores };
}

function flat(replies: Replies): string[] {
  return typeof replies === 'string' ? [replies] : replies.flatMap(flat);
}

type Counts = NonNullable<Sample['token_counts']>[number];

function usageOf(counts: Counts): Usage | null {
  if (counts?.input_tokens == null && counts?.output_tokens == null) return null;
  return {
    ...(counts.input_tokens != null && { inputTokens: counts.input_tokens }),
    ...(counts.output_tokens != null && { outputTokens: counts.output_tokens }),
  };
}
