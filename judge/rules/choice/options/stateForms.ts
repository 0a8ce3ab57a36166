import { oneOf } from '../claims/grammar/oneOf.js';

/** What a structure is said to be that has what a noun tells: "the ACL is torn" for "ACL tear". */
const states: readonly (readonly [noun: RegExp, states: string])[] = [
  [/ (?:tear|rupture)$/i, 'torn|ruptured|disrupted|discontinuous|interrupted'],
  [/ fracture$/i, 'fractured|broken'],
  [/ (?:dislocation|luxation)$/i, 'dislocated|luxated'],
  [/ (?:dilatation|dilation|ectasia)$/i, 'dilated|widened|ectatic'],
  [/ thickening$/i, 'thickened'],
  [/ enlargement$/i, 'enlarged'],
  [/ (?:stenosis|narrowing)$/i, 'stenosed|stenotic|narrowed'],
  [/ (?:obstruction|occlusion)$/i, 'obstructed|occluded|blocked'],
  [/ calcification$/i, 'calcified'],
  [/ atrophy$/i, 'atrophic|shrunken'],
  [/ (?:displacement|shift)$/i, 'displaced|shifted'],
  [/ (?:collapse|atelectasis)$/i, 'collapsed|atelectatic'],
];

/** Organs by what their enlargement is called. */
const enlarged: Readonly<Record<string, string>> = {
  hepatomegaly: 'liver',
  splenomegaly: 'spleen',
  nephromegaly: 'kidney',
  thyromegaly: 'thyroid(?: gland)?',
  goiter: 'thyroid(?: gland)?',
  goitre: 'thyroid(?: gland)?',
};

const link = String.raw`(?: tendon| ligament)? (?:is|are|appears?|looks?)(?: \p{Ll}+ly| partially| clearly)?`;

/** Ways of saying that a structure is as a name tells: "the appendix is ruptured", "an enlarged spleen". */
export function stateForms(name: string): readonly string[] {
  const organ = enlarged[name.toLowerCase()];
  if (organ !== undefined)
    return [
      ...formsOf(organ, 'enlarged'),
      String.raw`${organ} [^.;\n]{1,50}\b(?:it's|it is|and is|is) (?:\p{Ll}+ly )?enlarged`,
    ];
  return states.flatMap(([noun, state]) => {
    const thing = name.replace(noun, '');
    if (!noun.test(name) || !/^[\p{L} ]*\p{L}(?<!ior|al|ar|ic|ous)$/iu.test(thing)) return [];
    const said = writtenOut(thing);
    return [
      ...formsOf(said, state),
      `${name.slice(thing.length + 1)} of (?:the )?${said}`,
      `${said} ${name.slice(thing.length + 1)}`,
    ];
  });
}

function formsOf(thing: string, state: string): readonly string[] {
  const said = oneOf(state);
  return [`${thing}${link} (?:and )?${said}`, `${said} ${thing}`];
}

/** "Anterior cruciate ligament" of "ACL", or the other way round. */
function writtenOut(thing: string): string {
  if (/^\p{L}+ \p{L}+ \p{L}+$/u.test(thing))
    return oneOf(thing, thing.replace(/(\p{L})\p{L}* ?/gu, '$1').toUpperCase());
  if (!/^[A-Z]{3}$/.test(thing)) return thing;
  const words = [...thing].map((letter) => String.raw`${letter}\p{L}{3,}`).join(' ');
  return oneOf(thing, words);
}
