import { mkdir } from 'node:fs/promises';
import { runPaths } from '../../suites/paths.js';
import { repeatMember } from '../../suites/rows/rowKey.js';
import {
  foreignJudgeProvider,
  type JudgeManifest,
  type Judgement,
  judgementFormat,
  type Verdict,
} from '../../suites/schema/schema.js';
import { type JsonLinesWriter, openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { packageVersion } from '../../util/packagePath.js';
import { jsonDocument } from '../../util/printable.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import type { LoggedScore } from '../importer.js';

/** Takes what a tool's own judges say into files of a run, which are foreign: without a seal, and of a provider that says so. */
export interface ForeignScores {
  add(asked: { id: string; repeat: number; isChoice: boolean }, score: LoggedScore): Promise<void>;
  /** Writes the manifests. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

interface ForeignJudge {
  readonly manifest: JudgeManifest;
  readonly rows: JsonLinesWriter;
}

const mostJudges = 20;
const mostCharacters = 2000;

/** @param from Name of the tool, such as "inspect": a judge's file is called "inspect-<scorer>". */
export function openForeignScores(folder: string, from: string): ForeignScores {
  const judges = new Map<string, ForeignJudge>();
  const judgeOf = async (scorer: string) => {
    const name = fileName(from, scorer);
    const known = judges.get(name);
    if (known !== undefined || judges.size >= mostJudges) return known;
    await mkdir(runPaths(folder).judgements, { recursive: true });
    const rows = await openJsonLinesWriter(runPaths(folder).judgementRows(name));
    const judge = { manifest: manifestOf(from, scorer), rows };
    judges.set(name, judge);
    return judge;
  };
  return {
    add: async ({ id, repeat, isChoice }, score) => {
      const judge = await judgeOf(score.scorer);
      if (judge === undefined) return;
      const verdict = verdictOf(score, isChoice, judge.manifest.model);
      const row: Judgement = { id, judge: judge.manifest.judge, ...repeatMember(repeat), ...verdict };
      judge.manifest.counts[verdict.outcome]++;
      await judge.rows.write(row);
    },
    finish: async () => {
      for (const [name, { manifest, rows }] of judges) {
        await rows.flush();
        const path = runPaths(folder).judgementManifest(name);
        await writeFileAtomic(path, jsonDocument(manifest));
      }
    },
    close: async () => {
      for (const { rows } of judges.values()) await rows.close();
    },
  };
}

/** A name that is a file's on every system, whatever the log calls its judge. */
function fileName(from: string, scorer: string): string {
  const plain = scorer.replace(/[^\w-]+/g, '-').slice(0, 60);
  return `${from}-${plain}`;
}

function manifestOf(from: string, scorer: string): JudgeManifest {
  const hash = sha256Hex(`foreign judge\n${from}\n${scorer}`);
  return {
    format: judgementFormat,
    judge: hash,
    provider: foreignJudgeProvider,
    model: fileName(from, scorer),
    parameters: {},
    instructions: hash,
    toolVersion: packageVersion,
    counts: { scored: 0, unscored: 0 },
  };
}

/** Only right and wrong mean the same everywhere; a number on a scale of the tool's own is kept in words. */
function verdictOf({ isRight, text }: LoggedScore, isChoice: boolean, by: string): Verdict {
  const analysis = text.slice(0, mostCharacters);
  if (!isChoice || isRight === null) {
    return { outcome: 'unscored', reason: 'foreign: on a scale of its own', by, analysis };
  }
  return { outcome: 'scored', reading: null, values: { accuracy: isRight ? 1 : 0 }, by, analysis };
}
