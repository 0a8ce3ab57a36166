import { looking } from './appearance.js';
import { oneOf } from './oneOf.js';

const determiner =
  "(?:the|an?|its|this|that|his|her|their|your|our|my|some|one of the|most of the|all of the|(?:the |a )?(?:patient|person)'s|both)";

/** Adjectives by their endings; those of a neighbour ("the adjacent spleen") name something else. */
const adjective = String.raw`(?!(?:adjacent|neighbou?ring|nearby|overlying|underlying|surrounding|next|opposite|touching|abutting|displacing|compressing|exceed)\b)${oneOf(
  String.raw`[\p{L}-]+(?:ed|ing|al|ic|ous|ar|ary|ent|ant|ive|ible|able|ful|ior|less|ish|like)`,
  'large|small|big|huge|whole|entire|normal|soft|solid|dark|bright|dense|upper|lower|middle|left|right|round|oval|tiny|fatty',
  String.raw`\d(?:st|nd|rd|th)(?:(?:[/-]| (?:and|or|to) )\d(?:st|nd|rd|th))?`,
  'two|three|four|several|thick|thin|full|empty|very|rather|lone|sole|same|healthy|bony|caudate|quadrate|air|fluid|gas|contrast|human|called|first|second|third|last',
)}`;

/** Parts of a structure, and what a structure has: "the tip of", "the appearance of". */
const part = oneOf(
  'bit|hint|trace|glimpse|sliver|parts?|portions?|pieces?|sections?|segments?|half|halves|third|most|some|all|much|one|majority|bulk|cluster|side',
  'slices?|views?|images?|pictures?|scans?|cuts?|levels?|cross[- ]sections?|regions?|areas?|location|position|place|site|presence',
  'tips?|dome|edges?|poles?|lobes?|walls?|body|head|tail|neck|fundus|apex|base|margins?|rims?|ends?|loops?|surface|top|bottom',
  'start|beginning|contours?|outlines?|borders?|boundar(?:y|ies)|silhouette|lumen|cavity|parenchyma|tissue|shaft|interior|inside|content|trunk|arch|wing',
  'fib(?:ers|res)|belly|horn|curvature|antrum|flexure|limbs?|corner|confluence|junction|origin|bifurcation|course',
  'that|those|anatomy|appearance|density|shape|structure|organ|name|letter',
  'chambers?|ventricles?|atri(?:a|um)|haustra|folds|rings?|bubble|contents?|gas|air|fluid|plexus|wings?|ligament|sulcus|stump',
);

/** What a disease is called with, without an article: "typical of acute". */
const ofDisease =
  '(?:acute|chronic|subacute|traumatic|spontaneous|left-sided|right-sided|left|right|bilateral|unilateral|mild|moderate|severe|early|advanced|extensive|diffuse|focal|primary|secondary|simple|uncomplicated|complicated|perforated|active|massive|large|small|lobar|bacterial|viral|community-acquired|underlying|congenital|high-grade|low-grade)';

const partOf = String.raw`(?:${part}(?:(?: and |/| or )[\p{L}-]+| [\dIVXab]+(?:[/,-] ?[\dIVXab]+)?)? (?:of|from) |(?:gas|air|fluid|urine|stool|contrast|blood|bile|contents?|wall|lumen) (?:with)?in(?:side)? )`;
const nounPhrase = `(?:(?:${determiner} )+(?:(?:${adjective}(?:,| and)? ){0,2}${adjective} )?(?:${partOf})?|(?:${adjective} )?${partOf}|(?:${looking} ){1,3}|(?:${ofDisease} ){1,2}|(?:the )?${part} ?(?:/|and|or) ?)`;

/** What may stand right before an option and belongs to its name: "the lower tip of the"; anchored at the end. */
export const nameStart = new RegExp(
  String.raw`(?<=^|[\s"'([{:>,-])(?:${nounPhrase}){0,3}["'([{*]{0,3}$`,
  'iu',
);
