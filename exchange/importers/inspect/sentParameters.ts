import { z } from 'zod';
import { parsePythonJson } from '../../../util/json/parsePythonJson.js';
import { jsonMembers } from '../../../util/json/readJsonParts.js';
import type { LoggedParameters, LogHeader } from '../../importer.js';

/**
 * Holds the parameters of a run back until a call has shown which of them were sent: by its provider "openai", Inspect leaves some out
 * for names of models that it does not know.
 */
export interface SentParameters {
  /** The header without its parameters. */
  hold(header: LogHeader): LogHeader;
  /** Looks into a sample; gives a header with the parameters as soon as it is known which were sent, once. */
  look(sample: Buffer): LogHeader | null;
  /** What is still held at the end: as it was set, as no call has shown otherwise. */
  rest(): LogHeader | null;
}

/** Samples that are looked into. */
const mostLooks = 20;

const names: Readonly<Record<Exclude<keyof LoggedParameters, 'baseUrl'>, readonly string[]>> = {
  temperature: ['temperature'],
  topP: ['top_p'],
  maxTokens: ['max_tokens', 'max_completion_tokens', 'max_output_tokens'],
  seed: ['seed'],
};

export function createSentParameters(): SentParameters {
  let held: LoggedParameters = {};
  let isOfOpenAi = false;
  let looks = 0;
  let isTold = false;
  const tell = (request: object | null): LogHeader => {
    isTold = true;
    return request === null ? { kind: 'header', parameters: held } : sentOf(held, request);
  };
  return {
    hold: ({ parameters, ...header }) => {
      held = { ...held, ...parameters };
      isOfOpenAi ||= header.model?.provider === 'openai';
      return header;
    },
    look: (sample) => {
      if (isTold) return null;
      const request = isOfOpenAi ? requestIn(sample) : null;
      if (request !== null || !isOfOpenAi || ++looks >= mostLooks) return tell(request);
      return null;
    },
    rest: () => (isTold ? null : tell(null)),
  };
}

function sentOf({ baseUrl, ...set }: LoggedParameters, request: object): LogHeader {
  const isSent = ([name]: [string, unknown]) =>
    names[name as keyof typeof names].some((one) => (request as Record<string, unknown>)[one] != null);
  const all = Object.entries(set);
  const unsent = all
    .filter((one) => !isSent(one))
    .map(([name, value]) => `${names[name as keyof typeof names][0]} ${value}`);
  return {
    kind: 'header',
    parameters: { ...Object.fromEntries(all.filter(isSent)), ...(baseUrl !== undefined && { baseUrl }) },
    ...(unsent.length > 0 && {
      unknown: [
        `${unsent.join(', ')}: set, but not sent, as Inspect leaves out what it thinks that the model does not know; name servers of your own openai-api/NAME/MODEL`,
      ],
    }),
  };
}

const eventsSchema = z.array(
  z.looseObject({
    event: z.string(),
    call: z.nullish(z.looseObject({ request: z.nullish(z.record(z.string(), z.unknown())) })),
  }),
);

/** What was sent to the model; null where the transcript does not tell. */
function requestIn(sample: Buffer): object | null {
  try {
    const text = jsonMembers(sample, new Set(['events'])).get('events');
    const events = eventsSchema.safeParse(text === undefined ? null : parsePythonJson(text)).data ?? [];
    return (
      events.find(({ event, call }) => event === 'model' && call?.request != null)?.call?.request ?? null
    );
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
