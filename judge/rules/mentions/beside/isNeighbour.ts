import { maskedName } from '../maskNames.js';
import { reaching } from '../reach.js';

const directed =
  'anterior|posterior|lateral|medial|superior|inferior|dorsal|ventral|cranial|caudal|proximal|distal|deep';
const sides = 'left|right|sides?|front|back|rear|top|bottom|tip|edge|underside';

/** Words before a name that place something else by it. */
const placing = [
  'next to|adjacent to|near(?:by|er)?(?: to)?|close to|beside|alongside|behind|in front of|above|below|beneath|under(?:neath)?',
  // "The box is drawn around the liver" says what is in it.
  String.raw`(?<!\b(?:box|rectangle|frame) [^.;,\n]{0,40})(?:over|around)`,
  'in (?:close )?contact with|between|across from|opposite(?: to| of)?|against|beyond|past|off|(?:relation|relationship|proximity) (?:to|with)',
  'abut(?:s|ting)?|flank(?:s|ing)?|touch(?:es|ing)?|border(?:s|ing)?(?: on)?(?! of )|face[sd]?|facing|reach(?:es|ing)?|overl(?:ies|ying)|indent(?:s|ing)|displac(?:es|ing)',
  `(?:(?:antero|postero|supero|infero)?(?:${directed})(?:ly)?|attached|connected|relative|parallel|continuous|contiguous|related) (?:to|with)`,
  `(?:to|on|at|in|along|from) (?:the |its |either |each |both |one )?(?:left |right |other |upper |lower |near |far )?(?:${sides}) of|(?:left|right) of(?! (?:the )?two)`,
  '(?:curve|concavity|c-loop|sweep|crook|hilum|bed|fossa|groove|notch|hollow) of',
  String.raw`(?:arises?|arising|comes?|coming|stems?|emerges?|exits?|originat(?:es?|ing)|branch(?:es|ing)?(?: off)?|runs?|running|courses?|coursing|extend(?:s|ing)?|continues?|descend(?:s|ing)?|ascend(?:s|ing)?|tapers?|stretch(?:es|ing)?) (?:\w+ ){0,2}?(?:from|into|to|toward|towards|up to|down to|as far as)`,
  String.raw`from (?:\w+ ){0,3}${maskedName}(?: up| down| over)? to`,
  '(?:tucked|nestled|embedded|wedged|sandwiched|squeezed|lodged|cradled|wraps?|wrapped|fits?|fitting) (?:in|into|within|between|against|around|by)',
  String.raw`(?:(?<=\b(?:it|they|as) )leaves?|enter(?:s|ing)?|cross(?:es|ing))`,
  '(?:normally|usually|typically|generally|commonly) (?:lies?|lying|sits?|found|located|situated|rests?|nestles?|runs?)',
  String.raw`(?:above|below|beneath|behind|beside|beyond|in front of|next to|to) (?:it|them|this|that)(?: side)? (?:would|will) (?:be|lie|come|follow)`,
];

/** Words before a name that is set aside. */
const excluding =
  'apart from|aside from|ignoring|disregarding|not counting|leaving (?:out|aside)|setting aside|except(?: for)?|than any';

const neighbouring: readonly RegExp[] = [
  reaching(['(?:levels?|height) of|towards? the (?:base|apex) of'], { words: 3, joint: 'pair' }),
  reaching(placing, { words: 5, joint: 'pair' }),
  reaching(
    [
      excluding,
      '(?:should|must|needs? to|ought to) (?:also )?(?:look at|evaluate|assess|examine|check|review|inspect)|(?:evaluation|assessment|examination|imaging) of',
      String.raw`(?:look|looked|looking|search|searched|searching|check|checked)(?: \w+){0,2} for`,
    ],
    { words: 4, joint: 'list' },
  ),
];

/** Whether the masked text before a name tells where something else lies, or what level the slice is at, or leaves the name out. */
export function isNeighbour(before: string): boolean {
  return neighbouring.some((expression) => expression.test(before));
}
