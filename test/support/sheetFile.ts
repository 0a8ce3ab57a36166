import { crc32 } from 'node:zlib';
import type { Cell } from '../../util/xlsx/readSheet.js';

/** An Excel file of one sheet, in a ZIP file without compression. */
export function sheetFile(rows: readonly (readonly Cell[])[]): Buffer {
  const cells = (row: readonly Cell[]) =>
    row.map((cell) => {
      if (cell === null) return '<c/>';
      return typeof cell === 'number'
        ? `<c><v>${cell}</v></c>`
        : `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
  const lines = rows.map((row) => `<row>${cells(row).join('')}</row>`).join('');
  return zipOf(
    'xl/worksheets/sheet1.xml',
    Buffer.from(`<worksheet><sheetData>${lines}</sheetData></worksheet>`),
  );
}

function zipOf(name: string, content: Buffer): Buffer {
  const path = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, content]);
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    Buffer.of(20, 0),
    common,
    Buffer.alloc(14),
    path,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
