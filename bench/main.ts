import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../util/packagePath.js';
import { type AskLoopbackMeasurement, askLoopback } from './askLoopback.js';
import { benchGaming } from './benchGaming.js';
import { benchGenerateSuite } from './benchGenerateSuite.js';
import { benchImport } from './benchImport.js';
import { benchMasks } from './benchMasks.js';
import { benchParquet, type ParquetMeasurement } from './benchParquet.js';
import { benchPerturbations } from './benchPerturbations.js';
import { benchPictureStore } from './benchPictureStore.js';
import { benchPredictions } from './benchPredictions.js';
import { benchReadSlices } from './benchReadSlices.js';
import { benchSandbox } from './benchSandbox.js';
import { benchModels, benchStatistics } from './benchStatistics.js';
import { compareRows } from './compareRows.js';
import { beatsChance } from './gaming/measureGaming.js';
import { measureRunRows } from './measureRunRows.js';

const workers = 2;
/** Debian's Python has nibabel, numpy, scipy and Pillow as packages; another one may be named. */
const python = process.env.PYTHON ?? '/usr/bin/python3';
/** Pictures that are written to Parquet. */
const parquetItems = Number(process.env.BENCH_PICTURES ?? 5000);
const subject = process.env.BENCH_SUBJECT ?? join(tmpdir(), 'radvuqa-bench-subject');

const askedUsually = { latencyMs: 200, concurrency: 64, withPeer: false };

