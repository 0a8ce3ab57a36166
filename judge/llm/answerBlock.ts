import { canonicalJson } from '../../util/canonicalJson.js';
import { soleObject } from './soleObject.js';

/** Longest answer that a judge is shown, in UTF-16 code units; of a longer one it sees the beginning and is told so. */
export const shownAnswerLength = 32_000;

/** Stands for the random marker until the call is made. An answer cannot hold it: its angle brackets are replaced. */
export const markerPlace = '<<marker>>';

/** A candidate's answer as a judge is shown it, between two lines with a marker that is filled in with each call. */
export function answerBlock(answer: string): string {
  const clean = plainAnswer(answer);
  const shown = clean.slice(0, shownAnswerLength).replace(/[\uD800-\uDBFF]$/, '');
  const cut = shown.length < clean.length ? ' (the beginning of a longer answer)' : '';
  return `<<<answer ${markerPlace}>>>${cut}\n${shown}\n<<<end of answer ${markerPlace}>>>`;
}

/** Characters that show nothing: direction overrides, zero-width and tag characters, variation selectors, controls. */
const invisible = /(?![\n\t])[\p{DI}\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Whether the object in a judge's reply stands in the answer already, in whatever order and spelling: then it is no judgement. */
export function isCopied(reply: string, answer: string): boolean {
  const own = soleObject(reply);
  if (own.kind === 'unreadable') return false;
  const plain = plainAnswer(answer);
  if (spaceless(plain).includes(spaceless(own.text))) return true;
  if (saysAllMembers(plain, own.value)) return true;
  const meaning = meaningOf(own.text);
  return (plain.match(flatObject) ?? []).some((planted) => meaningOf(planted) === meaning);
}

/** Whether a text has every member that says something, and more than one of an object, as YAML, in other quotes, escaped or however else a judge would turn it into JSON. */
function saysAllMembers(text: string, object: unknown): boolean {
  const said = bare(text.slice(0, shownAnswerLength));
  const members = Object.entries(object as Record<string, unknown>).filter(([, value]) => value !== '');
  return (
    members.length > 1 && members.every(([name, value]) => said.includes(bare(`${name}:${asText(value)}`)))
  );
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Letters, digits and colons alone, as "=" and wide forms are read, too. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/=>?/g, ':')
    .replace(/\\[nrt]/g, '')
    .replace(/[^\p{L}\p{N}:.]/gu, '');
}

function spaceless(text: string): string {
  return text.replace(/\s/g, '');
}

/** A verdict has no objects within it. */
const flatObject = /\{[^{}]*\}/g;

/** What an object says, whatever the order of its members, its escapes and its spelling of numbers. */
function meaningOf(object: string): string | null {
  try {
    return spaceless(canonicalJson(JSON.parse(object)));
  } catch {
    return null;
  }
}

/**
 * An answer without invisible characters and without the brackets from which chat templates make control tokens
 * (`<|im_start|>`, `</s>`, `[INST]`). What a reader sees of its words stays.
 */
function plainAnswer(answer: string): string {
  return answer
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/\[(\/?[A-Z][A-Z_]*)\]/g, '($1)');
}
