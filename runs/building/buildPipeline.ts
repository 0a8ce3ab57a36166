import type { Turn } from '../../models/provider.js';
import { repeatMember } from '../../suites/rows/rowKey.js';
import type { Attempt, PipelineAnswer, Response, Usage } from '../../suites/schema/schema.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { Ask } from '../asking/missingAsks.js';
import type { BuildStop } from './buildOptions.js';
import { isEnd } from './noMoreReplies.js';
import type { OpenBuild } from './openBuild.js';
import { openPipeline, type Pipeline } from './pipeline.js';
import type { ProgramSources } from './reply/readProgram.js';
import { askRound } from './rounds/askRound.js';
import { type RoundResult, runRound } from './rounds/runRound.js';

/** What is said and known when a round begins. */
interface Talk {
  readonly earlier: readonly Turn[];
  readonly text: string;
  /** Whole files so far. */
  readonly files: ProgramSources;
}

/** Rounds that are done, and what the calls for them took. */
interface Tally {
  readonly attempts: Attempt[];
  usage: Usage | null;
  calls: number;
  /** Parameters that some call was made without, and the model's name as its last reply has it. */
  readonly dropped: Set<string>;
  served: string | undefined;
}

/**
 * Asks for a program and runs it, round by round, until there are masks or the rounds are used up.
 *
 * @returns null where there is no reply to begin with, as of programs that were written elsewhere.
 */
export async function buildPipeline(build: OpenBuild, ask: Ask): Promise<Response | BuildStop | null> {
  const pipeline = await openPipeline(build, ask);
  const tally: Tally = { attempts: [], usage: null, calls: 0, dropped: new Set(), served: undefined };
  let talk: Talk = { earlier: [], text: ask.item.text, files: {} };
  for (let round = 1; round <= build.options.rounds; round++) {
    const reply = await askRound(pipeline, round, talk);
    if (typeof reply === 'string') return reply;
    addCall(tally, reply);
    if (reply.outcome === 'failed') return reply;
    if (isEnd(reply)) break;
    const result = await runRound(pipeline, round, { reply: reply.response, files: talk.files });
    await recordRound(pipeline, tally, { round, reply: reply.response, result });
    if (result.kind !== 'again') return responseOf(ask, tally, answerOf(result, round));
    talk = continueTalk(talk, reply.response, result);
  }
  if (tally.attempts.length === 0) return null;
  return responseOf(ask, tally, answerOf(null, tally.attempts.length));
}

function continueTalk(
  { earlier, text }: Talk,
  reply: string,
  { feedback, files }: Extract<RoundResult, { kind: 'again' }>,
): Talk {
  // Providers take no turn without a text.
  const said = reply.trim() === '' ? '(no reply)' : reply;
  const turns = [...earlier, { role: 'user', text } as const, { role: 'assistant', text: said } as const];
  return { earlier: turns, text: feedback, files };
}

function addCall(tally: Tally, { usage, attempts, dropped = [], served = tally.served }: Response): void {
  tally.calls += attempts;
  tally.served = served;
  for (const parameter of dropped) tally.dropped.add(parameter);
  if (usage === null) return;
  const sum = (name: keyof Usage) => (tally.usage?.[name] ?? 0) + (usage[name] ?? 0);
  tally.usage = {
    inputTokens: sum('inputTokens'),
    outputTokens: sum('outputTokens'),
    cachedTokens: sum('cachedTokens'),
  };
}

interface EndedRound {
  readonly round: number;
  readonly reply: string;
  readonly result: RoundResult;
}

async function recordRound(
  { build, item, repeat }: Pipeline,
  tally: Tally,
  { round, reply, result }: EndedRound,
): Promise<void> {
  const { stage, error, seconds, cpuSeconds, memoryMb, filesHash } = result;
  const alike = tally.attempts.filter(
    (one) => error !== null && one.class === error.class && one.line === error.line,
  );
  const row: Attempt = {
    id: item.id,
    ...repeatMember(repeat),
    round,
    replyHash: sha256Hex(reply),
    filesHash,
    stage,
    outcome: error === null ? 'ok' : 'failed',
    class: error?.class ?? null,
    line: error?.line ?? null,
    isLoop: alike.length >= 2,
    seconds,
    cpuSeconds,
    memoryMb,
  };
  tally.attempts.push(row);
  await build.attempts.append(row);
}

function answerOf(result: Exclude<RoundResult, { kind: 'again' }> | null, rounds: number): PipelineAnswer {
  if (result?.kind === 'predicted') {
    const { predictions, selfReported, adapter } = result;
    return {
      outcome: 'predicted',
      rounds,
      predictions: [...predictions],
      selfReported,
      adapter: [...adapter],
    };
  }
  const selfReported = result?.selfReported ?? null;
  return { outcome: 'failed', rounds, predictions: [], selfReported, adapter: [...(result?.adapter ?? [])] };
}

function responseOf({ item, repeat }: Ask, tally: Tally, answer: PipelineAnswer): Response {
  const { usage, calls, dropped, served } = tally;
  return {
    id: item.id,
    response: JSON.stringify(answer),
    outcome: 'ok',
    error: null,
    usage,
    latencyMs: null,
    attempts: calls,
    ...repeatMember(repeat),
    ...(dropped.size === 0 ? {} : { dropped: [...dropped].sort() }),
    ...(served === undefined ? {} : { served }),
  };
}
