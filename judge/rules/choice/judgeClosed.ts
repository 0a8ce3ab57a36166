import type { Item, KeyRow } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import { type RuleVerdict, unscored } from '../ruleVerdict.js';
import { extractChoice } from './extractChoice.js';
import { extractDirection } from './extractDirection.js';
import type { Extraction } from './extraction.js';

/**
 * Judges a closed answer: the choice that is read from it is right or wrong; without one it stays unscored
 * (reports count that as not correct in multiple-choice accuracy, and apart).
 * @throws InputError when the item has no options or the key no choice.
 */
export function judgeClosed(item: Item, key: KeyRow, response: string): RuleVerdict {
  const right = key.choice;
  if (item.options === null || right === null) throw notClosed(item);
  const extraction = readChoice(item, key, response);
  if (extraction.kind === 'unparsed') return unparsed(extraction.reason);
  const { choice, rule } = extraction;
  const name = (index: number) => `${letterOf(index)} (${item.options?.[index] ?? ''})`;
  return {
    outcome: 'scored',
    reason: null,
    responseAccuracy: null,
    hallucination: null,
    correct: choice === right,
    choice,
    by: `closed: ${rule}`,
    analysis: `Chose ${name(choice)}; the key is ${name(right)}.`,
  };
}

/** A direction told in a sentence needs to know who is placed against whom, which the key does. */
function readChoice(item: Item, key: KeyRow, response: string): Extraction {
  const extraction = extractChoice(response, item.options ?? []);
  const isOpen = extraction.kind === 'unparsed' && extraction.reason === 'no choice';
  return isOpen && key.direction !== null ? extractDirection(item, key, response) : extraction;
}

function unparsed(reason: Extract<Extraction, { kind: 'unparsed' }>['reason']): RuleVerdict {
  if (reason === 'refusal') return unscored('closed: refusal', 'refused', 'The reply declines to answer.');
  const analysis = `No single choice can be read from the reply: ${reason}.`;
  return unscored('closed: unparsed', `unparsed: ${reason}`, analysis);
}

function letterOf(choice: number): string {
  return String.fromCharCode(65 + choice);
}

function notClosed(item: Item): InputError {
  return new InputError({
    subject: `item ${item.id}`,
    expected: 'options in the item and a choice in its key',
    found: item.options === null ? 'no options' : 'no choice',
  });
}
