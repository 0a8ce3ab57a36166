/** Most characters of a reply that rules read. */
export const readableLength = 20_000;

/** As much of a reply as rules read, and whether that is less than all. */
export interface BoundedReply {
  readonly text: string;
  readonly isCut: boolean;
}

/**
 * A reply in Unicode NFKC, without its middle where it is longer than `readableLength`: answers stand at both ends. It is cut
 * before NFKC, which makes up to 18 characters of one, and after it.
 *
 * @example
 * boundedReply('ﷺ'.repeat(1_000_000)).text.length; // 20,000
 */
export function boundedReply(reply: string): BoundedReply {
  const composed = withoutMiddle(reply).normalize('NFKC');
  const isCut = Math.max(reply.length, composed.length) > readableLength;
  return { text: withoutMiddle(composed), isCut };
}

/** The two ends, a line break between them. */
function withoutMiddle(text: string): string {
  if (text.length <= readableLength) return text;
  const half = readableLength / 2;
  return `${text.slice(0, half)}\n${text.slice(1 - half)}`;
}
