/** Words that begin something else after an option's name; a noun would make it another name: "liver metastasis". */
const followers = [
  'because|since|as|until|which|that|who|for|due|based|given|is|are|was|were|here|in|on|at|inside|within|with|among|along',
  'and|or|but|not|rather|instead|so|though|although|from|of|to|located|shown|seen|visible|highlighted|relative|compared',
  'appears?|looks?|seems?|match(?:es)?|fits?|best|occupies|dominates|takes|by|near|next|behind|below|above|beside|where|while',
  'whereas|when|after|before|only|alone|itself|too|also|again|then|therefore|thus|hence|however|most|more|than|through|between',
  'under|beneath|underneath|throughout|opposite|over|against|via|without|if|it|this|they|i|we|you|covers?|lies|sits|has|have|had|can|could|would|should|must|may',
  'might|will|does|do|remains?|being|around|across|up|out|indeed|probably|likely|clearly|definitely|certainly|namely|together',
  'until|better|best|well|behaves?|runs?|courses|passes|goes|surrounded|enclosed|marked|outlined|boxed|circled|labell?ed|filling|occupying|lying|showing|containing|measuring|extending',
  'running|close|adjacent|anterior|posterior|medial|lateral|superior|inferior|even|despite|just|both|there|the|please|thanks',
  'regions?|areas?|parenchyma|tissue|organ|structures?|proper|muscles?|bones?|vertebrae?|vertebral|ribs?|gland|segment|contour|range',
  'right(?= (?:next|there|here|behind|above|below|beside|under|at|in|on|by)\\b)|along|touching|abutting|towards?',
  "silhouette|lumen|cavity|plane|view|slice|images?|section|orientation|walls?|loops?|lobe|levels?|side|hand|direction|option|choice|letter|ones?(?=[.,;:)]|$)|variety|variant|type|phase|scanner|machine|unit|that's",
];

/** The same in other languages. */
const foreignFollowers =
  'y|e|porque|ya|puesto|puisque|car|parce|weil|da|denn|pois|perch[eé]|poich[eé]|ist|est|es|é|è|ci-dessus|sein|richtig|correcta?|corretta|gem[aä](?:ß|ss)';

/** "Joining", "partly", "distended": what begins to tell more of a thing; "imaging" makes another name of it. */
const describing = String.raw`(?!(?:imaging|lining|scanning|bleeding|swelling|thickening|scarring|stenting|opening)\b)\p{L}{3,}(?:ing|ed|ly)`;

/** What may follow an option that is claimed: an end, a sign, another mark, or a word that begins something else. */
export const claimEnd = new RegExp(
  String.raw`^["'\])}*]{0,4}(?:$|[\n.,;:!|?)…/<}]|\s?[([✓✔✅☑\ue000-\ue045]| - | ?->|\s(?:${[...followers, foreignFollowers, describing].join('|')})(?!\p{L})|\s?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])`,
  'iu',
);
