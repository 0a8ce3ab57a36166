import type { Outcome, Usage } from '../../../suites/schema/schema.js';
import type { LogEntry, LoggedScore, RowPlace } from '../../importer.js';
import { readPrompt } from './readPrompt.js';
import type { Result } from './resultSchema.js';

/** What a row of promptfoo's output tells of a call. */
export function readResult(result: Result, place: RowPlace): LogEntry {
  const id = result.testCase.metadata?.id;
  if (typeof id !== 'string') {
    const detail = 'the metadata of the test has no id';
    return { kind: 'unusable', ...place, id: null, problem: 'id missing', detail };
  }
  const { response } = result;
  const isCached = response?.cached === true;
  const outcome = outcomeOf(result);
  const latency = response?.latencyMs ?? result.latencyMs;
  return {
    kind: 'answer',
    ...place,
    id,
    repeat: null,
    // What stands there instead of what was filtered is a sentence of promptfoo.
    response: outcome === 'filtered' || outcome === 'failed' ? '' : textOf(response?.output),
    outcome,
    error: outcome === 'failed' ? (response?.error ?? result.error ?? 'no reason told') : null,
    usage: usageOf(response?.tokenUsage),
    latencyMs: isCached || latency == null ? null : Math.round(latency),
    attempts: isCached ? 0 : null,
    ...readPrompt(result.prompt?.raw),
    scores: scoresOf(result),
  };
}

/** A failed call: `error` of a row that only failed its assertion is no fault. */
function outcomeOf({ failureReason, response }: Result): Outcome | null {
  if (response == null || response.error != null || failureReason === 2) return 'failed';
  const { finishReason, isRefusal, guardrails } = response;
  if (finishReason === 'content_filter' || (isRefusal === true && guardrails?.flagged === true))
    return 'filtered';
  if (isRefusal === true) return 'refused';
  if (finishReason === 'length') return 'truncated';
  return finishReason === 'stop' ? 'ok' : null;
}

function textOf(output: unknown): string {
  if (output == null) return '';
  return typeof output === 'string' ? output : JSON.stringify(output);
}

function usageOf(usage: NonNullable<Result['response']>['tokenUsage']): Usage | null {
  const cached = usage?.completionDetails?.cacheReadInputTokens;
  const told = {
    ...(usage?.prompt != null && { inputTokens: usage.prompt }),
    ...(usage?.completion != null && { outputTokens: usage.completion }),
    ...(cached != null && { cachedTokens: cached }),
  };
  return 'inputTokens' in told || 'outputTokens' in told ? told : null;
}

function scoresOf({ gradingResult }: Result): LoggedScore[] {
  return (gradingResult?.componentResults ?? []).map(({ pass, reason, assertion }) => ({
    scorer: assertion?.type ?? 'assertion',
    isRight: pass ?? null,
    text: reason ?? '',
  }));
}
