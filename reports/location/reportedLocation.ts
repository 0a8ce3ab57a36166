import type { PlacedAnswer } from '../../results/location/placedAnswers.js';

/** Who located tumours: a run as one judge read it, or a baseline of which there is no run among the others. */
export interface PlaceFinder {
  /** Name of the run; null for a baseline that the report asks itself. */
  readonly run: string | null;
  readonly model: string;
  readonly judge: string;
  /** What was asked with, such as "basic, flair". */
  readonly askedWith: string;
  /** As rows and legends call it, apart from all others. */
  readonly label: string;
  readonly answers: readonly PlacedAnswer[];
}

/** What a report says of a suite whose items ask where a glioma is. */
export interface ReportedLocation {
  readonly finders: readonly PlaceFinder[];
  /** Baselines that could not be asked, and why. */
  readonly notAsked: readonly string[];
  /** Of how many slices of a patient the baselines are asked one. */
  readonly every: number;
}

/** Those that are runs. */
export function runsOf({ finders }: ReportedLocation): PlaceFinder[] {
  return finders.filter(({ run }) => run !== null);
}