/** All of them, in this order; names after the command choose some. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  volumes: benchVolumes,
  perturbations: printPerturbations,
  pictures: printPictures,
  rows: benchRows,
  statistics: printStatistics,
  masks: printMasks,
  predictions: printPredictions,
  asking: benchAsking,
  askingPeer: benchAskingPeer,
  gaming: printGaming,
  sandbox: printSandbox,
  parquet: printParquet,
  import: printImport,
};
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}

async function benchVolumes(): Promise<void> {
  if (!existsSync(packagePath('..', 'shared', 'bench'))) {
    console.log('volumes: skipped, ../shared/bench with the peer is not here');
    return;
  }
  const read = await benchReadSlices({ subject, python, workers, rounds: 3 });
  console.log(`read 117 masks and a CT of 300x300x400 into 15 slices, ${workers} workers`);
  console.log(`  ours ${seconds(read.ourMs)}, nibabel with two processes ${seconds(read.peerMs)}`);
  console.log(`  ratio ${read.ratio.toFixed(2)} (aim: at most 0.25)`);
  const one = await benchGenerateSuite(subject, 1, workers);
  console.log(`whole suite of that subject: ${one.items} items, ${one.images} images`);
  console.log(`  ours ${seconds(one.milliseconds)}, nibabel for reading alone ${seconds(read.peerMs)}`);
  console.log(`  ratio ${(one.milliseconds / read.peerMs).toFixed(2)} (aim: below 1)`);
  const many = await benchGenerateSuite(subject, 24, workers);
  console.log(
    `  processor time ${one.processorSeconds.toFixed(1)} s with 1 subject, ${many.processorSeconds.toFixed(1)} s with 24`,
  );
  const growth = (many.peakMegabytes / one.peakMegabytes).toFixed(2);
  console.log(
    `  peak memory ${Math.round(one.peakMegabytes)} MB with 1 subject, ${Math.round(many.peakMegabytes)} MB with 24 (aim: under 700 MB), ratio ${growth} (aim: at most 1.2)`,
  );
}

async function printPerturbations(): Promise<void> {
  console.log('perturbations of a 512x512 picture, severity 3, images a second of processor time');
  for (const { name, scale, seconds: ours, peers } of benchPerturbations(python, 5)) {
    const compared = peers.map((peer) =>
      peer.kind === 'measured'
        ? `${peer.library} ${(1 / peer.seconds).toFixed(1)}, ratio ${(ours / peer.seconds).toFixed(2)}`
        : `${peer.library}: skipped, ${peer.reason}`,
    );
    const aim = name === 'low-dose' ? ' (aim: at least 2)' : '';
    console.log(`  ${name} of ${scale}: ours ${(1 / ours).toFixed(1)}${aim}; ${compared.join('; ')}`);
  }
}

async function printGaming(): Promise<void> {
  for (const [suite, questions] of await benchGaming()) {
    console.log(
      `answers without a look at the image, ${suite}; "!" beats chance by more than its 95 % interval`,
    );
    for (const one of questions) {
      const { question, items, chance, baselines, gaming, constant } = one;
      const told = (mean: number) => `${mean.toFixed(2)}${beatsChance(mean, one) ? '!' : ''}`;
      const all = [...Object.entries(baselines), ...Object.entries(gaming)];
      const chanceMean = chance.value ?? Number.NaN;
      const upper = (chance.interval?.upper ?? chanceMean).toFixed(2);
      console.log(`  ${question}, ${items} items: random ${chanceMean.toFixed(2)} (up to ${upper})`);
      console.log(`    ${all.map(([name, mean]) => `${name} ${told(mean)}`).join(', ')}`);
      console.log(
        `    best constant answer: "${constant.answer}" ${told(constant.score.value ?? Number.NaN)} (right that often)`,
      );
    }
  }
}

async function printPictures(): Promise<void> {
  const [usual, ...others] = await benchPictureStore(5);
  console.log('slices of the phantom as PNG files, 512 pixels wide');
  console.log(`  ${usual.way}: ${usual.bytes} bytes, ${usual.seconds.toFixed(2)} s of the processor`);
  for (const { way, bytes, seconds: time } of others) {
    const ratios = `${(bytes / usual.bytes).toFixed(3)} of the bytes, ${(time / usual.seconds).toFixed(2)} of the time`;
    console.log(`  ${way}: ${ratios}`);
  }
}

async function benchRows(): Promise<void> {
  const rows = await compareRows();
  const both = rows.compareSeconds + rows.reportSeconds;
  console.log('200,000 judged rows');
  console.log(
    `  processor time: compare ${rows.compareSeconds.toFixed(1)} s + report ${rows.reportSeconds.toFixed(1)} s = ${both.toFixed(1)} s, ` +
      `${Math.round(rows.peakMegabytes)} MB (aim: under 20 s, 500 MB)`,
  );
  for (const items of [2_000, 200_000]) {
    const run = await measureRunRows(items);
    console.log(
      `run and judge ${items} items: ${run.runSeconds.toFixed(1)} s + ${run.judgeSeconds.toFixed(1)} s, ${Math.round(run.peakMegabytes)} MB`,
    );
  }
}

async function printStatistics(): Promise<void> {
  console.log('statistics, processor time');
  for (const { name, seconds: ours, scipySeconds } of benchStatistics(python)) {
    const peer =
      scipySeconds === null
        ? 'SciPy: skipped, not there'
        : `SciPy ${scipySeconds.toFixed(2)} s, ratio ${(ours / scipySeconds).toFixed(2)}`;
    console.log(`  ${name}: ${ours.toFixed(2)} s; ${peer}`);
  }
  const { rows, seconds: took, peakMegabytes } = await benchModels();
  console.log(
    `  ${rows} judgements of ten models compared: ${took.toFixed(1)} s, ${Math.round(peakMegabytes)} MB (aim: under 60 s, 1,500 MB)`,
  );
}

async function printMasks(): Promise<void> {
  const pairs = 10_000;
  const { seconds: ours, peers } = benchMasks(python, pairs);
  console.log('Dice and HD95 of pairs of masks of 240 x 240 pixels, processor time');
  console.log(`  ours ${(pairs * ours).toFixed(1)} s for 10,000 (aim: under 60 s)`);
  for (const { library, seconds: theirs, reason } of peers) {
    const compared =
      theirs === undefined
        ? `skipped, ${reason}`
        : `${(pairs * theirs).toFixed(1)} s for as many, ratio ${(ours / theirs).toFixed(2)}`;
    console.log(`  ${library}: ${compared}`);
  }
}

async function printPredictions(): Promise<void> {
  const count = 1000;
  const { side, seconds: taken, processorSeconds, dice } = await benchPredictions(count);
  console.log(`${count} predicted masks of ${side} x ${side} read and scored, mean Dice ${dice?.toFixed(3)}`);
  console.log(
    `  ${taken.toFixed(1)} s, processor time ${processorSeconds.toFixed(1)} s (aim: under 10 s on two cores that do nothing else)`,
  );
}

async function benchAsking(): Promise<void> {
  for (const times of [10, 1]) {
    const shown = times === 1 ? 'each shown once' : `each shown ${times} times`;
    console.log(`ask 2,000 items, pictures of 512x512 ${shown}, 200 ms latency, 64 at once`);
    const sized = (items: number) =>
      askLoopback({ ...askedUsually, items, images: items / times, withBare: true });
    printAsked(await sized(2_000), await sized(200));
  }
  const many = await askLoopback({ ...askedUsually, items: 20_000, images: 200, withBare: false });
  console.log(
    `  20,000 items: ${many.seconds.toFixed(0)} s, ${Math.round(many.peakMegabytes)} MB (aim: under 350 MB)`,
  );
}

/** @param few The same with fewer items: what is the same in both is the start. */
function printAsked(asked: AskLoopbackMeasurement, few: AskLoopbackMeasurement): void {
  console.log(
    `  ours ${asked.seconds.toFixed(2)} s, ${Math.round(asked.peakMegabytes)} MB (aim: under 350 MB)`,
  );
  console.log(
    `  ${(asked.seconds / asked.idealSeconds).toFixed(2)} of ideal ${asked.idealSeconds.toFixed(2)} s (aim: 1.15)`,
  );
  const [ours, bare] = [asked.processorSeconds, asked.bareProcessorSeconds ?? Number.NaN];
  printRatio('with the start', { ours, bare, items: asked.items });
  printRatio('without it', {
    ours: ours - few.processorSeconds,
    bare: bare - (few.bareProcessorSeconds ?? Number.NaN),
    items: asked.items - few.items,
  });
}

