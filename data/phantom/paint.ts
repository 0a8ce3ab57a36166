import type { Canvas } from './canvas.js';
import type { Shape } from './shape.js';
import { type TissueName, tissueCode } from './tissues.js';
import { labelOf } from './totalClasses.js';

/** What a shape is painted with. */
export interface Paint {
  readonly tissue: TissueName;
  /** Class name of the label; without it the painted voxels lose their label. */
  readonly label?: string;
  /** Painted voxels keep the label they have. */
  readonly keepLabel?: boolean;
  /** Only voxels of these tissues are painted; without it, all are. */
  readonly over?: readonly TissueName[];
  /** Only voxels with this class are painted. */
  readonly onlyLabel?: string;
  /** Labelled voxels are left alone. */
  readonly unlabelledOnly?: boolean;
}

/** Paints solids onto the canvas, each over what was there before. */
export function paint(canvas: Canvas, shapes: Shape | readonly Shape[], brush: Paint): void {
  const prepared = prepare(brush);
  for (const shape of [shapes].flat()) paintShape(canvas, shape, prepared);
}

interface PreparedPaint {
  readonly label: number;
  readonly tissue: number;
  /** 1 for every tissue code that may be painted over. */
  readonly allowed: Uint8Array;
  readonly unlabelledOnly: boolean;
  readonly keepLabel: boolean;
  /** Only voxels with this label are painted; -1 for any. */
  readonly onlyLabel: number;
}

function prepare({
  tissue,
  label,
  over,
  unlabelledOnly = false,
  keepLabel = false,
  onlyLabel,
}: Paint): PreparedPaint {
  const allowed = new Uint8Array(256).fill(over === undefined ? 1 : 0);
  for (const name of over ?? []) allowed[tissueCode(name)] = 1;
  return {
    label: label === undefined ? 0 : labelOf(label),
    tissue: tissueCode(tissue),
    allowed,
    unlabelledOnly,
    keepLabel,
    onlyLabel: onlyLabel === undefined ? -1 : labelOf(onlyLabel),
  };
}

function paintShape(canvas: Canvas, shape: Shape, brush: PreparedPaint): void {
  const { shape: size } = canvas.grid;
  const { low, high } = shape.bounds;
  const first = Math.max(0, Math.ceil((low[2] - canvas.origins[0][2]) / canvas.step[2]));
  const last = Math.min(size[2] - 1, Math.floor((high[2] - canvas.origins[0][2]) / canvas.step[2]));
  for (let k = first; k <= last; k++) paintSlice(canvas, shape, brush, k);
}

function paintSlice(canvas: Canvas, shape: Shape, brush: PreparedPaint, k: number): void {
  const [width, height] = canvas.grid.shape;
  const [originX, originY, z] = canvas.origins[k];
  const [stepX, stepY] = canvas.step;
  const { low, high } = shape.bounds;
  const spans = shape.spans?.(z);
  const contains = shape.contains?.(z);
  const lastRow = Math.min(height - 1, Math.floor((high[1] - originY) / stepY));
  for (let j = Math.max(0, Math.ceil((low[1] - originY) / stepY)); j <= lastRow; j++) {
    const y = originY + j * stepY;
    const { from, to } = spans === undefined ? { from: low[0], to: high[0] } : spans(y);
    const start = Math.max(0, Math.ceil((from - originX) / stepX));
    const end = Math.min(width - 1, Math.floor((to - originX) / stepX));
    const row = width * (j + height * k);
    for (let i = start; i <= end; i++) {
      if (!mayPaint(canvas, brush, row + i)) continue;
      if (contains !== undefined && !contains(originX + i * stepX, y)) continue;
      if (!brush.keepLabel) canvas.labels[row + i] = brush.label;
      canvas.tissues[row + i] = brush.tissue;
    }
  }
}

function mayPaint({ labels, tissues }: Canvas, brush: PreparedPaint, index: number): boolean {
  if (brush.allowed[tissues[index]] === 0) return false;
  if (brush.unlabelledOnly && labels[index] !== 0) return false;
  return brush.onlyLabel < 0 || labels[index] === brush.onlyLabel;
}
