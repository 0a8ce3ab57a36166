/** Things a model might say to get out of a page, a Markdown table, a spreadsheet or a terminal. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '</script></style></svg></details><script src="https://example.org/x.js"></script>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)" x="',
  "' autofocus onfocus='alert(1)",
  '&lt;script&gt; &amp;lt; &#60;b&#62;',
  '<a href="data:text/html,<script>alert(1)</script>">data</a> <a href="javascript:alert(1)">go</a>',
  '<!-- <![CDATA[ ]]> --> <?php ?> <meta http-equiv="refresh" content="0;url=https://example.org">',
  '<svg onload=alert(1)><use href="https://example.org#x"/></svg>',
  'left \u202Egnul\u202C lung, zero\u200Bwidth, bell\u0007, null\u0000, escape \u001B[31mred, line\u2028separator',
  '```\n```html\n<b>bold</b>\n~~~\n| a | b |\n| --- | --- |\n# heading\n[link](https://example.org)',
  '=HYPERLINK("https://example.org","x")',
  "+1+cmd|' /C calc'!A0",
  '\tTab first, "quoted", comma,\r\nnew line',
  `A very long answer. ${'The liver lies in the right upper abdomen. '.repeat(60)}</div><h1>out</h1>`,
  `lone surrogates \uD800 and \uDFFF, emoji 🫁, Chinese 肝臓, Arabic كبد`,
];
