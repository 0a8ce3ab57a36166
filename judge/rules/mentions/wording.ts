import type { Hallucination } from './hallucinationOf.js';
import type { Mention } from './mention.js';

/** "liver, left lung" for an analysis; each phrase once, at most eight. */
export function listed(phrases: readonly string[]): string {
  const distinct = [...new Set(phrases.map((phrase) => phrase.toLowerCase()))];
  const shown = distinct.slice(0, 8).join(', ');
  return distinct.length > 8 ? `${shown} and ${distinct.length - 8} more` : shown;
}

/** The phrases of mentions, for an analysis. */
export function phrasesOf(mentions: readonly Mention[]): string {
  return listed(mentions.map((mention) => mention.phrase));
}

/** What a reading says was named: the words, and the classes that they may mean. */
export function namedBy(mentions: readonly Mention[]): { phrase: string; classes: string[] }[] {
  return mentions.map(({ phrase, referent }) => ({ phrase, classes: [...referent.classes] }));
}

/** What an analysis adds about a structure that is not there; empty when there is none. */
export function absenceNote({ absent }: Hallucination): string {
  return absent === null ? '' : `; "${absent.phrase.toLowerCase()}" is certainly not on the slice`;
}
