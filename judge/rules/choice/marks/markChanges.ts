import { pattern } from './markCharacters.js';

const option = `(?:the |an? )?["'(]?${pattern.option}["')]?`;

/** "I change my answer from A to C", "switching from A to B". */
const change = new RegExp(
  String.raw`(?<!\b(?:not|never|no reason to|no need to|without) |n't )(?<told>\b(?:chang|switch|revis|correct|updat|amend|mov)(?:e|es|ed|ing|ing)?\b[^.;:\n\ue000-\ue045]{0,40}?) from ${option} to (?<new>${option})`,
  'giu',
);

/** Leaves of an answer that is changed from one option to another the new one. */
export function markChanges(marked: string): string {
  return marked.replace(change, '$<told>, so the answer is $<new>');
}
