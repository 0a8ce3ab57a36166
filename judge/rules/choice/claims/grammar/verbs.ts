import { oneOf } from './oneOf.js';

/** Adverbs in "-ly" that say that something is not so, or only at other times. */
const turningAdverb =
  'unlikely|hardly|scarcely|barely|rarely|supposedly|allegedly|wrongly|falsely|incorrectly|mistakenly|formerly|previously|initially|originally|possibly|conceivably|potentially|commonly|usually|normally|typically|generally|frequently|occasionally|ordinarily|physiologically|similarly';

/** "Surely": an adverb that turns nothing. */
export const plainAdverb = String.raw`(?!(?:${turningAdverb})\b)[a-z]+ly`;

/** What may stand between the words of a claim without changing it: "most likely", "in my opinion". */
export const adverbs = `(?:${oneOf(
  plainAdverb,
  'also|(?:almost )?certainly|most likely|very likely|likely|most probably|very probably|indeed|therefore|thus|hence|then',
  'just|only|in fact|best|most closely|here|now|instead|again|still|however|both|either|far|much|even|by far|somewhat|a bit|a little|a lot|quite',
  'in all (?:likelihood|probability)|without (?:a |any )?(?:doubt|question)|beyond (?:any )?doubt|for sure|of course|after all|as expected',
  'with (?:high|great|some|near|reasonable|good|fair) (?:confidence|certainty|probability)',
  'in this case|to me|in my opinion|in my view|i think|i believe|i would say|,',
)} ?)*`;

const modal =
  "would have to|would|must|should|has to|have to|ought to|can only|could only|can thus only|will|has got to|needs to|'ll|'d";

function copulaWith(...more: readonly string[]): string {
  const words = oneOf(
    'is|are|was|were',
    `(?:${modal}) ${adverbs}be`,
    ...more,
    '(?:cannot|can hardly) be anything (?:but|other than)',
    '(?:appears?|seems?|looks?)(?: to me)?(?: to be| like| as)?',
    '(?:turns? out|proves?) to be',
    '(?:is|are) (?:(?:(?:most|more) )?likely|thought|believed|found|said|known|considered|supposed) to be',
    '(?:is|are) (?:none|nothing|no) (?:other than|but)',
    'equals?',
  );
  return oneOf(
    String.raw`\b${words}`,
    "(?:'s|'re)(?: (?:(?:most|more) )?likely to be)?",
    String.raw`(?<=\S )=`,
  );
}

/** "Is", "must be", "appears to be", "might be" (which is told apart by what is before it). */
export const copula = copulaWith(`(?:could|might|may|can) ${adverbs}be`);

/** The same without "might be": what is said of an option must be certain. */
export const certainCopula = copulaWith(`can ${adverbs}be`);
