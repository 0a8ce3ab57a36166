import { categoryOf } from '../../suites/answers/answerKinds.js';
import type { PictureColumns } from '../join/pictureColumns.js';
import type { Verdicts } from '../join/readVerdicts.js';

/** How an item was answered that asks whether its picture is synthesised: shares of its answers, as it may be asked repeatedly. */
export interface AuthenticityAnswer {
  readonly synthesised: number;
  /** The option that leaves the question open. */
  readonly open: number;
  readonly refused: number;
  /** Number of the picture's subject. */
  readonly subject: number;
}

/** The answers of one run to items at some positions; items without any answer, such as those whose call failed, are left out. */
export function authenticityAnswers(
  items: readonly number[],
  { synthesisedOption, abstention }: PictureColumns,
  {
    verdicts: { answers, categories, refused },
    subjects,
  }: { readonly verdicts: Verdicts; readonly subjects: Uint32Array },
): AuthenticityAnswer[] {
  return items.flatMap((index) => {
    const repeats = [...answers.keys()].filter((repeat) => !Number.isNaN(answers[repeat][index]));
    if (repeats.length === 0) return [];
    const share = (holds: (repeat: number) => boolean) => repeats.filter(holds).length / repeats.length;
    const chosen = (option: number) => {
      const code = categories.indexOf(categoryOf({ kind: 'choice', had: 'as asked', choice: option }) ?? '');
      return share((repeat) => code >= 0 && answers[repeat][index] === code);
    };
    return [
      {
        synthesised: chosen(synthesisedOption[index]),
        open: chosen(abstention[index]),
        refused: share((repeat) => refused[repeat][index] === 1),
        subject: subjects[index],
      },
    ];
  });
}
