import { isRefusal } from '../../../models/refusal/isRefusal.js';
import type { Asked } from '../../../suites/answers/asked.js';
import type { Plane } from '../../../suites/schema/schema.js';
import type { Claim } from './claims/claim.js';
import { findClaims } from './claims/findClaims.js';
import type { ReadFor } from './claims/site.js';
import { standingOption } from './claims/standingOption.js';
import { withoutScenarios } from './claims/withoutScenarios.js';
import { extractAnnounced } from './extractAnnounced.js';
import { extractAuthenticity } from './extractAuthenticity.js';
import { extractByWords } from './extractByWords.js';
import type { Extraction, UnparsedReason } from './extraction.js';
import { extractAbsence, extractPresence } from './extractPresence.js';
import { withoutLists } from './lists/withoutLists.js';
import { markOptions } from './marks/markOptions.js';
import { markSizes } from './marks/markSizes.js';
import { withoutMiddle } from './marks/withoutMiddle.js';
import { correctSpelling, spellAs } from './options/correctSpelling.js';
import { areNormalities } from './options/normalityFinder.js';
import type { Options } from './options/options.js';
import { withOwnWords } from './options/ownWordFinder.js';
import { prepareOptions } from './options/prepareOptions.js';
import { sideInWords } from './options/sideInWords.js';
import { withoutBrackets } from './options/withoutBrackets.js';
import { withoutPossessedParts } from './options/withoutPossessedParts.js';
import { replyText } from './replyText.js';
import { resolveClaims } from './resolveClaims.js';
import { withoutGlosses } from './sentences/withoutGlosses.js';
import { withoutTurns } from './sentences/withoutTurns.js';

/**
 * Reads which option a reply chooses, by rules alone. Options are lettered A, B, C, D in their order.
 *
 * The steps:
 * 1. Tokens of chat templates, reasoning and markup go.
 * 2. Each naming of an option, by letter, text or both, becomes one mark.
 * 3. Lists of the options come off: what stands there claims nothing, unless one of them is judged and the others are not.
 * 4. At each mark the strongest evidence is looked for (`claims/evidence.ts` has all of it, in order): an announcement, a
 *    conclusion, an assertion of what was asked. What is denied, doubted, asked, or holds under a condition is none.
 * 5. Claims are resolved: a correction takes back what was before it, then the strongest tier counts alone.
 * 6. Without any, where it is not known what the question asks, yes and no are read from what is there or not, and an option from its
 *    words in other forms, in an announced answer first.
 * 7. Without any, an option's own word, which no other one has, is taken for its name ("so the caudate").
 * 8. Without any, whether an image is real is also read from a sentence ("this looks AI-generated").
 *
 * When unsure the result is `unparsed` with a reason, never a guess. Time is linear in the reply's length.
 *
 * @param asked what the question asks: what is asserted counts where it was asked; without it anything does
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
  const { text: replied, unfinished } = replyText(response);
  const written = spellAs(options, sideInWords(replied, options));
  if (written === '') return unparsed(unfinished ? 'unfinished reasoning' : 'empty');
  const prepared = prepareOptions(options, { asked: asked ?? null, plane });
  const isNamed = prepared.kind !== 'names' || prepared.find(written).some(({ meaning }) => meaning !== null);
  const spelled = isNamed ? written : correctSpelling(written, options);
  const text = withoutBrackets(withoutPossessedParts(spelled), options);
  const { unlisted, claims: found, hasLists, readFor } = claimsOf(text, prepared, asked);
  const claims = found.length > 0 ? found : standingOption(unlisted, readFor, prepared.count);
  const resolved = resolveClaims(unlisted, claims);
  if (resolved !== null) return resolved;
  const told = asked === undefined ? extractUnasked(text, prepared, options) : null;
  if (told !== null) return told;
  const stated = asked?.about === 'authenticity' ? extractAuthenticity(text, options) : null;
  if (stated?.kind === 'chosen') return stated;
  if (isRefusal(response)) return unparsed('refusal');
  if (stated !== null) return stated;
  const byOwnWord = extractByOwnWord(text, prepared, { options, asked });
  if (byOwnWord !== null) return byOwnWord;
  return unparsed(hasLists ? 'several choices' : 'no choice');
}

/** A marked text without lists of options, and what it claims. */
interface ReadClaims {
  readonly unlisted: string;
  readonly claims: readonly Claim[];
  readonly hasLists: boolean;
  readonly readFor: ReadFor;
}

function claimsOf(text: string, prepared: Options, asked: Asked | undefined): ReadClaims {
  const named = markOptions(text, prepared);
  const turned = withoutTurns(asked?.about === 'largest' ? markSizes(named) : named);
  const marked = asked === undefined ? withoutGlosses(turned) : turned;
  const { text: unshortened, verdicts, hasLists } = withoutLists(marked, asked?.about ?? null);
  const unlisted = withoutMiddle(unshortened);
  const readFor = { asked: asked?.about ?? null, options: prepared.kind, areKinds: prepared.areKinds };
  const claimed = withoutScenarios(unlisted, findClaims(unlisted, readFor));
  const claims = [...claimed, ...verdicts].sort((one, other) => one.at - other.at);
  return { unlisted, claims, hasLists, readFor };
}

/** What is claimed of an option that is called by a word that no other one has; what is said besides is no claim of it. */
function extractByOwnWord(
  text: string,
  prepared: Options,
  { options, asked }: { readonly options: readonly string[]; readonly asked: Asked | undefined },
): Extraction | null {
  if (prepared.kind !== 'names') return null;
  const find = withOwnWords(prepared.find, options);
  const { unlisted, claims } = claimsOf(text, { ...prepared, find }, asked);
  const resolved = resolveClaims(
    unlisted,
    claims.filter(({ tier }) => tier !== 'aside'),
  );
  return resolved?.kind === 'chosen' ? resolved : null;
}

/** What sentences say of a question that is not known: that something is there or not, or most words of one option. */
function extractUnasked(text: string, prepared: Options, options: readonly string[]): Extraction | null {
  if (prepared.kind === 'yes or no') return extractPresence(text, options);
  if (prepared.kind !== 'names') return null;
  const told =
    areNormalities(options) || (prepared.hasNumbers && numberRange.test(text))
      ? null
      : (extractAnnounced(text, options) ?? extractByWords(text, prepared, options));
  return told ?? extractAbsence(text, options);
}

/** "Between II and III", "2 or 3". */
const numberRange = /\bbetween\b[^.]{0,40}\band\b|\b(?:[IV]{1,3}|\d) (?:to|or|and) (?:[IV]{1,3}|\d)\b/;

function unparsed(reason: UnparsedReason): Extraction {
  return { kind: 'unparsed', reason };
}
