/** Gives so many numbers of a memory that is kept from call to call; what is in them is left from earlier ones. */
export type GrowingArray<Values> = (length: number) => Values;

/** Makes memory that grows with the most numbers asked for. */
export function createGrowingArray<Values extends Float32Array | Int32Array | Uint16Array | Uint8Array>(
  create: (length: number) => Values,
): GrowingArray<Values> {
  let values = create(0);
  return (length) => {
    if (values.length < length) values = create(length);
    return values.subarray(0, length) as Values;
  };
}
