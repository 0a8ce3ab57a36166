/** A line of varying width, as points with radii, in pixels. */
export type Stroke = readonly { readonly x: number; readonly y: number; readonly radius: number }[];

/** How much of each pixel strokes cover, from 0 to 1, row by row. */
export function coverByStrokes(strokes: readonly Stroke[], width: number, height: number): Float32Array {
  const cover = new Float32Array(width * height);
  for (const { x, y, radius } of strokes.flat()) {
    const reach = Math.ceil(radius + 1);
    for (let row = Math.max(0, Math.floor(y) - reach); row <= Math.min(height - 1, y + reach); row++) {
      for (
        let column = Math.max(0, Math.floor(x) - reach);
        column <= Math.min(width - 1, x + reach);
        column++
      ) {
        const depth = radius - Math.hypot(column + 0.5 - x, row + 0.5 - y);
        const at = row * width + column;
        cover[at] = Math.max(cover[at], Math.min(1, Math.max(0, 0.5 + depth)));
      }
    }
  }
  return cover;
}
