import type { Asked } from '../../../../suites/answers/asked.js';
import { withSupposedReference } from '../../direction/supposedReference.js';
import { maskCharacter } from '../../mentions/maskNames.js';
import { phraseKey } from '../../text/phraseTrie.js';
import { createNameFinder, withHead } from './nameFinder.js';
import type { OptionMention } from './options.js';

/** A name near a direction, and who it is in the question. */
export interface NamedActor {
  readonly start: number;
  readonly end: number;
  readonly role: 'target' | 'reference' | 'other';
}

const roles = ['target', 'reference'] as const;
const spoken = /\bblue(?: bounding)?[ -](?:box|rectangle|one)\b|\b(?:reference|target)(?: \w+)?\b/gi;
const findAnyName = createNameFinder([]);

/** Finds the names in a text, in its order, with their roles where the question is known; "target" and "reference" have theirs. */
export function createActorFinder(asked: Asked | null): (text: string) => readonly NamedActor[] {
  const names = asked?.about === 'direction' ? [asked.target, asked.reference] : [];
  const keys = names.map(phraseKey);
  const find = names.length > 0 ? createNameFinder([...names, ...names.map(pluralOf)]) : findAnyName;
  return (text) => {
    const mentions = find(text).map((mention) => withRoot(text, withHead(text, mention, keys), keys));
    const things = mentions.filter(
      ({ start, end, meaning }) => meaning !== null || !kind.test(text.slice(start, end)),
    );
    const named = things.map(({ start, end, meaning }): NamedActor => {
      return { start, end, role: meaning === null ? 'other' : roles[meaning % roles.length] };
    });
    const told = Array.from(text.matchAll(spoken), ({ 0: words, index }): NamedActor => {
      return {
        start: index,
        end: index + words.length,
        role: /^target/i.test(words) ? 'target' : 'reference',
      };
    });
    const all = withLatter(
      text,
      [...named, ...told].sort((one, other) => one.start - other.start),
    );
    return asked?.about === 'direction' ? withSupposedReference(text, all, asked.reference) : all;
  };
}

/** "The sternum is the bone in front of it": what kind of thing it is. */
const kind = /^(?:bones?|muscles?|vessels?|organs?|glands?|arter(?:y|ies)|veins?)$/i;

const spine =
  /^(?:(?:lumbar|thoracic|cervical|thoracolumbar) )?(?:spine|(?:spinal|vertebral) column|vertebral bod(?:y|ies)|(?:thoracic|lumbar|cervical) (?:vertebra|vertebrae|vertebral body))$/;

const stretch = /^(?:descending|ascending|thoracic|abdominal|proximal|distal) /;

/** "The vertebra" of a vertebral body, "the descending aorta" of the aorta: a long word that begins just one of the names, a stretch of it. */
function withRoot(text: string, mention: OptionMention, keys: readonly string[]): OptionMention {
  const { start, end, meaning } = mention;
  const said = phraseKey(text.slice(start, end));
  const begun = keys.flatMap((key, which) =>
    key.startsWith(said) || key === said.replace(stretch, '') || (/vertebra/.test(key) && spine.test(said))
      ? [which]
      : [],
  );
  return meaning === null && end - start > 4 && begun.length === 1
    ? { ...mention, meaning: begun[0] }
    : mention;
}

/** "The latter" and "the former" of the two that were named last. */
function withLatter(text: string, named: readonly NamedActor[]): readonly NamedActor[] {
  const taken = Array.from(
    text.matchAll(/\bthe (?<which>latter|former)\b/gi),
    ({ 0: words, index, groups }) => {
      const before = named.filter(({ end }) => end <= index).slice(-2);
      const actor = groups?.which.toLowerCase() === 'latter' ? before[1] : before[0];
      return actor === undefined ? [] : [{ start: index, end: index + words.length, role: actor.role }];
    },
  );
  return [...named, ...taken.flat()].sort((one, other) => one.start - other.start);
}

/** "Vertebral bodies". */
function pluralOf(name: string): string {
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** Finds the names in a text where no question is known. */
export const findAnyActor = createActorFinder(null);

/** A text with its names masked, so that "the left lung" tells no direction. */
export function withoutActors(text: string, actors: readonly NamedActor[]): string {
  let masked = '';
  for (const { start, end } of actors) {
    if (start < masked.length) continue;
    masked += text.slice(masked.length, start) + maskCharacter.repeat(end - start);
  }
  return masked + text.slice(masked.length);
}
