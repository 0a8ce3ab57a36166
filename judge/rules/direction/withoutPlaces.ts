import type { DirectionTerm } from './directionTerms.js';

const image =
  '(?:the |this )(?:\\w+ ){0,2}?(?:image|picture|scan|slice|figure|photo|screen|frame|body|patient|torso|view|abdomen|field)\\b';
const part =
  '(?:corner|quadrant|half|third|part|portion|edge|section|region|area|side part|side|aspect|margin|center|centre|middle)';

/** Behind words of direction: that they name a part of the image. */
const ofImage = new RegExp(
  `^(?:[ -](?:hand|most))*(?: ${part}(?:,? (?:of|in|on) ${image})| of ${image}| (?:corner|quadrant|half|third|edge|margin|border)\\b(?! (?:direction|relative|with respect|from|seen)\\b))`,
  'i',
);
const inImage = new RegExp(`^(?:[ -](?:hand|most))* (?:in|on) ${image}`, 'i');
/** Before them: that something is in that part, rather than to that side. */
const inPart = /\b(?:in|on|at|near|along|within) the (?:very |far |extreme )?$/i;
/** "Toward the lower right corner" tells a direction. */
const inDirection = /\b(?:toward|towards|in the direction of) the $/i;
/** "At the bottom" of what is not said: of the image. */
const atEdge = /\bat the (?:very )?$/i;
const edge = /^(?:top|bottom)\b/i;
const ofSomething = /^ (?:of|side of|from|to|relative|compared|with respect|in relation) /i;

/** "The yellow box on the right": which box is meant, not where a structure lies. */
const boxPlace = /\b(?:box|rectangle)(?: (?:is|located|shown|drawn))? (?:on|at|in|to) the $/i;

/** A place that is all of the answer tells where the structure lies: "Lower right quadrant". */
const allBefore = /^\W*(?:(?:in|to|at|on|toward|towards) )?(?:the )?$/i;
const allAfter = new RegExp(`^(?:[ -](?:hand|most))* ${part}\\W*$`, 'i');

/** What may stand behind words of direction that tell a place: "half of the image". */
export const placeName = `(?: ${part})?(?:,? (?:of|in|on) ${image})?`;
/** "In the right half, lower down": what goes on with a comparison is no mere place. */
const goingOn = new RegExp(
  `^${placeName}(?:,| and) (?:(?:a bit|a little|slightly|somewhat|further|and) )*$`,
  'i',
);
const bareComparison = /^(?:lower|higher|up|down)\b(?! (?:than|left|right|part|half|corner|of|the|to)\b)/i;

/** Words of direction without those that tell a place on the image ("in the lower right corner") and no relation. */
export function withoutPlaces(masked: string, terms: readonly DirectionTerm[]): readonly DirectionTerm[] {
  return runsOf(masked, terms)
    .filter((run, index, runs) => !isPlace(masked, run) || goesOn(masked, run, runs[index + 1]))
    .flat();
}

/** Terms that stand side by side: "lower right", "right and lower". */
function runsOf(masked: string, terms: readonly DirectionTerm[]): DirectionTerm[][] {
  const runs: DirectionTerm[][] = [];
  for (const term of terms) {
    const run = runs.at(-1);
    const isNext =
      run !== undefined && /^(?:[ -]| and )$/i.test(masked.slice(run[run.length - 1].end, term.start));
    if (isNext) run.push(term);
    else runs.push([term]);
  }
  return runs;
}

function goesOn(
  masked: string,
  run: readonly DirectionTerm[],
  next: readonly DirectionTerm[] | undefined,
): boolean {
  if (next === undefined) return false;
  const [{ start }] = next;
  return (
    goingOn.test(masked.slice(run[run.length - 1].end, start)) &&
    bareComparison.test(masked.slice(start, start + 20))
  );
}

function isPlace(masked: string, run: readonly DirectionTerm[]): boolean {
  const [{ start }] = run;
  const { end } = run[run.length - 1];
  const before = masked.slice(Math.max(0, start - 40), start);
  const after = masked.slice(end, end + 70);
  if (boxPlace.test(before)) return true;
  if (start < before.length + 1 && allBefore.test(before) && allAfter.test(masked.slice(end, end + 71)))
    return false;
  if (ofImage.test(after)) return !inDirection.test(before);
  if (inImage.test(after)) return inPart.test(before);
  return atEdge.test(before) && edge.test(masked.slice(start, end)) && !ofSomething.test(after);
}
