import { phraseKey } from '../../text/phraseTrie.js';
import type { OptionMention } from './options.js';

const both = 'bilateral(?:ly)?|both(?: sides)?';
const neither = 'none|neither(?: side)?|no side|normal|(?:in |at )?(?:the )?midline';
const anySide = new RegExp(`^(?:(?:the )?(?<one>left|right)(?: side)?|${both}|${neither})$`, 'i');

/** Which of the sides an option is; null for both, neither, and anything else. */
function sideOf(name: string): string | null {
  return anySide.exec(phraseKey(name))?.groups?.one ?? null;
}

/** Whether options ask which side something is on, both and neither included. */
export function areSides(names: readonly string[]): boolean {
  const sides = names.map(sideOf);
  return (
    names.every((name) => anySide.test(phraseKey(name))) && sides.includes('left') && sides.includes('right')
  );
}

const part = [
  'hemispheres?|hemithorax|hemiabdomen|lungs?|lobes?|kidneys?|breasts?|chest|hips?|knee|shoulder|femur|orbit|eye|ventricle|atrium|base|apex',
  'hilum|costophrenic angle|(?:hemi)?diaphragm|quadrant|effusion|pneumothorax|hydronephrosis|basal ganglia|thalamus|side|one|ureter|ovary|adrenal(?: gland)?',
  'testis|tibia|fibula|humerus|ankle|wrist|elbow|foot|hand|thigh|leg|arm|clavicle|ribs?|cerebellum|maxillary sinus|mca|carotid|pleural effusion',
].join('|');

/** "The right hemisphere", where the question is which side something is on. */
const sidedPart = new RegExp(
  String.raw`(?<!\b(?:shift\w*|deviat\w*|displac\w*|push\w*)(?: \p{L}+)? (?:in)?to(?:wards?)? the )(?<!\b(?:left|right)(?: \p{L}+)?,? (?:and|or|as well as|&) (?:also )?(?:the )?)\b(?<side>left|right)(?:[- ]sided)? (?:(?:upper|lower|middle|mid|\p{L}+al|\p{L}+ic) ){0,2}(?:${part})\b(?! of the (?:image|picture|scan)|,? (?:and|or|as well as|&) (?:also )?(?:the )?(?:left|right))`,
  'giu',
);

/** Finds sides by the parts of the body that have them: "the right lung" is the right one. */
export function createSideFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const sides = names.map(sideOf);
  return (text) =>
    Array.from(text.matchAll(sidedPart), ({ 0: words, index, groups }) => ({
      start: index,
      end: index + words.length,
      meaning: sides.indexOf(groups?.side.toLowerCase() ?? null),
    }));
}

const elsewhere =
  /\b(?:shift\w*|deviat\w*|displac\w*|push\w*)(?: \p{L}+){0,3} (?:in)?to(?:wards?)? (?:the )?$|\b(?:viewer|observer|reader|image|screen|picture)(?:'s)? $/iu;

const ofImage =
  /^(?:[- ]hand)?(?: side)? (?:of|in) (?:the|this) (?:image|picture|screen|figure|scan|slice|radiograph|film)\b/i;
/** "The patient's right is on the image left" tells how the image lies. */
const ofView =
  /^(?:[- ]hand)?(?: side)? (?:is|lies|appears|corresponds|=) ?(?:shown |displayed |depicted )?(?:on|at|to|in)? ?(?:the )?(?:(?:left|right)(?:[- ]hand)? (?:side )?of the )?(?:image|picture|screen|figure|viewer)/i;

const bothSides = new RegExp(`^(?:${both})$`, 'i');
const more =
  /\b(?:larger|greater|bigger|worse|more (?:\p{L}+ly )?(?:extensive|pronounced|severe|marked|prominent)|more so|predominantly|(?:especially|particularly|mainly)) (?:on|in|at) the $/iu;

/** "Bilateral, slightly larger on the right": where there is more of what is on both sides. */
function isMoreOnOne(text: string, { start, end }: Pick<OptionMention, 'start' | 'end'>): boolean {
  const told = new RegExp(String.raw`\b(?:${both})\b`, 'i');
  return (
    more.test(text.slice(Math.max(0, start - 50), start)) &&
    told.test(`${text.slice(Math.max(0, start - 120), start)}${text.slice(end, end + 60)}`)
  );
}

/** "A shift to the right", "the viewer's left": where something is moved to, or the image's side, is not where it is. */
export function isSideOfOther(
  text: string,
  { start, end }: OptionMention,
  names: readonly string[],
): boolean {
  const before = text.slice(Math.max(0, start - 50), start);
  if (elsewhere.test(before)) return true;
  if (names.some((name) => bothSides.test(name)) && isMoreOnOne(text, { start, end })) return true;
  return (
    ofImage.test(text.slice(end, end + 40)) ||
    (/\bpatient's $/i.test(before) && ofView.test(text.slice(end, end + 60)))
  );
}
