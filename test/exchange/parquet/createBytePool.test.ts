import { join } from 'node:path';
import test from 'ava';
import { createBytePool } from '../../../exchange/parquet/createBytePool.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

test('files stand beside each other until the memory is emptied and used again', (t) => {
  const files = {
    small: Buffer.alloc(10, 1),
    large: Buffer.alloc(5_000_000, 2),
    half: Buffer.alloc(3_000_000, 3),
    none: Buffer.alloc(0),
  };
  const folder = temporaryFolder(t, files);
  const pool = createBytePool();
  const read = (name: keyof typeof files) => pool.readFile(join(folder, name));
  const first = (['small', 'large', 'half', 'none'] as const).map((name) => ({ name, bytes: read(name) }));
  for (const { name, bytes } of first) t.true(files[name].equals(bytes), name);
  pool.empty();
  const again = read('half');
  t.true(files.half.equals(again));
  t.is(again.buffer, first[0].bytes.buffer);
});
