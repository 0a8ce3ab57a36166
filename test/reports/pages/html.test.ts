import test from 'ava';
import fc from 'fast-check';
import { escapeHtml, html } from '../../../reports/pages/html.js';
import { visibleText } from '../../../reports/text/visibleText.js';
import { hostileTexts } from '../../support/hostileTexts.js';
import { readMarkup } from '../../support/readMarkup.js';

test('markup characters become entities, whatever they seem to be already', (t) => {
  t.is(escapeHtml('<b title="x">\'&lt;\'</b>'), '&lt;b title=&quot;x&quot;&gt;&#39;&amp;lt;&#39;&lt;/b&gt;');
});

test('hidden and direction-changing characters are shown as code points', (t) => {
  t.is(
    visibleText('a\u202Eb\u0000c\u200Bd\uFEFFe\uD800f\u2028'),
    'a[U+202E]b[U+0000]c[U+200B]d[U+FEFF]e[U+D800]f[U+2028]',
  );
  t.is(visibleText('line\r\nline\ttab\rreturn'), 'line\nline\ttab[U+000D]return');
  t.is(visibleText('肝臓 كبد 🫁 é'), '肝臓 كبد 🫁 é');
});

test('any text put in a template stays text, in elements and in attributes', (t) => {
  const staysText = (text: string) => {
    const { tags, text: shown } = readMarkup(html`<p title="${text}">${text}</p>`.toString());
    return tags.length === 1 && shown === visibleText(text) && tags[0].attributes.get('title') === shown;
  };
  for (const text of hostileTexts) t.true(staysText(text), text);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), staysText));
  t.pass();
});

test('markup and lists of markup are kept as they are', (t) => {
  const items = ['a', '<'].map((text) => html`<li>${text}</li>`);
  t.is(html`<ul>${items}</ul>${1}`.toString(), '<ul><li>a</li><li>&lt;</li></ul>1');
});
