import { depthOfNetwork } from './depthOfNetwork.js';
import type { KeptProgram } from './programFiles.js';

/** What code and prints of a program say of its choices; null where it cannot be read. */
export interface ProgramFacts {
  readonly batch: number | null;
  /** Of a network; tables of losses alone are none. */
  readonly epochs: number | null;
  /** Of a network, as its code names them: it trained others where they were held constant from outside. */
  readonly chosenEpochs: number | null;
  readonly optimiser: string | null;
  readonly rate: number | null;
  readonly loss: string | null;
  /** Steps down of the encoder. */
  readonly stages: number | null;
  /** Of convolutions: "DoubleConv, batch norm". */
  readonly block: string | null;
  /** Channels of the widest layer, as far as numbers and multiples of named numbers say. */
  readonly bottleneck: number | null;
  /** "sigmoid", "softmax" or "none". */
  readonly lastLayer: string | null;
  /** Channels of the encoder, such as "64, 128, 256". */
  readonly channels: string | null;
  readonly parameters: number | null;
}

/**
 * Reads the choices that the study tells of each pipeline. What is written as an expression, or under names that nobody would
 * guess, is not read: nothing is run.
 */
export function programFacts({ sources, printed, losses }: KeptProgram): ProgramFacts {
  const code = oneByOne(withoutComments(Object.values(sources).reverse().join('\n')));
  const model = withoutComments(sources['model.py']);
  const { stages, bottleneck, channels } = depthOfNetwork(model, code);
  return {
    batch: numberIn(code, /\b\w*batch_?size\w*["']?\s*(?::\s*int\s*)?[=:]\s*(\d+)/i),
    epochs: hasNetwork(code)
      ? (losses.training?.length ?? losses.validation?.length ?? epochsIn(code))
      : epochsIn(code),
    chosenEpochs: hasNetwork(code) ? (defaultEpochsIn(code) ?? epochsIn(code)) : null,
    optimiser: firstIn(code, /\boptim\.(Adam\w*|SGD|RMSprop|NAdam|RAdam|Adagrad|Adadelta|LBFGS)\b/),
    rate: numberIn(code, /\b(?:\w*learning_?rate|lr)["']?\s*(?::\s*float\s*)?[=:]\s*([\d.]+(?:e-?\d+)?)/i),
    loss: lossIn(code),
    stages,
    block: blockIn(model),
    bottleneck,
    lastLayer: hasNetwork(model) ? lastLayerIn(model) : null,
    channels: channels?.join(', ') ?? null,
    parameters: parametersIn(printed),
  };
}

const longestLine = 1000;

/**
 * The code alone: comments and longer texts tell what was meant, not what is run. Lines that nobody would write are cut, so that no search
 * takes long.
 */
export function withoutComments(code: string): string {
  const bounded = code
    .split('\n')
    .map((line) => line.slice(0, longestLine))
    .join('\n')
    .replace(/\s{100,}/g, '\n');
  return bounded.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, '').replace(/(^|\s)#[^\n]*/g, '$1');
}

const manyNames =
  /^([ \t]*)((?:\w+[ \t]*,[ \t]*){1,9}\w+)[ \t]*=[ \t]*((?:[\d.e+-]+[ \t]*,[ \t]*){1,9}[\d.e+-]+)[ \t]*$/gim;

/** Writes "a, b = 1, 2" as two lines. */
function oneByOne(code: string): string {
  return code.replace(manyNames, (_whole, indent: string, names: string, values: string) => {
    const told = values.split(',');
    return names
      .split(',')
      .map((name, place) => `${indent}${name.trim()} = ${(told[place] ?? '').trim()}`)
      .join('\n');
  });
}

function firstIn(text: string, pattern: RegExp): string | null {
  return pattern.exec(text)?.[1] ?? null;
}

function numberIn(text: string, pattern: RegExp): number | null {
  const found = firstIn(text, pattern);
  const number = Number(found);
  return found === null || !Number.isFinite(number) ? null : number;
}

const losses: readonly (readonly [string, RegExp])[] = [
  ['BCE', /\b(?:BCEWithLogitsLoss|BCELoss|binary_cross_entropy\w*)\b/],
  ['cross entropy', /\b(?:CrossEntropyLoss|F\.cross_entropy)\b/],
  [
    'Dice',
    /\b(?:class\s+\w*Dice\w*Loss|def\s+\w*dice\w*loss\w*|class\s+DiceBCE\w*|class\s+\w*BCEDice\w*|1(?:\.0*)?\s*-\s*(?:\w+\.)?\w*dice)/i,
  ],
  ['focal', /\bclass\s+\w*Focal\w*|\bdef\s+\w*focal\w*/i],
  ['Tversky', /\bclass\s+\w*Tversky\w*|\bdef\s+\w*tversky\w*/i],
  ['MSE', /\bMSELoss\b/],
];

function lossIn(code: string): string | null {
  const found = losses.flatMap(([name, pattern]) => (pattern.test(code) ? [name] : []));
  return found.length === 0 ? null : found.join(' + ');
}

function blockIn(model: string): string | null {
  const name = firstIn(model, /class\s+(\w*(?:Conv|Block|Down)\w*)\s*\(\s*(?:\w+\.)*(?:Module|Sequential)/);
  if (name === null) return null;
  const norm = /BatchNorm2d/.test(model)
    ? ', batch norm'
    : /(?:Instance|Group|Layer)Norm/.test(model)
      ? ', other norm'
      : '';
  const dropout = /Dropout/.test(model) ? ', dropout' : '';
  return `${name}${norm}${dropout}`;
}

/** Whether there is anything of PyTorch's networks. */
function hasNetwork(code: string): boolean {
  return /\bnn\b/.test(code);
}

/** Where they are read from the environment. */
function defaultEpochsIn(code: string): number | null {
  return numberIn(code, /(?:environ\.get|getenv)\(\s*["']\w*EPOCHS?\w*["']\s*,\s*["']?(\d+)/i);
}

function epochsIn(code: string): number | null {
  return numberIn(code, /\b\w*epochs?\w*["']?\s*(?::\s*int\s*)?[=:]\s*(\d+)/i);
}

function lastLayerIn(model: string): string {
  if (/\b[Ss]igmoid\s*\(/.test(model)) return 'sigmoid';
  return /\bsoftmax\s*\(/i.test(model) ? 'softmax' : 'none';
}

function parametersIn(printed: string): number | null {
  const found = parameterForms.map((form) => form.exec(printed)).find((match) => match !== null);
  if (found === null || found === undefined) return null;
  const [, digits, unit = ''] = found;
  const times = { k: 1e3, m: 1e6 }[unit.toLowerCase()] ?? 1;
  return Math.round(Number(digits.replaceAll(/[,_]/g, '')) * times);
}

const amount = '(\\d{1,3}(?:[,_]\\d{3})+|\\d+(?:\\.\\d+)?)(?!\\d)(?:\\s*([MK])\\b)?';
/** Ways in which programs print how many parameters their networks have, those that speak of trainable ones first. */
const parameterForms: readonly RegExp[] = [
  `(?<!non[- ])trainable\\s+param[^\\d\\n(]{0,40}${amount}`,
  `${amount}\\s+trainable\\s+param`,
  `param\\w*(?:\\s*\\(\\w+\\))?\\s*(?:=|:|is|are)[^\\d\\n(]{0,10}${amount}`,
  `${amount}\\s+(?:\\w+\\s)?param`,
].map((form) => new RegExp(form, 'i'));
