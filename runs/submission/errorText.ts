interface ErrorForm {
  /** What it is, in words. */
  readonly name: string;
  readonly pattern: RegExp;
}

/** Words that calls of a server fail with, and answers to items do not begin with. */
const callWords =
  /\b(?:api|http|https|status|code|rate.?limit|time[d -]?out|connection|connect|quota|server|request|exception|cuda|memory|overloaded|unauthorized|forbidden|[45]\d\d)\b/i;

/** How programs that ask models write down that a call failed, where the answer should stand. Each begins the text. */
const errorForms: readonly ErrorForm[] = [
  {
    name: 'an error mark',
    pattern: /^(?:\[|<|\$|#|\*\*(?=api))\s*(?:api\s+)?(?:request\s+)?(?:error|exception|failed|failure)\b/i,
  },
  { name: 'an error mark', pattern: /^(?:error|exception|fail|failed|failure|unknown error)\W*$/i },
  { name: 'an error mark', pattern: /^(?:[A-Z]+_)?ERROR(?:_[A-Z]+)*$/ },
  { name: 'an error mark', pattern: /^(?:api|http|server|request|network|connection)[ _]error\b/i },
  {
    name: 'a failed call',
    pattern:
      /^(?:failed|unable) to (?:obtain|get|generate|fetch|receive|retrieve|produce|call|connect|reach) (?:\w+ ){0,3}?(?:answer|response|output|completion|prediction|reply|api|model|server)\b/i,
  },
  {
    name: 'a status of HTTP',
    pattern:
      /^(?:(?:(?:api|http|server|client|request|unknown) ){0,2}error(?: code)?\s*[:(-]?\s*|http(?:\/[\d.]+)?\s*(?:error|status)?\s*[:(-]?\s*)[45]\d\d\b/i,
  },
  {
    name: 'a status of HTTP',
    pattern:
      /^[45]\d\d:? (?:client |server )?(?:error|bad|unauthorized|payment|forbidden|not found|too many|internal|service|gateway)\b/i,
  },
  { name: 'an exception', pattern: /^(?:[A-Za-z_]\w*\.)*[A-Z]\w*[a-z](?:Error|Exception|Timeout)\s*[:(]/ },
  { name: 'an exception', pattern: /^(?:[A-Za-z_]\w*\.)*[A-Z]\w*[a-z](?:Error|Exception|Timeout)$/ },
  {
    name: 'the words of an exception',
    pattern:
      /^(?:'NoneType' object|object of type 'NoneType'|(?:list|string|tuple) index out of range$|\w+\(\) (?:got|missing|takes) |Expecting value: line \d|Extra data: line \d|\[(?:Errno|WinError) -?\d+\])/,
  },
  {
    name: 'the words of an exception',
    pattern: /^'(?:choices|message|content|candidates|error|text|response|data|output)'$/,
  },
  {
    name: 'the words of an exception',
    pattern:
      /^(?:HTTPS?ConnectionPool\(|\('Connection aborted\.'|<Response \[[45]\d\d\]>|Read timed out\b|Max(?:imum)? retries (?:reached|exceeded)|(?:Invalid operation: )?The `response\.)/i,
  },
  { name: 'a traceback', pattern: /^Traceback \(most recent call last\):/m },
  {
    name: 'a failed call',
    pattern:
      /^(?:an? )?(?:\w+ )?(?:error|exception) (?:occurred|while|during (?:inference|generation|the (?:call|request)|api)|calling|generating|(?:in|from|with) (?:the )?(?:generation|inference|request|api|response|model|server))\b/i,
  },
  {
    name: 'a failed call',
    pattern: new RegExp(`^(?:\\w+ ){0,2}error\\s*[:-](?=[\\s\\S]{0,300}?${callWords.source})`, 'i'),
  },
  {
    name: "a server's error in JSON",
    pattern: /^\{\s*["'](?:errors?|object["']\s*:\s*["']error)["']\s*[:,}]/i,
  },
  {
    name: "a server's error page",
    pattern:
      /^<(?:!doctype html|html)\b(?=[\s\S]{0,2000}?\b(?:[45]\d\d|error|gateway|unavailable|forbidden)\b)/i,
  },
  {
    name: 'a failed call',
    pattern:
      /^(?:the )?(?:(?:api|http|read|connect|connection|network|server|request|call|response|model) )?(?:call )?(?:error|timeout|(?:has )?timed[ -]?out|aborted|refused|reset by peer)\W*$/i,
  },
  {
    name: 'a failed call',
    pattern:
      /^(?:rate limit|too many requests|internal server error|bad gateway|service unavailable|gateway time-?out|quota exceeded|insufficient quota)\b/i,
  },
  { name: 'a failed call', pattern: /^CUDA (?:out of memory|error)\b/i },
  {
    name: "a server's words",
    pattern:
      /^(?:this model's maximum context length is|you exceeded your current quota|incorrect api key provided|resource has been exhausted|request too large for|upstream (?:connect|request) |no healthy upstream|stream timeout|the server had an error while|th(?:e|at) (?:model|engine|server) is (?:currently |temporarily )?overloaded|service temporarily unavailable|internal error encountered|deadline exceeded|invalid image data|could not process image\W*$)/i,
  },
  {
    name: "a filter's words",
    pattern:
      /^(?:the response was filtered due to|(?:response|content|prompt|request|output)(?: was)? (?:blocked|filtered) (?:due to|by|because)|blocked by \w+ (?:filter|setting|polic)|output blocked by)/i,
  },
  {
    name: "a filter's words",
    pattern: /^(?:content_filter|SAFETY|RECITATION|PROHIBITED_CONTENT|BLOCKLIST|FINISH_REASON_\w+)$/,
  },
  {
    name: 'a failed call',
    pattern: /^[<[(]?no (?:response|answer)(?: \([^)]*\)| from [^.]*| (?:received|returned))?[>\])]?\.?$/i,
  },
];

/** What stands for nothing in other languages and in tables. */
const placeholders: ReadonlySet<string> = new Set(['nan', 'NaN', 'null', 'undefined', '<NA>', 'NULL']);

/**
 * What a text is that a program wrote in the place of an answer, as its call failed, such as "an exception"; null for an answer.
 *
 * @param mayBeNone Whether "None" is an answer to the item.
 */
export function errorText(text: string, mayBeNone: boolean): string | null {
  const trimmed = text.trim();
  if (placeholders.has(trimmed) || (trimmed === 'None' && !mayBeNone)) return 'a word for no value';
  return errorForms.find(({ pattern }) => pattern.test(trimmed))?.name ?? null;
}
