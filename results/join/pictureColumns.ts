import type { KeyAnswer } from '../../suites/answers/answerKinds.js';
import { type PictureGroup, pictureGroups } from '../../suites/schema/schema.js';

/** What the key says of pictures, by position of the item. */
export interface PictureColumns {
  /** Null where the key says nothing of a picture. */
  readonly groupOf: (index: number) => PictureGroup | null;
  /** Place of the option "synthesised", and of the one that leaves the question open; -1 where there is none. */
  readonly synthesisedOption: Int8Array;
  readonly abstention: Int8Array;
}

/** Columns of so many items, which grow row by row. */
export function growingPictures(size: number) {
  const noOption = () => new Int8Array(size).fill(-1);
  const [groups, synthesisedOption, abstention] = [noOption(), noOption(), noOption()];
  const columns: PictureColumns = {
    groupOf: (index) => pictureGroups[groups[index]] ?? null,
    synthesisedOption,
    abstention,
  };
  return {
    columns,
    set(index: number, group: PictureGroup, answer: KeyAnswer): void {
      groups[index] = pictureGroups.indexOf(group);
      const { synthesised, open } = optionPlaces(answer, group);
      synthesisedOption[index] = synthesised;
      abstention[index] = open;
    },
  };
}

/** Of a synthetic picture "synthesised" is the right option, of a real one the wrong one that says the opposite. */
function optionPlaces(
  answer: KeyAnswer,
  group: PictureGroup,
): { readonly synthesised: number; readonly open: number } {
  if (answer.kind !== 'choice') return { synthesised: -1, open: -1 };
  const synthesised = group === 'synthetic' ? answer.choice : answer.wrong.indexOf('authenticity');
  return { synthesised, open: answer.wrong.indexOf('abstention') };
}
