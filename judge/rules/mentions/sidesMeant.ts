import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { classesOfStructure } from '../../../data/anatomy/classesOfStructure.js';
import { counterpart } from '../../../data/anatomy/counterpart.js';
import type { Referent } from './referent.js';

/** Sides of the patient. A side of the image ("on the left of the image") is none. */
type PairedSide = 'left' | 'right';

const bothBefore =
  /\b(?:both|bilateral|paired|left and right|right and left|left & right|right & left|left\/right|right\/left)(?: of)?(?: the)? $/i;
const bothAfter =
  /^,? ?\(?(?:bilaterally|bilateral\b|on both sides|on either side|(?:both )?(?:left|right) (?:and|&) (?:the )?(?:left|right)\b|both\b)/i;
const adjective =
  /\b(left|right)(?:[- ]sided|[- ](?:upper|lower|middle|anterior|posterior|lateral|medial|superior|inferior|proximal|distal|small|large|visible)) $/i;
const sideAfter =
  /^,? ?(?:\(?(?:on|of) (?:the|its) (left|right)(?: side| hand side|-hand side)?(?! ?(?:of|side|part|half|portion)\b)|\((left|right)(?: side| one)?\)|, (left|right)(?=[,.;)]|$))/i;
const otherBefore = /\b(left|right) ?(?:and|or|&|\/|,) ?(?:the )?$/i;
const otherAfter = /^ and (?:the )?(left|right)(?: one)?(?=[.,;)]|$)/i;

/**
 * What a mention stands for once the words around it are read: a category with its side ("kidney on the left"),
 * or both sides of a pair ("both lungs", "left and right kidneys"), each its own referent.
 */
export function sidesMeant(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  referent: Referent,
): readonly Referent[] {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 50);
  if (referent.level === 'category') return ofCategory(referent, before, after);
  if (referent.level !== 'structure') return [referent];
  const own = sideOf(referent);
  const other = (otherBefore.exec(before) ?? otherAfter.exec(after))?.[1].toLowerCase();
  if (own === undefined || other === undefined || other === own) return [referent];
  return [counterpartOf(referent), referent];
}

function ofCategory(referent: Referent, before: string, after: string): readonly Referent[] {
  const sides: PairedSide[] = ['left', 'right'];
  const halves = sides.map((side) => half(referent, side));
  if (halves.some(({ classes }) => classes.length === 0)) return [referent];
  if (bothBefore.test(before) || bothAfter.test(after)) return halves;
  const match = adjective.exec(before) ?? sideAfter.exec(after);
  const side = match?.slice(1).find((group) => group !== undefined);
  return side === undefined ? [referent] : [halves[sides.indexOf(side.toLowerCase() as PairedSide)]];
}

function half(referent: Referent, side: PairedSide): Referent {
  const classes = referent.classes.filter((name) => anatomyOf(name).side === side);
  return { ...referent, level: 'structure', classes };
}

function sideOf({ classes }: Referent): PairedSide | undefined {
  const sides = new Set(classes.map((name) => anatomyOf(name).side));
  const [side] = sides;
  return sides.size === 1 && (side === 'left' || side === 'right') ? side : undefined;
}

function counterpartOf(referent: Referent): Referent {
  const name = counterpart(anatomyOf(referent.classes[0]).structure);
  if (name === undefined) return referent;
  return { ...referent, classes: classesOfStructure(name).map((one) => one.className) };
}
