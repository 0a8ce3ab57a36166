import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { keyFilePath } from '../suites/keyFiles.js';
import { summarizeMasks } from '../suites/masks/imageScore.js';
import type { KeyMask } from '../suites/masks/readTruth.js';
import { scorePredictions } from '../suites/masks/scorePredictions.js';
import { runPaths } from '../suites/paths.js';
import { createRandom, type Random } from '../util/random.js';
import { sha256Hex } from '../util/sha256Hex.js';

/** As wide as most pipelines of the study make their images. */
const side = 256;

/** Time to read and score predicted masks, and the mean Dice, which shows that they were. */
export interface PredictionTimes {
  readonly side: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly dice: number | null;
}

/** Scores so many predicted masks of 256 x 256 pixels, as judging does: files, hashes, Dice and HD95. */
export async function benchPredictions(count: number): Promise<PredictionTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-bench-predictions-'));
  try {
    const truth: KeyMask[] = [];
    const predictions: { name: string; sha256: string }[] = [];
    const random = createRandom('predictions');
    for (let number = 0; number < count; number++) {
      const name = `m${number}`;
      const [own, predicted] = [await drawMask(random, 0), await drawMask(random, 6)];
      const file = keyFilePath(own, 'png');
      await put(join(folder, file), own);
      await put(join(runPaths(folder).predictions('item', 0), `${name}.png`), predicted);
      truth.push({ name, file, width: side, height: side, foreground: 0 });
      predictions.push({ name, sha256: sha256Hex(predicted) });
    }
    const begun = performance.now();
    const used = process.cpuUsage();
    const { scores } = await scorePredictions({
      ...{ suite: folder, run: folder, id: 'item', repeat: 0, truth, predictions },
    });
    const { user, system } = process.cpuUsage(used);
    const seconds = (performance.now() - begun) / 1000;
    const { dice } = summarizeMasks(scores);
    return { side, seconds, processorSeconds: (user + system) / 1e6, dice };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A disc near the middle of the image. */
async function drawMask(random: Random, grown: number): Promise<Buffer> {
  const [column, row] = [side / 2 + random.integer(30), side / 2 + random.integer(30)];
  const radius = 30 + grown + random.integer(30);
  const values = Uint8Array.from({ length: side * side }, (_none, pixel) =>
    ((pixel % side) - column) ** 2 + (Math.floor(pixel / side) - row) ** 2 <= radius ** 2 ? 255 : 0,
  );
  return sharp(values, { raw: { width: side, height: side, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
}

async function put(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
