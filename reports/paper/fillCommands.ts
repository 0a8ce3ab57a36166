/** Commands that make what a table lacks, short enough for a footnote: FOLDER, SUITE and RUN stand for the reader's own. */
export const fillCommands = {
  ct: 'radvuqa generate radvuqa-ct --source FOLDER --out SUITE',
  mr: 'radvuqa generate radvuqa-mri --source FOLDER --out SUITE',
  /** FOLDER has the folders real/, synthetic/ and nonhuman/. */
  ood: 'radvuqa generate radvuqa-ood --source FOLDER --out SUITE',
  key: "radvuqa report RUN --suite SUITE, with the maintainer's SUITE, which holds key.jsonl",
  windows: "radvuqa generate radvuqa-ct --source FOLDER --out SUITE --set 'windows=[true,false]'",
  /** A perturbation by the name that recipes give it, or `all` of the paper's; of volumes, whose masks label everything. */
  perturbation: (name: string, severity: number) =>
    `radvuqa generate radvuqa-ct --source FOLDER --out SUITE --set perturb=${name}:${severity}`,
  /** What the suite has at another severity. */
  severity: (severity: number) => `radvuqa report --severity ${severity}`,
  judge: (judge: string) => `radvuqa judge RUN --suite SUITE --judge ${judge}`,
} as const;

/** How to go on from a suite. */
export const afterwards =
  'A letter names the command that would fill a cell; a new suite is then to be run, judged and added to the report (radvuqa ' +
  'run, judge, report --suite).';
