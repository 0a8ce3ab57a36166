import type { Plane } from '../../../../suites/schema/schema.js';
import { maskCharacter, maskedName } from '../maskNames.js';
import type { Surroundings } from '../surroundings.js';

const slices = '(?:slices?|sections?|images?|levels?|planes?|cuts?)';
const other = String.raw`(?:next|lower|higher|other|another|different|adjacent|neighbou?ring|previous|following|subsequent|earlier|later|deeper|(?:more|further) \w+)`;
const thisSlice = `(?:this|the present|the current|the shown|our) ${slices}`;
const notInImage = '(?! (?:in|on|of) (?:the|this) (?:image|picture|figure))';

/** Off the slice, whatever its plane: "on the next slices", "outside this plane". */
const offSlice = [
  `(?:on|in|at|to|from|by) (?:(?:the|an?|some) )?${other} (?:ct |mr |axial |coronal )?(?:${slices}|ones?)`,
  `${slices} (?:that (?:lie|are) )?(?:further |farther )?(?:above|below|beneath|beyond|up|down|higher|lower|cranial|caudal)`,
  String.raw`(?:outside|beyond|out)(?: of)? (?:this|the|our|that) (?:\w+ )?(?:plane|slice|image|section|field|view|frame|range|volume|scan|level|picture|cut)`,
  `(?:above|below|beneath|over|under|behind|in front of|(?:cranial|caudal|superior|inferior|anterior|posterior) to) ${thisSlice}`,
];
const upOrDown = [
  `(?:higher|lower|further|farther|deeper) (?:up|down|above|below|away|off|cranial(?:ly)?|caudal(?:ly)?|superior(?:ly)?|inferior(?:ly)?)${notInImage}`,
  String.raw`(?:lies?|sits?|is|are|located|situated|positioned|found) (?:much |well |slightly )?(?:lower|higher|deeper)(?=[.,;:)\n]|$)`,
  '(?:lies?|sits?|is|are|be|located|situated|positioned|found) (?:(?:just|immediately|right|directly|well) )?(?:above|below)(?=[.,;:)\\n]|$)',
];
const forwardOrBack = `(?:further|farther|more|too far) (?:forward|back|in front|behind|anterior(?:ly)?|posterior(?:ly)?|ventral(?:ly)?|dorsal(?:ly)?)${notInImage}`;

/** Words that lead across the image's plane lead off the slice. */
const elsewhere: Readonly<Record<Plane, string>> = {
  axial: [...offSlice, ...upOrDown].join('|'),
  coronal: [...offSlice, forwardOrBack].join('|'),
  sagittal: offSlice.join('|'),
};

const subjects = `(?:(?:,|,? and|,? or|,? as well as) (?:the |an? |both |any )?${maskedName})*`;
const seenHere = String.raw` with |\b(?:visible|seen|shown|identified|present) *(?:[.,;]|and\b)`;

const elsewhereBefore = byPlane((words) => String.raw`\b(?:${words})\b,?[^,.;:\n]{0,40}$`);
const elsewhereAfter = byPlane(
  (words) => String.raw`^${subjects}(?:(?!${seenHere})[^.;!?\n${maskCharacter}]){0,80}?\b(?:${words})\b`,
);

/** Without saying where: "would normally be", "only begins below", "have already disappeared", "one would have to scroll". */
const notHere: readonly RegExp[] = [
  String.raw`[^.,;:!?\n${maskCharacter}]{0,30}? (?:would|will|should)(?: \w+ly| only| then| instead| rather)? (?!fit|match|seem|be (?:the |my )?(?:answer|largest|biggest|best|guess|choice))\w+`,
  String.raw`[^.,;:!?\n${maskCharacter}]{0,20}? (?:only )?(?:begins?|starts?|ends?|ended|began|started|has ended|have ended)\b (?:only |just |further |somewhat |well )*(?:above|below|beneath|lower|higher|on|at|in|up|down|under)\b`,
  String.raw` (?:has|have) (?:already |just )?(?:disappeared|vanished|ended|gone|passed|divided|bifurcated|split|left (?:the|this|our)|been (?:removed|resected|left))\b`,
  String.raw`,? (?:you|one|we)(?:'d|'ll| would| will)? (?:has|have|needs?|must|would)\b`,
  ' (?:(?:is|are|being|were) )?(?:left (?:out|aside)|excluded|ignored|disregarded|set aside|not (?:counted|considered)|aside|out of (?:account|consideration|the (?:count|reckoning)))',
].map((expression) => new RegExp(`^${subjects}${expression}`, 'i'));

/** "..., and so would the stomach". */
const alsoNotHere = /\b(?:so (?:would|will|should|has|have)|as (?:has|have))(?: be)? (?:the |both )?$/i;

/** Whether a name is said to be, or to be expected, where the image is not. */
export function isElsewhere({ before, after, plane }: Surroundings): boolean {
  return (
    alsoNotHere.test(before) ||
    notHere.some((expression) => expression.test(after)) ||
    elsewhereBefore[plane].test(before) ||
    elsewhereAfter[plane].test(after)
  );
}

function byPlane(expressionOf: (words: string) => string): Readonly<Record<Plane, RegExp>> {
  const made = (plane: Plane) => new RegExp(expressionOf(elsewhere[plane]), 'i');
  return { axial: made('axial'), coronal: made('coronal'), sagittal: made('sagittal') };
}
