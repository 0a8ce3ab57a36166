import type { FaultName } from '../../../suites/answers/assessment.js';

/** Words by which radiologists and models name each fault of a segmentation. */
export const faultWords: Readonly<Record<FaultName, RegExp>> = {
  shift:
    /\b(?:shift(?:ed)?|displace(?:d|ment)|misplaced|mis-?registered|misalign(?:ed|ment)|offset|off[- ]cent(?:er|re)d?|translated|dislocated)\b/i,
  erode:
    /\b(?:under-?\s?segment(?:ed|s|ation)|too small|undersized|smaller than|erod(?:ed|es)|falls short of|within the (?:true|actual) (?:border|boundary|margin)|does not reach|inset|shrunken|misses the (?:edge|rim|periphery)|too tight)\b/i,
  dilate:
    /\b(?:over-?\s?segment(?:ed|s|ation)|too large|oversized|larger than|dilated|extends beyond|too generous|exceeds the|beyond the (?:true|actual) (?:border|boundary|margin)|too loose|overestimat\w+)\b/i,
  'missing part':
    /\b(?:missing (?:part|portion|segment|region|area|half|lobe)\w*|(?:part|portion|segment|half|lobe)\w*(?: of [^.;,]{1,40})? (?:is|are|was|were) (?:missing|omitted|excluded|not (?:included|segmented|covered))|omit(?:s|ted)|incomplete|cut off|truncated|straight (?:cut|edge|line)|excludes|leaves out|under-?\s?segment(?:ed|s|ation))\b/i,
  leak: /\b(?:leak(?:s|ed|age|ing)?|spill(?:s|ed|age|over)?|bleed(?:s|ing)? into|bulg(?:e|es|ing)|runs? over|extends? into|protru(?:de|des|sion)|encroach\w*|over-?\s?segment(?:ed|s|ation)|includes? (?:adjacent|neighbou?ring|surrounding))\b/i,
  holes:
    /\b(?:holes?|gaps? (?:in|within|inside)|internal (?:void|gap|defect)s?|voids?|unsegmented (?:area|region)s? (?:in|within|inside)|hollow)\b/i,
  fragments:
    /\b(?:fragment(?:s|ed|ation)?|stray|isolated (?:region|piece|area|island|component)s?|islands?|disconnected|separate (?:piece|region|component)s?|scattered|false[- ]positive (?:region|area|component)s?|spurious|satellite)\b/i,
  'over-smooth':
    /\b(?:over-?\s?smooth(?:ed|ing)?|too smooth|overly smooth|smoothed (?:out|over|away)|rounded off|loses? (?:detail|lobulation|irregularit\w+)|lacks? (?:detail|lobulation)|simplified|blob-?like)\b/i,
  'wrong side':
    /\b(?:wrong side|opposite side|contralateral|mirror(?:ed)?|other side|left[- ]right (?:swap|flip|confusion)|flipped)\b/i,
  'another structure':
    /\b(?:wrong (?:structure|organ|target|anatomy)|(?:another|different|other|unrelated) (?:structure|organ)|not the (?:liver|prostate|lesion|tumou?r|nodule|target)|instead of the|mis-?identif\w+|incorrect (?:structure|organ|target))\b/i,
  empty:
    /\b(?:no (?:segmentation|mask|contour|overlay|outline)|empty|nothing (?:is|was) segmented|(?:not|never) segmented|absent segmentation|segmentation is (?:absent|missing)|blank)\b/i,
};
