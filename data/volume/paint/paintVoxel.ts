/**
 * Paints a voxel unless a smaller label is there, and returns the label that is covered from now on; 0 for none. Another
 * thread may paint the same voxel between the look and the stroke, which then finds another label and is tried again.
 */
export function paintVoxel(labels: Uint16Array, place: number, id: number): number {
  let label = Atomics.load(labels, place);
  while (label === 0 || label > id) {
    const found = Atomics.compareExchange(labels, place, label, id);
    if (found === label) return label;
    label = found;
  }
  return label === id ? 0 : id;
}
