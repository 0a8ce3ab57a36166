import { isRefusal } from '../../../models/refusal/isRefusal.js';
import type { Asked } from '../../../suites/answers/asked.js';
import type { Plane } from '../../../suites/schema/schema.js';
import { plainText } from '../../../util/text/plainText.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';
import { extractDirection } from './extractDirection.js';
import type { Extraction, UnparsedReason } from './extraction.js';
import { onlyMention } from './onlyMention.js';
import { prepareOptions } from './options.js';
import { resolveStatements } from './resolveStatements.js';
import { statementRules } from './statementRules.js';

/**
 * Reads which option a reply chooses, by rules alone. Options are lettered A, B, C, D in their order.
 *
 * The steps: reasoning parts go; every rule looks for statements of the choice; statements are resolved into
 * one; where there are none a refusal is told from a reply that speaks for one option only. When unsure the
 * result is `unparsed` with a reason, never a guess. Time is linear in the reply's length.
 *
 * @param asked what the question asks; with it a direction among the options is also read from a sentence ("the spleen
 *   lies above the left kidney")
 * @param plane what anatomical terms of direction mean depends on it; null where there is none
 *
 * @example
 * extractChoice('The answer is B.', ['liver', 'spleen']); // { kind: 'chosen', choice: 1, rule: 'announced answer' }
 */
export function extractChoice(
  response: string,
  options: readonly string[],
  asked?: Asked,
  plane: Plane | null = null,
): Extraction {
  const spoken = withoutReasoning(response);
  const text = plainText(spoken.text);
  if (text === '') return unparsed(spoken.unfinished ? 'unfinished reasoning' : 'empty');
  const prepared = prepareOptions(options);
  const statements = statementRules.flatMap((rule) =>
    rule.find(text, prepared).map((statement) => ({ rule: rule.name, ...statement })),
  );
  if (statements.length > 0) return resolveStatements(text, statements);
  if (isRefusal(response)) return unparsed('refusal');
  const mentioned = onlyMention(text, prepared);
  const isOpen = mentioned.kind === 'unparsed' && mentioned.reason === 'no choice';
  return isOpen && asked?.about === 'direction'
    ? extractDirection(text, { asked, options, plane })
    : mentioned;
}

function unparsed(reason: UnparsedReason): Extraction {
  return { kind: 'unparsed', reason };
}
