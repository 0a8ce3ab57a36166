/** How numbers are written: times a factor, with so many decimals and a unit behind them. */
export interface Writing {
  readonly factor: number;
  readonly decimals: number;
  /** Behind values, such as " %", and behind differences, such as " pp". */
  readonly unit: string;
  readonly differenceUnit: string;
  /** What differences are in, as axes say, and the decimals of ticks on such an axis. */
  readonly differences: string;
  readonly tickDecimals: number;
}

/** Every way to write numbers. */
export const writings = {
  /** "2.47"; differences "+0.12". */
  points: {
    factor: 1,
    decimals: 2,
    unit: '',
    differenceUnit: '',
    differences: 'points',
    tickDecimals: 2,
  },
  /** "19.3 %" of a share; differences "−5.5 pp". */
  percent: {
    factor: 100,
    decimals: 1,
    unit: ' %',
    differenceUnit: ' pp',
    differences: 'percentage points',
    tickDecimals: 0,
  },
  /** "0.302"; differences "+0.012". */
  share: {
    factor: 1,
    decimals: 3,
    unit: '',
    differenceUnit: '',
    differences: 'points',
    tickDecimals: 2,
  },
  /** "4.1 px"; differences "+0.3 px". */
  pixels: {
    factor: 1,
    decimals: 1,
    unit: ' px',
    differenceUnit: ' px',
    differences: 'pixels',
    tickDecimals: 1,
  },
  /** "4.1 mm"; differences "+0.3 mm". */
  millimetres: {
    factor: 1,
    decimals: 1,
    unit: ' mm',
    differenceUnit: ' mm',
    differences: 'millimetres',
    tickDecimals: 1,
  },
} as const satisfies Readonly<Record<string, Writing>>;

export type WritingName = keyof typeof writings;

/** The ends of a scale; null where it has no greatest value. */
export interface Ends {
  readonly least: number;
  readonly greatest: number | null;
}

/** What kind of numbers a measure has: which values an answer may have, how they are written, which statistics suit them. */
export interface Scale {
  /**
   * Whether an answer's value is 0 or 1, so that their mean is a share and majorities decide. Else it is any number between the
   * ends, as where judges that gave whole numbers have a mean.
   */
  readonly isYesOrNo: boolean;
  /** The values among which a person or a language model chooses; null where values are computed, and nobody rates. */
  ratings(ends: Ends): readonly number[] | null;
  readonly writing: WritingName;
}

/** Every scale. */
export const scales = {
  /** Yes or no; the mean is a share. */
  yesOrNo: {
    isYesOrNo: true,
    ratings: () => [0, 1],
    writing: 'percent',
  },
  /** Whole numbers from one end to the other, of which several judges may have a mean. */
  grades: { isYesOrNo: false, ratings: wholeNumbers, writing: 'points' },
  /** Any number between the ends, such as an overlap from 0 to 1. */
  ratio: { isYesOrNo: false, ratings: () => null, writing: 'share' },
  /** A distance in pixels of the image, where nobody knows how large they are. */
  pixels: { isYesOrNo: false, ratings: () => null, writing: 'pixels' },
  /** A distance in millimetres. */
  length: { isYesOrNo: false, ratings: () => null, writing: 'millimetres' },
} as const satisfies Readonly<Record<string, Scale>>;

function wholeNumbers({ least, greatest }: Ends): readonly number[] | null {
  return greatest === null
    ? null
    : Array.from({ length: greatest - least + 1 }, (_none, step) => least + step);
}
