/** Digits as papers print them: to the even one where two are as near, as Python's round, so that 0.78125 is 0.7812. */
export function printed(value: number | null, digits: number): string {
  const scaled = (value ?? Number.NaN) * 10 ** digits;
  const isHalf = Math.abs((scaled % 1) - 0.5) < 1e-9;
  const whole = isHalf ? 2 * Math.round(scaled / 2) : Math.round(scaled);
  return (whole / 10 ** digits).toFixed(digits);
}
