/** Whether two numbers agree to a relative error. */
export function isNear(actual: number, expected: number, relative = 1e-12): boolean {
  return Math.abs(actual - expected) <= relative * Math.abs(expected);
}
