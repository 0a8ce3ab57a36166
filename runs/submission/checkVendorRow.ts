import { z } from 'zod';
import { gradeChoices, writeChoice } from '../../suites/answers/grade.js';
import { repeatNumber } from '../../suites/schema/repeatNumber.js';
import {
  maximumResponseLength,
  type Outcome,
  outcomes,
  responseSchema,
  type SubmissionError,
} from '../../suites/schema/schema.js';
import type { VendorEntry } from './responsesFile.js';

/** A row that can be used, as far as it can be told without its item. */
export interface VendorRow {
  readonly kind: 'good';
  readonly id: string;
  readonly repeat: number;
  readonly response: string;
  readonly outcome: Outcome;
  readonly error: string | null;
  /** What the model thought before it answered, where that is told apart. */
  readonly reasoning?: string | undefined;
  /** Whether it is a whole row of a responses.jsonl: a log, in which a later row of an id and repeat takes the place of an earlier one. */
  readonly isLogged: boolean;
}

export type CheckedVendorRow =
  | VendorRow
  | { readonly kind: 'bad'; readonly id: string | null; readonly problem: Problem; readonly detail: string };

type Problem = SubmissionError['problem'];

/**
 * Checks one row of a vendor's file by itself: an object with text members `id` and `response`, and maybe `repeat`, `outcome`,
 * `error` and `reasoning`; others are ignored. A row with an error needs no response, and has failed unless it says otherwise. In the place of `response` may stand, of classifiers, `label` ("accept" or "reject" of masks, "LGG", "HGG" or "none" of
 * gliomas) or `score` (1 to 5), and of networks that find a place `points`: pairs of numbers, in the run's convention of coordinates.
 */
export function checkVendorRow(entry: VendorEntry): CheckedVendorRow {
  if (entry.kind !== 'value')
    return bad(null, entry.kind === 'invalid' ? 'not JSON' : 'not readable', entry.reason);
  const { value } = entry;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return bad(null, 'not an object', `found ${describe(value)}`);
  }
  const { id, repeat = 0, outcome: claimed, error: given, ...answer } = value as Record<string, unknown>;
  const error = errorGiven(given);
  const said = 'response' in answer ? answer.response : predictionText(answer);
  const response = error === null ? said : (said ?? '');
  if (id === undefined) return bad(null, 'id missing', `members are ${Object.keys(value).join(', ')}`);
  if (typeof id !== 'string') return bad(null, 'id not text', `found ${describe(id)}`);
  if (id.trim() === '') return bad(id, 'id empty', 'found only blanks');
  if (response === undefined)
    return bad(id, 'response missing', `members are ${Object.keys(value).join(', ')}`);
  if (typeof response !== 'string') return bad(id, 'response not text', `found ${describe(response)}`);
  if (response.length > maximumResponseLength) {
    return bad(id, 'response too long', `${response.length} characters; at most ${maximumResponseLength}`);
  }
  const asked = repeatNumber.safeParse(repeat);
  if (!asked.success) return bad(id, 'repeat not usable', `found ${describe(repeat)}`);
  const outcome = outcomeOf(claimed, error, response);
  if (outcome === null)
    return bad(id, 'outcome not usable', `found ${describe(claimed)}; known are ${outcomes.join(', ')}`);
  const isLogged = responseSchema.safeParse(value).success;
  const row = { id, repeat: asked.data, response, outcome, error, isLogged };
  return { kind: 'good', ...row, ...reasoningGiven(answer.reasoning) };
}

/** Reasoning as far as it is a text that says something. */
function reasoningGiven(reasoning: unknown): Pick<VendorRow, 'reasoning'> {
  if (typeof reasoning !== 'string' || reasoning.trim() === '') return {};
  return { reasoning: reasoning.slice(0, maximumResponseLength) };
}

/** What a server says may be a whole page. */
const mostErrorLength = 2000;

/** Null where nothing went wrong; an error that is no text, as JSON. */
function errorGiven(error: unknown): string | null {
  if (error === undefined || error === null || error === false || error === 0) return null;
  const text = (typeof error === 'string' ? error : JSON.stringify(error)).trim();
  return text === '' || text === '{}' || text === '[]' ? null : text.slice(0, mostErrorLength);
}

/** What became of the question: nobody says that an answer is there where none is. Null for a word that is not known. */
function outcomeOf(claimed: unknown, error: string | null, response: string): Outcome | null {
  const outcome = claimed ?? (error === null ? 'ok' : 'failed');
  const known = outcomes.find((name) => name === outcome);
  if (known !== 'ok' && known !== 'empty') return known ?? null;
  return response.trim() === '' ? 'empty' : 'ok';
}

/** What a network says, in words that a model might have used; undefined where it says nothing. */
function predictionText({ label, score, points }: Record<string, unknown>): unknown {
  if (score !== undefined) return typeof score === 'number' ? `Score: ${score}` : score;
  if (points !== undefined) return pointsText(points);
  const grade = gradeChoices.find((choice) => choice === label);
  return grade === undefined ? label : writeChoice(grade);
}

/** "(40, 52)" of one pair, "[(40, 52), (41, 60)]" of several. */
function pointsText(points: unknown): unknown {
  const { data } = pairsSchema.safeParse(points);
  if (data === undefined) return points;
  const written = data.map((pair) => `(${pair.join(', ')})`);
  return written.length === 1 ? written[0] : `[${written.join(', ')}]`;
}

const pairsSchema = z.array(z.tuple([z.number(), z.number()]));

function bad(id: string | null, problem: Problem, detail: string): CheckedVendorRow {
  return { kind: 'bad', id, problem, detail };
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `${typeof value} ${JSON.stringify(value)}`;
}