function printRatio(what: string, { ours, bare, items }: Record<'ours' | 'bare' | 'items', number>): void {
  const each = (processorSeconds: number) => `${((1000 * processorSeconds) / items).toFixed(2)} ms`;
  console.log(
    `  processor time a request, ${what}: ours ${each(ours)}, node:http alone ${each(bare)}, ratio ${(ours / bare).toFixed(2)} (aim: at most 1.3)`,
  );
}

/** A bench of its own: it takes minutes to install, and to ask. */
async function benchAskingPeer(): Promise<void> {
  const items = 500;
  const asked = await askLoopback({ ...askedUsually, items, images: 200, withBare: false, withPeer: true });
  console.log(
    `ask ${items} items with a picture each, 200 ms latency, 64 at once: ${asked.seconds.toFixed(2)} s`,
  );
  if (asked.peer?.kind !== 'measured') return console.log(`  promptfoo: skipped, ${asked.peer?.reason}`);
  const { seconds: peerSeconds, peakMegabytes: peerMegabytes } = asked.peer;
  const ratio = (asked.seconds / peerSeconds).toFixed(2);
  console.log(`  promptfoo ${peerSeconds.toFixed(2)} s, ${Math.round(peerMegabytes)} MB; ratio ${ratio}`);
}

async function printSandbox(): Promise<void> {
  const measured = await benchSandbox(python, 30);
  if (measured.kind === 'skipped') {
    console.log(`sandbox: skipped, ${measured.reason}`);
    return;
  }
  const { version, alone, inside } = measured;
  console.log(`start of Python, medians of 30: alone ${alone.toFixed(0)} ms`);
  console.log(
    `  in bubblewrap ${version} ${inside.toFixed(0)} ms, ${(inside - alone).toFixed(0)} ms more (aim: under 60)`,
  );
}

async function printParquet(): Promise<void> {
  const told = ({ seconds: taken, processorSeconds, peakMegabytes }: ParquetMeasurement) =>
    `${taken.toFixed(1)} s (processor ${processorSeconds.toFixed(1)} s), ${Math.round(peakMegabytes)} MB`;
  console.log(`${parquetItems} pictures of 140 kB to Parquet, with the rows that show them`);
  const once = await benchParquet({ items: parquetItems, pictures: parquetItems }, python);
  console.log(
    `  each picture shown once: ${told(once.ours)} (aim: under 300 MB); ${Math.round(once.megabytes)} MB`,
  );
  if (once.peer.kind === 'measured') {
    const ratio = (once.ours.seconds / once.peer.seconds).toFixed(2);
    const ofProcessor = (once.ours.processorSeconds / once.peer.processorSeconds).toFixed(2);
    console.log(
      `  pyarrow: ${told(once.peer)}; ratio ${ratio} (aim: at most 1.5), of processor time ${ofProcessor}`,
    );
  } else console.log(`  pyarrow: skipped, ${once.peer.reason}`);
  const repeated = await benchParquet({ items: 9 * parquetItems, pictures: parquetItems }, null);
  console.log(
    `  each shown by nine items: ${told(repeated.ours)} (aim: under 350 MB); ${Math.round(repeated.megabytes)} MB`,
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

async function printImport(): Promise<void> {
  const rows = 200_000;
  const { megabytes, seconds: taken, processorSeconds, peakMegabytes } = await benchImport(rows);
  console.log(`a log of Inspect with 200,000 samples, ${Math.round(megabytes)} MB, taken in`);
  console.log(
    `  ${taken.toFixed(1)} s, processor time ${processorSeconds.toFixed(1)} s, ${Math.round(peakMegabytes)} MB (aim: under 60 s, 300 MB)`,
  );
}
