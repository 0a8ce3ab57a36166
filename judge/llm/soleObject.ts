/** The one JSON object that a reply consists of, with its text, or what else it is. */
export type SoleObject =
  | { readonly kind: 'object'; readonly value: unknown; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads a reply that has to be one JSON object and nothing else. A code fence around it, a reasoning part before it
 * and tokens that end a turn are let through, even if the tag that opens it is missing; any other text is not, since it may quote an object that is not the judge's own.
 */
export function soleObject(reply: string): SoleObject {
  const text = unfenced(withoutReasoningBefore(reply.trim().replace(endTokens, '')));
  if (text === '') return unreadable('nothing in the reply');
  if (!text.startsWith('{')) return unreadable(text.includes('{') ? 'text before the object' : 'no object');
  const { end, keys } = scanObject(text);
  if (end === null) return unreadable('not a whole JSON object');
  const rest = text.slice(end).trim();
  if (rest !== '') return unreadable(/^[,;]?\s*\{/.test(rest) ? 'several objects' : 'text after the object');
  if (new Set(keys).size < keys.length) return unreadable('a member given twice');
  try {
    return { kind: 'object', value: JSON.parse(text) as unknown, text };
  } catch {
    return unreadable('not JSON');
  }
}

function unreadable(reason: string): SoleObject {
  return { kind: 'unreadable', reason };
}

/** The end of a reasoning part, up to the last one; its beginning stands in the chat template of some models, and so not in the reply. */
const reasoningBefore =
  /^[\s\S]*(?:<\/(?:think|thinking|thought|reasoning)>|\[\/THINK\]|◁\/think▷|<\|end_of_thought\|>|<unused95>|<\|channel\|>final<\|message\|>)/i;

/** Tokens by which models end their turn, where a server lets them through. */
const endTokens =
  /(?:\s*(?:<\|(?:return|end|im_end|eot_id|eom_id|endoftext|end_of_text)\|>|<\/s>|<end_of_turn>))+$/;

/** What begins as a verdict may have such words in its analysis. */
function withoutReasoningBefore(reply: string): string {
  return /^(?:\{|```)/.test(reply) ? reply : reply.replace(reasoningBefore, '').trim();
}

function unfenced(text: string): string {
  return /^```(?:json)?\s*\n([\s\S]*)\n\s*```$/i.exec(text)?.[1].trim() ?? text;
}

/** Strings, with the colon after a name, and brackets. A string that does not end is one up to the end: time stays linear. */
const token = /"(?:[^"\\]|\\[\s\S]?)*(?:"(\s*:)?|$)|[{}[\]]/g;

/** Where the object that begins a text ends (null: it does not), and the names of its own members as written. */
function scanObject(text: string): { end: number | null; keys: string[] } {
  const keys: string[] = [];
  let depth = 0;
  for (const match of text.matchAll(token)) {
    const [found, colon] = match;
    if (found === '{' || found === '[') depth++;
    else if (found === '}' || found === ']') depth--;
    else if (depth === 1 && colon !== undefined) keys.push(keyName(found.slice(0, -colon.length)));
    if (depth === 0) return { end: match.index + found.length, keys };
  }
  return { end: null, keys };
}

/** Escapes make one name of several spellings. */
function keyName(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal;
  }
}
