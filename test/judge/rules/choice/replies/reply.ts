/** A reply, and the letter it chooses or the reason why it chooses none. */
export type ReplyCase = readonly [reply: string, expected: string];

/** Four structures, as a question has them: A spleen, B liver, C left kidney, D heart. */
export const structureOptions = ['Spleen', 'Liver', 'Left kidney', 'Heart'];
