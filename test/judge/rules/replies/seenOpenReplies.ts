import { moreSeenBoxedReplies } from './moreSeenBoxedReplies.js';
import { moreSeenDirectionReplies } from './moreSeenDirectionReplies.js';
import { moreSeenFunctionReplies } from './moreSeenFunctionReplies.js';
import { moreSeenLargestReplies } from './moreSeenLargestReplies.js';
import { moreSeenListReplies } from './moreSeenListReplies.js';
import type { OpenReply } from './openReply.js';
import { otherHandsReplies } from './otherHandsReplies.js';
import { seenBoxedReplies } from './seenBoxedReplies.js';
import { seenDirectionReplies } from './seenDirectionReplies.js';
import { seenFunctionReplies } from './seenFunctionReplies.js';
import { seenLargestReplies } from './seenLargestReplies.js';
import { seenListReplies } from './seenListReplies.js';
import { variedSeenBoxedReplies } from './variedSeenBoxedReplies.js';
import { variedSeenDirectionReplies } from './variedSeenDirectionReplies.js';
import { variedSeenFunctionReplies } from './variedSeenFunctionReplies.js';
import { variedSeenLargestReplies } from './variedSeenLargestReplies.js';
import { variedSeenListReplies } from './variedSeenListReplies.js';

/** The half of the labelled replies that the rules may be written on. */
export const seenOpenReplies: readonly OpenReply[] = [
  ...otherHandsReplies,
  ...seenListReplies,
  ...seenBoxedReplies,
  ...seenLargestReplies,
  ...seenDirectionReplies,
  ...seenFunctionReplies,
  ...moreSeenListReplies,
  ...moreSeenBoxedReplies,
  ...moreSeenLargestReplies,
  ...moreSeenDirectionReplies,
  ...moreSeenFunctionReplies,
  ...variedSeenBoxedReplies,
  ...variedSeenDirectionReplies,
  ...variedSeenFunctionReplies,
  ...variedSeenLargestReplies,
  ...variedSeenListReplies,
];
