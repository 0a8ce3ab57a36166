/** How deep a network of the shape of a U-Net is; null where its code does not say it plainly. */
export interface NetworkDepth {
  /** Steps down of the encoder, which are as many as steps up. */
  readonly stages: number | null;
  /** Channels of the widest layer. */
  readonly bottleneck: number | null;
  /** Channels of the encoder, where a list has them. */
  readonly channels: readonly number[] | null;
}

/**
 * Reads how deep a network is: by numbered steps such as self.up1 to self.up4, by how often it pools, or by a list of channels; and how
 * wide, by numbers, by multiples of a named number, and by that list.
 *
 * @param model code of model.py without comments
 * @param code the code of all files, which may name the list
 */
export function depthOfNetwork(model: string, code: string): NetworkDepth {
  const channels = channelsIn(model) ?? channelsIn(code);
  const counts = [
    numberedSteps(model, stepsUp),
    numberedSteps(model, stepsDown),
    upSteps(model),
    poolings(model),
  ];
  return {
    stages: counts.find((count) => count > 1) ?? listedStages(code, channels),
    bottleneck: widestIn(model, channels),
    channels,
  };
}

const stepsUp =
  /self\.((?:up|up_?conv|up_?sample|up_?trans|up_?block|dec|decoder|dec_?block|dec_?conv|dconv_up)_?)(\d+)\s*=/gi;
const stepsDown =
  /self\.((?:down|down_?conv|down_?sample|down_?block|enc|encoder|enc_?block|enc_?conv|e|max_?pool|pool|conv_down|dconv_down|contract)_?)(\d+)\s*=/gi;

/** Of the names that are numbered, how many numbers the one with most has. */
function numberedSteps(model: string, pattern: RegExp): number {
  const byName = new Map<string, Set<string>>();
  for (const [, name, number] of model.matchAll(pattern))
    byName.set(name, (byName.get(name) ?? new Set()).add(number));
  return Math.max(0, ...[...byName.values()].map(({ size }) => size));
}

function upSteps(model: string): number {
  const names = [...model.matchAll(/self\.(\w+)\s*=\s*(?:\w+\.)*ConvTranspose2d\(/g)].map(([, name]) => name);
  return new Set(names).size;
}

/** Calls, not definitions; one in a loop counts once, and so says nothing. */
function poolings(model: string): number {
  return [...model.matchAll(/\b(?:self\.(?:max_?)?pool\w*|max_pool2d)\(/gi)].length;
}

const listNames =
  'features|feature_maps|feature_sizes|channels|channel_list|filters|filter_sizes|num_filters|nb_filters?|enc(?:oder)?_channels|enc(?:oder)?_filters|hidden_dims|dims|widths';
const channelList = new RegExp(
  `\\b(?:${listNames})\\s*(?::[^=\\n]+)?=\\s*[[(]\\s*(\\d+(?:\\s*,\\s*\\d+)+)`,
  'i',
);
const listButLast = /\w\[:-1\]/;

const doublingList =
  /\[\s*(\w+)\s*\*\s*(?:2\s*\*\*\s*|\(\s*2\s*\*\*\s*)(\w+)\s*\)?\s*for\s+\2\s+in\s+range\(\s*(\d{1,2})\s*\)\s*\]/;

/** A list such as features=[64, 128, 256], or [base * 2**level for level in range(3)]. */
function channelsIn(code: string): number[] | null {
  const list = channelList.exec(code)?.[1];
  if (list !== undefined) return list.split(',').map(Number);
  const [, first, , length] = doublingList.exec(code) ?? [];
  if (first === undefined) return null;
  const value = /^\d+$/.test(first) ? Number(first) : numberOf(code, first);
  return value === null ? null : Array.from({ length: Number(length) }, (_none, level) => value * 2 ** level);
}

/** As many as the list has, of which the last is the bottleneck where loops leave it out. */
function listedStages(code: string, channels: readonly number[] | null): number | null {
  if (channels === null) return null;
  return listButLast.test(code) ? channels.length - 1 : channels.length;
}

function widestIn(model: string, channels: readonly number[] | null): number | null {
  const pairs = [...model.matchAll(/\(\s*\d+\s*,\s*(\d+)\s*[,)]/g)].map(([, number]) => Number(number));
  const last = channels?.at(-1) ?? 0;
  const doubled = /\[-1\]\s*\*\s*2\b/.test(model) ? 2 * last : last;
  const widths = [...pairs, ...multiplesIn(model), doubled].filter((width) => width >= 8 && width <= 8192);
  return widths.length === 0 ? null : Math.max(...widths);
}

const widthNames = /^(?:\w*(?:base|init|start|feature|filter|channel|width|dim|ch)\w*|n?f|c|n)$/i;

/** "base * 8" with base=32 is 256. */
function multiplesIn(model: string): number[] {
  return [...model.matchAll(/\b([A-Za-z_]\w*)\s*\*\s*(\d+)\b(?!\s*\*\*)/g)].flatMap(([, name, times]) => {
    const value = widthNames.test(name) ? numberOf(model, name) : null;
    return value === null ? [] : [value * Number(times)];
  });
}

/** What a name stands for, also by way of one other name. */
function numberOf(model: string, name: string): number | null {
  const told = givenTo(model, name);
  const number = Number(told !== null && /^[A-Za-z_]/.test(told) ? givenTo(model, told) : told);
  return Number.isInteger(number) && number > 0 ? number : null;
}

function givenTo(model: string, name: string): string | null {
  return new RegExp(`\\b${name}\\s*(?::\\s*int\\s*)?=\\s*(\\w+)\\s*[,)\\n]`).exec(model)?.[1] ?? null;
}
