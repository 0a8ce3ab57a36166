import { type PlaceQuestion, placeQuestions } from '../../../results/location/askedPlaces.js';
import type { PlacedAnswer } from '../../../results/location/placedAnswers.js';
import { type Plane, planes } from '../../../suites/schema/schema.js';
import type { PlaceFinder } from '../../location/reportedLocation.js';

/** Answers to one question in one plane, by who gave them. */
export interface PlaceGroup {
  readonly plane: Plane;
  readonly question: PlaceQuestion;
  readonly finders: readonly { readonly finder: PlaceFinder; readonly answers: readonly PlacedAnswer[] }[];
}

/** By question, then by plane. */
export function placeGroups(finders: readonly PlaceFinder[]): PlaceGroup[] {
  return placeQuestions.flatMap((question) =>
    planes.flatMap((plane): PlaceGroup[] => {
      const own = finders.flatMap((finder) => {
        const answers = finder.answers.filter(
          ({ place }) => place.plane === plane && place.question === question,
        );
        return answers.length === 0 ? [] : [{ finder, answers }];
      });
      return own.length === 0 ? [] : [{ plane, question, finders: own }];
    }),
  );
}

/** What a question asks for. */
export const questionWords: Readonly<Record<PlaceQuestion, string>> = {
  centre: 'Centre',
  box: 'Box',
  polygon: 'Polygon',
};
