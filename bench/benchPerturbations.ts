import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import type { IntensityImage, IntensityScale } from '../generator/images/intensityImage.js';
import type { Perturbation } from '../generator/images/perturbations/perturbation.js';
import { perturbations } from '../generator/images/perturbations/perturbations.js';
import { packagePath } from '../util/packagePath.js';
import { createRandom } from '../util/random.js';

/** How long a library takes for the same step, or why it was not measured. */
export type PeerStep =
  | { readonly kind: 'measured'; readonly library: string; readonly seconds: number }
  | { readonly kind: 'skipped'; readonly library: string; readonly reason: string };

/** Processor time of one image, and what libraries take for the same. */
export interface PerturbationMeasurement {
  readonly name: string;
  readonly scale: IntensityScale;
  readonly seconds: number;
  readonly peers: readonly PeerStep[];
}

/** The paper's table is made at this severity. */
const severity = 3;
const side = 512;

/**
 * Times every perturbation on every scale of a picture of 512 x 512 pixels, and the same steps in Python. The fastest
 * of some rounds counts, in processor time, which is the same on a busy machine.
 */
export function benchPerturbations(python: string, rounds: number): PerturbationMeasurement[] {
  const peers = measurePeers(python, rounds);
  return perturbations.flatMap((perturbation) =>
    perturbation.scales.map((scale) => ({
      name: perturbation.name,
      scale,
      seconds: measureOurs(perturbation, drawBody(scale), rounds),
      peers: peers(`${perturbation.name} ${scale}`),
    })),
  );
}

function measureOurs(perturbation: Perturbation, image: IntensityImage, rounds: number): number {
  const parameters = perturbation.draw(createRandom(1), severity, image.scale);
  const times = Array.from({ length: rounds + 1 }, () => {
    const begun = process.cpuUsage();
    perturbation.apply(image, parameters);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  });
  return Math.min(...times.slice(1));
}

/** An oval body in air, as the script for Python has it. */
function drawBody(scale: IntensityScale): IntensityImage {
  const values = Float32Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [at % side, Math.floor(at / side)];
    const isInside = ((x - 255.5) / 220) ** 2 + ((y - 255.5) / 160) ** 2 < 1;
    return isInside ? 40 + 30 * Math.sin(x / 9) * Math.cos(y / 13) : -1000;
  });
  const known = scale === 'grey' ? null : 0.7;
  const window = { lower: -150, upper: 250 };
  const signal = {
    fullSignal: scale === 'hounsfield' ? 1 : 400,
    hounsfieldOfGreys: scale === 'grey' ? window : null,
  };
  return { width: side, height: side, values, scale, ...signal, pixelMm: known, voxelMm: known, window };
}

const stepSchema = z.object({
  library: z.string(),
  seconds: z.number().optional(),
  reason: z.string().optional(),
});

/** @returns the peers of a "name scale"; one that says why where Python itself cannot be run. */
function measurePeers(python: string, rounds: number): (step: string) => PeerStep[] {
  try {
    const script = packagePath('bench', 'perturbationPeers.py');
    const printed = execFileSync(python, [script, String(rounds)], { encoding: 'utf8', stdio: 'pipe' });
    const steps = z.record(z.string(), z.array(stepSchema)).parse(JSON.parse(printed));
    return (step) => (steps[step] ?? []).map(toPeerStep);
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0];
    return () => [{ kind: 'skipped', library: python, reason }];
  }
}

function toPeerStep({ library, seconds, reason }: z.infer<typeof stepSchema>): PeerStep {
  if (seconds === undefined) return { kind: 'skipped', library, reason: reason ?? 'it was not measured' };
  return { kind: 'measured', library, seconds };
}
