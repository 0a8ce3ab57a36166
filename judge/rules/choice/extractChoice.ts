import { isRefusal } from '../../../models/refusal/isRefusal.js';
import { plainText } from '../../../util/text/plainText.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';
import type { Extraction } from './extraction.js';
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
 */
export function extractChoice(response: string, options: readonly string[]): Extraction {
  const spoken = withoutReasoning(response);
  const text = plainText(spoken.text);
  if (text === '') return unparsed(spoken.unfinished ? 'unfinished reasoning' : 'empty');
  const prepared = prepareOptions(options);
  const statements = statementRules.flatMap((rule) =>
    rule.find(text, prepared).map((statement) => ({ rule: rule.name, ...statement })),
  );
  if (statements.length > 0) return resolveStatements(text, statements);
  if (isRefusal(response)) return unparsed('refusal');
  return onlyMention(text, prepared);
}

function unparsed(reason: Extract<Extraction, { kind: 'unparsed' }>['reason']): Extraction {
  return { kind: 'unparsed', reason };
}
