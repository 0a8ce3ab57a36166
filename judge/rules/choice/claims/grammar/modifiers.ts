/** Words that cannot stand between an article and its noun. */
const turning = String.raw`\p{Ll}+(?:ed|ing|ly)(?= )|is|are|was|were|has|have|had|can|may|might|could|would|will|not|no|nor|never|without|of|in|on|at|to|with|within|from|by|for|as|than|like|near|behind|above|below|under|over|beside|between|around|against|after|before|and|or|but|if|that|which|who|so|because|since|only|also|versus|vs|rather|unlike|possible|indicate|suggest|favou?r|support|mean|make|confirm|show|imply|represent|prove|give|lead|point|fit|match|speak|argue|demonstrate|reveal|denote|require|exclude|resemble|mimic|cause|contain|other|another|neighbou?ring|adjacent|former|previous|prior|absent|false|simulated`;

/** Up to three words before a noun that tell what kind it is: "ultrasound-guided core needle" before "biopsy". */
export const modifiers = String.raw`(?:(?!(?:${turning})\b)(?:[\p{L}\d]+(?:[-/][\p{L}\d]+)*,? )){1,3}`;
