import { actionInput } from './statements/actionInput.js';
import { announcedAnswer } from './statements/announcedAnswer.js';
import { boxedAnswer } from './statements/boxedAnswer.js';
import { concludedLetter } from './statements/concludedLetter.js';
import { concludedText } from './statements/concludedText.js';
import { foreignAnnouncement } from './statements/foreignAnnouncement.js';
import { jsonAnswer } from './statements/jsonAnswer.js';
import { optionLine } from './statements/optionLine.js';
import { selectedOption } from './statements/selectedOption.js';
import type { StatementRule } from './statements/statementRule.js';
import { taggedAnswer } from './statements/taggedAnswer.js';
import { verdictOnOption } from './statements/verdictOnOption.js';

/** Every way of stating a choice that is understood; of several that agree the first gives its name. */
export const statementRules: readonly StatementRule[] = [
  jsonAnswer,
  taggedAnswer,
  boxedAnswer,
  announcedAnswer,
  foreignAnnouncement,
  actionInput,
  selectedOption,
  verdictOnOption,
  concludedLetter,
  concludedText,
  optionLine,
];
