import { moreUnseenReplies } from './moreUnseenReplies.js';
import type { OpenReply } from './openReply.js';
import { unseenBoxedReplies } from './unseenBoxedReplies.js';
import { unseenDirectionReplies } from './unseenDirectionReplies.js';
import { unseenFunctionReplies } from './unseenFunctionReplies.js';
import { unseenLargestReplies } from './unseenLargestReplies.js';
import { unseenListReplies } from './unseenListReplies.js';

/** The other half: the rules are measured on it, and nobody who writes them reads it. */
export const unseenOpenReplies: readonly OpenReply[] = [
  ...unseenListReplies,
  ...unseenBoxedReplies,
  ...unseenLargestReplies,
  ...unseenDirectionReplies,
  ...unseenFunctionReplies,
  ...moreUnseenReplies,
];
