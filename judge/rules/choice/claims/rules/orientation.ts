const axis = String.raw`(?:(?:positive|negative|increasing|decreasing|higher|lower|larger|smaller|\+|-) ?[xyz]\b(?:[ -](?:axis|values?|coordinates?|direction))?)`;
const orientation = new RegExp(
  [
    String.raw`\b(?:up|down|top|bottom|left|right|upper|lower)(?:[ -]hand)?(?: (?:side|part|half|edge|end))? ?(?:in|of|on) (?:the|this) (?:[\w-]+ )?(?:image|picture|screen|slice|scan) ?(?:=|->|is|means|corresponds to|represents|equals)[^.;]{0,24}$`,
    String.raw`${axis} ?(?:=|->|is|means|points|goes|corresponds to|runs)[^.;,]{0,40}(?:, i\.e\.[^.;,]{0,24})?$`,
    String.raw`\borientation: [^.;]{0,80}$`,
    String.raw`(?:^|[,;:] |\band )(?:the )?(?:patient's )?(?:head|feet|face|front|back) (?:is|are|points?)(?: (?:at|to|towards?))?(?: the)? ?$`,
  ].join('|'),
  'iu',
);

/** "Up in the image is anterior", "positive y means down": how the image lies, and not where something is. */
export function isOrientation(lead: string): boolean {
  return orientation.test(lead);
}
