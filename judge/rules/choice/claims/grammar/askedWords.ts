import { oneOf } from './oneOf.js';

/** Words for the mark that a question speaks of: "the green box". */
export const box = oneOf(
  'box(?:es)?|rectangle|frame|outline|contour|square|markings?|marker|annotation|overlay|border|roi|highlight|boundary',
  'polygon|ellipse|brackets?|crosshairs?|arrow|green (?:lines?|edges?|marks?|shape|colou?r)|bounding[- ]box|region of interest',
  String.raw`(?:boxed|marked|highlighted|outlined|framed|indicated|circled|delineated|green|designated|specified|selected|given|enclosed|bounded|annotated)[- ](?:in green |off )?(?:\w+ )?(?:region|area|location|space|field|zone|part|portion|content|section|spot|position)`,
);

/** The same, with words that may speak of any place. */
export const boxLike = oneOf(box, '(?:region|area|location|zone|space)(?! of the (?:image|picture))');

/** "Marked", of a structure. */
export const marked = oneOf(
  'enclosed|boxed(?:[- ]in)?|marked|highlighted|outlined|framed|indicated|circled|delineated|encircled|bounded|designated',
  'annotated|pointed (?:out|at|to)|demarcated|labell?ed|captured|targeted|circumscribed|ringed|in question|asked (?:about|for)',
  'selected|singled out|encompassed|contained|traced|meant|queried|shown in (?:the )?(?:green|box)',
  String.raw`[\w-]{3,}ed by (?:the|a|this|that) (?:[\w-]+ ){0,3}?${box}`,
);

/** "In the box". */
export const inBox = String.raw`(?:in|inside|within) (?:of )?(?:the|this|that) (?:[\w-]+ ){0,3}?${box}`;

/** "In the image". */
export const inImage = String.raw`(?:in|on|at|within|inside) (?:the|this|that) (?:[\w-]+ ){0,3}?(?:image|picture|scan|slice|view|section|level|plane|cut|field of view|field|figure|photo|reformation|reconstruction)`;

/** "Visible". */
export const visible = oneOf(
  'visible|seen|shown|present|made out|identified|identifiable|recogni[sz]ed|recogni[sz]able|demonstrated|depicted|displayed',
  'imaged|included|found|appreciated|visuali[sz]ed|discerned|discernible|observed|detected|detectable|in (?:plain |full |clear )?view|in the picture',
  'on display|there|captured|represented|noted|distinguishable|evident|apparent|obvious|confirmed|established|verified|traced|followed|unmistakable|conspicuous|easy to (?:recogni[sz]e|see|identify|spot|make out)|spotted|cut',
);

/** "Largest". */
export const largest =
  '(?:largest|biggest|greatest|most extensive|most voluminous|bulkiest|widest|most prominent|most dominant|predominant|dominant)';

const comparative =
  '(?:larger|bigger|greater|longer|wider|broader|taller|bulkier|thicker|more (?:extensive|voluminous|prominent|dominant|massive|sizea?ble))';

/** "Larger", "longer and wider". */
export const larger = `${comparative}(?:,?(?: and)? (?:also )?${comparative}){0,2}`;

/** What a question asks of a structure. */
export type AskedState = 'enclosed' | 'largest' | 'visible';
export const askedStates: readonly AskedState[] = ['enclosed', 'largest', 'visible'];
