/** Some models put their answer between two tokens of its own; it becomes the box that others write. */
const boxTokens: readonly (readonly [RegExp, string])[] = [
  [/<[|｜]begin_of_box[|｜]>/gi, '\\boxed{'],
  [/<[|｜]end_of_box[|｜]>/gi, '}'],
];

/** Tokens that begin, end or part a turn or a sequence, with the speaker's name where it belongs to the token. */
const tokens: readonly RegExp[] = [
  /<[|｜]start_header_id[|｜]>[^<\n]{0,40}<[|｜]end_header_id[|｜]>/gi,
  /<(?:[|｜](?:im_start|start)[|｜]|start_of_turn)>\s{0,3}(?:assistant|model)\b/gi,
  /<[|｜][^<>\n]{1,60}?[|｜]>/g,
  /<\/?(?:s|bos|eos|pad|unk|cls|sep|mask|eo[tmahds]|img|image|im_start|im_end|im_patch|(?:start|end|begin)_of_(?:turn|utterance|text|sentence|image)|endoftext|startoftext|assistant|bot|user|human|model|extra_id_\d{1,3}|unused\d{1,3}|summary|caption|conclusion|0x0a)>/gi,
  /\[\/?(?:INST|BOS|EOS|SEP|PAD|CLS|UNK|SYS|ASSISTANT|USER|IMG|IMAGE)\]|<<\/?SYS>>/gi,
];

/** The last channel named "final" is what a model says; in the others it thinks. */
const finalChannel = /<[|｜]channel[|｜]>\s{0,3}final[^<]{0,40}<[|｜]message[|｜]>/gi;
const thinkingChannel =
  /<[|｜]channel[|｜]>\s{0,3}(?:analysis|commentary|thought|thinking)\b[\s\S]*?(?:<[|｜](?:end|return|start)[|｜]>|$)/gi;

/** A speaker's name with its colon, or alone on a line. */
const speaker =
  /^[^\S\n]*(?:#{1,4} ?)?\*{0,2}(?:assistant|model|chatbot|bot|ai|gpt)\*{0,2}[^\S\n]*(?::\*{0,2}|(?=\n|$))/gim;

const askingTurn = /(?:^|[\s>\]])(?:user|human|system) ?:/i;
const answeringTurn = /(?:^|[\s>\]])(?:assistant|gpt|bot) ?:/gi;

/**
 * A reply without what belongs to a chat template: tokens, speakers' names, the prompt told again before the last turn, and
 * channels other than the final one.
 */
export function withoutTemplateTokens(reply: string): string {
  let text = withoutOtherChannels(reply);
  for (const [token, box] of boxTokens) text = text.replace(token, box);
  for (const token of tokens) text = text.replace(token, '\n');
  return withoutPrompt(text).replace(speaker, '');
}

function withoutOtherChannels(reply: string): string {
  const last = [...reply.matchAll(finalChannel)].at(-1);
  return last === undefined ? reply.replace(thinkingChannel, '\n') : reply.slice(last.index + last[0].length);
}

function withoutPrompt(text: string): string {
  const last = [...text.matchAll(answeringTurn)].at(-1);
  const asked = text.search(askingTurn);
  return last === undefined || asked < 0 || asked > last.index
    ? text
    : text.slice(last.index + last[0].length);
}
