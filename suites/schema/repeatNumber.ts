import { z } from 'zod';

/** More repeats than anybody asks for; a number in a file must not decide how much memory is taken. */
export const mostRepeats = 100;

/** Which time an item was asked, from 0. */
export const repeatNumber = z
  .int()
  .min(0)
  .max(mostRepeats - 1);
