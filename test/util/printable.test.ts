import test from 'ava';
import fc from 'fast-check';
import { jsonDocument, printable, printableJson, printableText } from '../../util/printable.js';

const cases = [
  { title: 'letters of any script', text: 'Leber, 肝臓, é 🙂', shown: 'Leber, 肝臓, é 🙂' },
  { title: 'colours of a terminal', text: '\u001b[31mred', shown: '\\u{1b}[31mred' },
  { title: 'line ends', text: 'a\r\nb\u2028c\u2029', shown: 'a\\u{d}\\u{a}b\\u{2028}c\\u{2029}' },
  { title: 'turned direction', text: '\u202egpj.exe', shown: '\\u{202e}gpj.exe' },
  { title: 'nothing to see', text: '\u200b\ufeff', shown: '\\u{200b}\\u{feff}' },
  { title: 'a character beyond 16 bits', text: '\u{e0001}', shown: '\\u{e0001}' },
  { title: 'half a character', text: '\ud83d', shown: '\\u{d83d}' },
];

for (const { title, text, shown } of cases) {
  test(`on a terminal: ${title}`, (t) => t.is(printable(text), shown));
}

test('a text is cut when it is longer than the limit, and says so', (t) => {
  t.is(printable('abc', 3), 'abc');
  t.is(printable('abcd', 3), 'abc...');
  t.is(printable('ab🙂', 3), 'ab\\u{d83d}...');
  t.is(printable('x'.repeat(201)), `${'x'.repeat(200)}...`);
});

test('of a whole text, lines and tabs stay', (t) => {
  t.is(printableText('a\tb\r\nb\nc\r\u001b[2J\u0000\u202e'), 'a\tb\r\nb\nc\\u{d}\\u{1b}[2J\\u{0}\\u{202e}');
});

test('JSON without such characters says the same', (t) => {
  t.is(printableJson(JSON.stringify('\u202e\u{e0001}é')), '"\\u202e\\udb40\\udc01é"');
  const text = fc.string({ unit: 'binary' });
  t.notThrows(() =>
    fc.assert(
      fc.property(text, (one) => {
        const json = printableJson(JSON.stringify([one], null, 2));
        t.deepEqual(JSON.parse(json), [one]);
        t.notRegex(json, /(?![\n])[\p{Cc}\p{Cf}]/u);
      }),
    ),
  );
});

test('a JSON file says the same without such characters, with lines of its own', (t) => {
  const value = { name: '\u202e\u009b[31m', list: [1] };
  const text = jsonDocument(value);
  t.is(text, '{\n  "name": "\\u202e\\u009b[31m",\n  "list": [\n    1\n  ]\n}\n');
  t.deepEqual(JSON.parse(text), value);
});
