import type { Outcome, Usage } from '../../../suites/schema/schema.js';
import type { LoggedAnswer, LoggedScore, RowPlace } from '../../importer.js';
import { hashDataUri } from '../../importing/hashDataUri.js';
import type { ContentPart, Message, Sample, Score } from './inspectSchema.js';

/** What a sample of Inspect's log tells of a call. */
export function readSample(sample: Sample, place: RowPlace): LoggedAnswer {
  const { id, epoch, output, error } = sample;
  const sent = sentMessages(sample);
  const contentOf = attachedContent(sample.attachments ?? {});
  const reasoning = reasoningOf(output?.choices?.[0]?.message);
  const response = output?.completion ?? '';
  return {
    kind: 'answer',
    line: place.line,
    file: place.file,
    id: String(id),
    repeat: epoch == null ? null : epoch - 1,
    response,
    outcome: error == null ? outcomeOf(sample, reasoning !== '') : 'failed',
    error: errorOf(sample),
    usage: usageOf(output?.usage),
    latencyMs: output?.time == null ? null : Math.round(1000 * output.time),
    attempts: 1 + (sample.error_retries?.length ?? 0),
    reasoning: reasoning === '' ? undefined : reasoning,
    served: isReply(output) ? output?.model || undefined : undefined,
    prompt: promptOf(sent, contentOf),
    images: imagesOf(sent, contentOf),
    detail: detailOf(sent),
    scores: Object.entries(sample.scores ?? {}).map(([scorer, score]) => scoreOf(scorer, score)),
  };
}

/** What stands before the last reply; the input, where there was none. */
function sentMessages({ input, messages }: Sample): readonly Message[] {
  const before = (messages ?? []).slice(
    0,
    (messages ?? []).findLastIndex(({ role }) => role === 'assistant'),
  );
  if (before.length > 0) return before;
  return typeof input === 'string' ? [{ role: 'user', content: input }] : input;
}

function partsOf({ content }: Message): readonly ContentPart[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}

/** What may be kept elsewhere in the sample under a name; undefined for what is gone. */
type ContentOf = (content: string) => string | undefined;

function attachedContent(attachments: Readonly<Record<string, string>>): ContentOf {
  return (content) => {
    const name = /^attachment:\/\/(.*)$/s.exec(content)?.[1];
    if (name === undefined) return content;
    return Object.hasOwn(attachments, name) ? attachments[name] : undefined;
  };
}

/** Null where a text is no longer in the log. */
function promptOf(messages: readonly Message[], contentOf: ContentOf): string | null {
  const texts: string[] = [];
  for (const message of messages) {
    const parts = partsOf(message).flatMap(({ type, text }) =>
      type === 'text' ? [contentOf(text ?? '')] : [],
    );
    if (parts.includes(undefined)) return null;
    texts.push(parts.join(''));
  }
  return texts.join('\n\n');
}

/** Null where a picture is no longer in the log. */
function imagesOf(messages: readonly Message[], contentOf: ContentOf): string[] | null {
  const hashes: string[] = [];
  for (const part of messages.flatMap(partsOf)) {
    if (part.type !== 'image') continue;
    const hash = hashDataUri(contentOf(part.image ?? '') ?? '');
    if (hash === null) return null;
    hashes.push(hash);
  }
  return hashes;
}

function detailOf(messages: readonly Message[]): string | null {
  const details = messages
    .flatMap(partsOf)
    .flatMap(({ type, detail }) => (type === 'image' ? (detail ?? 'auto') : []));
  return details.length === 0 ? null : [...new Set(details)].sort().join(' and ');
}

function reasoningOf(message: Message | null | undefined): string {
  if (message == null) return '';
  return partsOf(message)
    .flatMap(({ type, reasoning }) => (type === 'reasoning' ? (reasoning ?? '') : []))
    .join('\n\n');
}

const stopReasons: Readonly<Record<string, Outcome>> = {
  stop: 'ok',
  max_tokens: 'truncated',
  model_length: 'truncated',
  content_filter: 'filtered',
};

/** Null where the reason is not known, as of a server that tells none. */
function outcomeOf({ output }: Sample, hasReasoned: boolean): Outcome | null {
  const outcome = stopReasons[output?.choices?.[0]?.stop_reason ?? ''] ?? null;
  const isBlank = (output?.completion ?? '').trim() === '';
  return outcome === 'ok' && isBlank && hasReasoned ? 'reasoned' : outcome;
}

/** Where a call failed, the tool writes the name that it asked for. */
function isReply(output: Sample['output']): boolean {
  return (output?.choices ?? []).length > 0;
}

/** The end of a request in the message of an error, which may be quoted once more. */
const requestEnd = /\n\}\s*\n\s*\n|\\n\}(?:\\n){2}/g;

/** What follows the request that the message of an error holds, with headers in which keys may stand; else its last line. */
function errorOf({ error, output }: Sample): string | null {
  const text = error?.message ?? output?.error ?? null;
  if (text === null) return null;
  const end = [...text.matchAll(requestEnd)].at(-1);
  const told = end === undefined ? text.trim().split(/\n|\\n/) : [text.slice(end.index + end[0].length)];
  return unquoted(told.at(-1) ?? '');
}

/** Without what is left of the quotes around the whole message. */
function unquoted(text: string): string {
  const plain = text.replaceAll(/\\+(?=['"])/g, '').trim();
  return /['"]\)$/.test(plain) && !balanced(plain) ? plain.slice(0, -2) : plain;
}

function balanced(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}

function usageOf(usage: NonNullable<Sample['output']>['usage']): Usage | null {
  if (usage == null) return null;
  const {
    input_tokens,
    output_tokens,
    input_tokens_cache_read: read,
    input_tokens_cache_write: write,
  } = usage;
  if (input_tokens == null && output_tokens == null && read == null) return null;
  return {
    inputTokens: input_tokens == null ? undefined : input_tokens + (read ?? 0) + (write ?? 0),
    outputTokens: output_tokens ?? undefined,
    cachedTokens: read ?? undefined,
  };
}

const verdicts: Readonly<Record<string, boolean>> = {
  C: true,
  I: false,
  '1': true,
  '0': false,
  true: true,
  false: false,
};

function scoreOf(scorer: string, { value, answer, explanation }: Score): LoggedScore {
  const text = [`value ${JSON.stringify(value ?? null)}`, answer, explanation].filter((part) => part != null);
  return { scorer, isRight: verdicts[String(value)] ?? null, text: text.join('\n') };
}
