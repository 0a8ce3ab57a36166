import { deflateRawSync } from 'node:zlib';
import test from 'ava';
import { readSheet } from '../../util/xlsx/readSheet.js';
import { zipFile } from '../support/zipFile.js';

/**
 * Written by openpyxl 3.1.5: wb = Workbook(); wb.active.append([1, 'a & b', None, 0.25]); wb.active['D3'] = True; wb.save(...)
 * then `unzip -p book.xlsx xl/worksheets/sheet1.xml`, without its page margins.
 */
const sheet =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="n"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="D1" t="n"><v>0.25</v></c></row><row r="3"><c r="D3" t="b"><v>1</v></c></row></sheetData></worksheet>';
const strings =
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="1"><si><t>a &amp; b</t></si></sst>';
const path = 'xl/worksheets/sheet1.xml';

for (const method of ['stored', 'deflated'] as const) {
  test(`numbers, texts and gaps of a sheet are read, ${method}`, (t) => {
    const rows = readSheet(zipFile({ [path]: sheet, 'xl/sharedStrings.xml': strings }, method));
    t.deepEqual(rows, [
      [1, 'a & b', null, 0.25],
      [null, null, null, 'TRUE'],
    ]);
  });
}

test('texts within cells are read, and cells without references stand one after the other', (t) => {
  const inline =
    '<sheetData><row><c t="inlineStr"><is><t>x</t></is></c><c><v>2</v></c><c/><c><v>nan</v></c></row><row/></sheetData>';
  t.deepEqual(readSheet(zipFile({ [path]: inline })), [['x', 2, null, 'nan'], []]);
});

test('characters that are written by number, or as Excel writes those without a place, are read; how a text is spoken is not', (t) => {
  const inline =
    '<row><c t="inlineStr"><is><t xml:space="preserve"> a&#10;b_x000D_ &#x3c; _x005F_x000D_ _x0041_</t><rPh sb="0" eb="1"><t>spoken</t></rPh></is></c></row>';
  t.deepEqual(readSheet(zipFile({ [path]: inline })), [[' a\nb\r < _x000D_ _x0041_']]);
});

test('of several sheets the one that the workbook shows first is read', (t) => {
  const row = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
  const workbook = {
    'xl/workbook.xml':
      '<sheets><sheet name="B" sheetId="2" r:id="rId2"/><sheet name="A" sheetId="1" r:id="rId1"/></sheets>',
    'xl/_rels/workbook.xml.rels':
      '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Target="/xl/worksheets/sheet2.xml" Id="rId2"/>',
    'xl/worksheets/sheet1.xml': row('one'),
    'xl/worksheets/sheet2.xml': row('two'),
  };
  t.deepEqual(readSheet(zipFile(workbook)), [['two']]);
});

test('a sheet that is hidden is not read where another is shown', (t) => {
  const row = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
  const workbook = {
    'xl/workbook.xml':
      '<sheets><sheet name="A" sheetId="1" state="hidden" r:id="rId1"/><sheet name="B" sheetId="2" state="visible" r:id="rId2"/></sheets>',
    'xl/_rels/workbook.xml.rels':
      '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Target="/xl/worksheets/sheet2.xml" Id="rId2"/>',
    'xl/worksheets/sheet1.xml': row('one'),
    'xl/worksheets/sheet2.xml': row('two'),
  };
  t.deepEqual(readSheet(zipFile(workbook)), [['two']]);
});

for (const [what, bytes] of [
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('epoch,loss\n1,0.5\n'.repeat(9))],
  ['a ZIP without a sheet', zipFile({ 'a.txt': 'a' })],
  ['a ZIP that is cut off', zipFile({ [path]: sheet }).subarray(0, 90)],
  ['a column far out', zipFile({ [path]: '<row><c r="ZZZ1"><v>1</v></c></row>' })],
  ['cells without end', zipFile({ [path]: '<row><c r="XFA1"><v>1</v></c></row>'.repeat(100) })],
  ['a bomb', zipFile({ [path]: ' '.repeat(65 << 20) })],
] as const) {
  test(`${what} is no sheet`, (t) => {
    t.is(readSheet(bytes), null);
  });
}

test('a packed sheet that is damaged is no sheet', (t) => {
  const zip = zipFile({ [path]: sheet });
  const packed = deflateRawSync(Buffer.from(sheet));
  const at = zip.indexOf(packed.subarray(0, 8));
  zip.fill(0xff, at, at + 8);
  t.is(readSheet(zip), null);
});

const whole = '<row><c><v>1</v></c></row>';
const unended: readonly (readonly [string, string, string])[] = [
  ['rows', `${whole}${'<row>'.repeat(1_000_000)}`, ''],
  ['cells', `${whole}<row>${'<c>'.repeat(1_000_000)}</row>`, ''],
  ['tags of cells', `${whole}<row>${'<c '.repeat(1_000_000)}</row>`, ''],
  ['tags of texts', `<row><c t="inlineStr">${'<t '.repeat(1_000_000)}</c></row>`, ''],
  ['texts', whole, '<si>'.repeat(1_000_000)],
  ['readings of texts', whole, `<si>${'<rPh>'.repeat(1_000_000)}</si>`],
];
for (const [what, rows, shared] of unended) {
  test(`a million ${what} that do not end take a moment, and no hours`, (t) => {
    const file = zipFile({ [path]: rows, 'xl/sharedStrings.xml': shared }, 'deflated');
    const started = performance.now();
    t.truthy(readSheet(file));
    t.true(performance.now() - started < 10_000);
  });
}

test('more rows than Excel has are refused, also where they are empty', (t) => {
  t.is(readSheet(zipFile({ [path]: '<row/>'.repeat(1_048_577) }, 'deflated')), null);
});
