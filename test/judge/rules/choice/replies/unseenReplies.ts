import type { CorpusReply } from './corpus.js';
import { abstentions } from './unseen/abstentions.js';
import { assertions } from './unseen/assertions.js';
import { copulas } from './unseen/copulas.js';
import { freshProse } from './unseen/freshProse.js';
import { general } from './unseen/general.js';
import { languages } from './unseen/languages.js';
import { lines } from './unseen/lines.js';
import { markup } from './unseen/markup.js';
import { plainProse } from './unseen/plainProse.js';
import { runs } from './unseen/runs.js';
import { sentences } from './unseen/sentences.js';
import { terse } from './unseen/terse.js';
import { tiers } from './unseen/tiers.js';
import { tokens } from './unseen/tokens.js';
import { traps } from './unseen/traps.js';

/** The held-out half: no rule is written on it, and it is read only to measure. */
export const unseenReplies: readonly CorpusReply[] = [
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
  ...plainProse,
  ...general,
  ...freshProse,
];
