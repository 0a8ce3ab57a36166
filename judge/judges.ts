import { providerNames } from '../models/providers.js';
import type { Judge } from './judge.js';
import type { JudgeSettings } from './judgeSettings.js';

/** A kind of judge, whose code is loaded when one is made. */
export interface JudgeEntry {
  /** What comes before the colon, or all that is written where none follows. */
  readonly name: string;
  /** How it is written on the command line. */
  readonly written: string;
  create(spec: string, settings: JudgeSettings): Promise<Judge>;
}

/** Every kind of judge, in the order of help texts. */
export const judges: readonly JudgeEntry[] = [
  /** Offline, by rules alone. */
  {
    name: 'rules',
    written: 'rules',
    create: async () => (await import('./rules/rulesJudge.js')).rulesJudge,
  },
  /** A model of any provider. */
  ...providerNames.map(remoteJudge),
];

/** What a judge may be called on the command line. */
export const judgeNames: readonly string[] = judges.map(({ written }) => written);

function remoteJudge(name: string): JudgeEntry {
  return {
    name,
    written: `${name}:NAME`,
    create: async (spec, settings) =>
      (await import('./createRemoteJudge.js')).createRemoteJudge(spec, settings),
  };
}
