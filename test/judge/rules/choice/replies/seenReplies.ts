import type { CorpusReply } from './corpus.js';
import { abstentions } from './seen/abstentions.js';
import { assertions } from './seen/assertions.js';
import { copulas } from './seen/copulas.js';
import { eighteenthHand } from './seen/eighteenthHand.js';
import { eighthHand } from './seen/eighthHand.js';
import { eleventhHand } from './seen/eleventhHand.js';
import { fifteenthHand } from './seen/fifteenthHand.js';
import { fifthHand } from './seen/fifthHand.js';
import { fourteenthHand } from './seen/fourteenthHand.js';
import { fourthHand } from './seen/fourthHand.js';
import { freeConstructions } from './seen/freeConstructions.js';
import { freeNames } from './seen/freeNames.js';
import { freeNamesApart } from './seen/freeNamesApart.js';
import { freerNames } from './seen/freerNames.js';
import { freshProse } from './seen/freshProse.js';
import { general } from './seen/general.js';
import { glossesAndGeneralities } from './seen/glossesAndGeneralities.js';
import { languages } from './seen/languages.js';
import { lines } from './seen/lines.js';
import { markup } from './seen/markup.js';
import { mixed } from './seen/mixed.js';
import { natural } from './seen/natural.js';
import { nearClaims } from './seen/nearClaims.js';
import { nineteenthHand } from './seen/nineteenthHand.js';
import { ninthHand } from './seen/ninthHand.js';
import { plainProse } from './seen/plainProse.js';
import { runs } from './seen/runs.js';
import { sentences } from './seen/sentences.js';
import { seventeenthHand } from './seen/seventeenthHand.js';
import { sixteenthHand } from './seen/sixteenthHand.js';
import { sixthHand } from './seen/sixthHand.js';
import { tenthHand } from './seen/tenthHand.js';
import { terse } from './seen/terse.js';
import { thirteenthHand } from './seen/thirteenthHand.js';
import { tiers } from './seen/tiers.js';
import { tokens } from './seen/tokens.js';
import { traps } from './seen/traps.js';
import { twelfthHand } from './seen/twelfthHand.js';
import { twentiethHand } from './seen/twentiethHand.js';

/** The half that rules may be written on. */
export const seenReplies: readonly CorpusReply[] = [
  ...tiers,
  ...runs,
  ...assertions,
  ...lines,
  ...copulas,
  ...abstentions,
  ...tokens,
  ...languages,
  ...sentences,
  ...markup,
  ...terse,
  ...traps,
  ...mixed,
  ...natural,
  ...plainProse,
  ...general,
  ...fourthHand,
  ...fifthHand,
  ...sixthHand,
  ...freeNames,
  ...freshProse,
  ...freeNamesApart,
  ...freerNames,
  ...freeConstructions,
  ...eighthHand,
  ...ninthHand,
  ...tenthHand,
  ...nearClaims,
  ...eleventhHand,
  ...twelfthHand,
  ...thirteenthHand,
  ...fourteenthHand,
  ...fifteenthHand,
  ...sixteenthHand,
  ...seventeenthHand,
  ...eighteenthHand,
  ...nineteenthHand,
  ...twentiethHand,
  ...glossesAndGeneralities,
];
