import {
  type AssessedPart,
  type Recommendation,
  type StageName,
  stageNames,
} from '../../../suites/answers/assessment.js';
import { recommendationIn } from './recommendationIn.js';
import type { StatedAssessment } from './statedAssessment.js';

/** A score in words: "4", "4/5", "4 out of 5"; not the 1 of "1 to 5" or the 4 of "4-5". */
const number = String.raw`(\d{1,3}(?:\.\d+)?)(?!\s*(?:-|–|to)\s*\d|\d|\.\d)(?:\s*(?:\/|out of)\s*5)?`;
const mark = String.raw`["'*_\s]*(?::|=|-|–|—|\bis\b|\bof\b|\bat\b)["'*_\s]*`;

const overallScore = new RegExp(
  String.raw`\b(?:overall|final|total)(?: (?:quality|segmentation|clinical|usability))?(?: (?:score|rating|grade))?["'*_]*${mark}${number}`,
  'gi',
);
const plainScore = new RegExp(
  String.raw`(?<!accuracy |precision |boundary |reliability |anatomical )\b(?:score|rating|grade)["'*_]*${mark}${number}`,
  'gi',
);
const givenScore = new RegExp(String.raw`\b(?:give|assign|rate|score|award)\b[^.\n]{0,40}?\b${number}`, 'gi');
const outOfFive = /\b(\d(?:\.\d+)?)\s*(?:\/|out of)\s*5\b/gi;
const alone = /^["'*_\s]*(\d{1,3}(?:\.\d+)?)["'*_\s.]*$/;

const partNames: Readonly<Record<AssessedPart, string>> = {
  'anatomical accuracy': `anatom(?:ical|y)(?: accuracy)?`,
  boundary: `(?:boundary|border|contour)(?: (?:precision|accuracy|quality|delineation))?`,
  reliability: `(?:clinical )?reliability`,
};

/** A line that begins a stage, by its number or its name. */
const stageHeadings: Readonly<Record<StageName, RegExp>> = {
  recall: /^(?:stage 1|step 1|1[.)]|(?:anatomical |knowledge )?recall|knowledge)\b/i,
  'low-level features': /^(?:stage 2|step 2|2[.)]|low[- ]level|visual features)/i,
  'anatomical inference':
    /^(?:stage 3|step 3|3[.)]|(?:mid[- ]level|anatomical) (?:inference|analysis|assessment|features))/i,
  synthesis: /^(?:stage 4|step 4|4[.)]|(?:clinical |high[- ]level )?synthesis|summary)\b/i,
};

/** Reads an assessment in free text: stages as headings, scores and a recommendation behind their names. */
export function readAssessmentText(text: string): StatedAssessment {
  const sections = sectionsOf(text);
  return {
    ratings: ratingsIn(text),
    recommendations: recommendationsIn(text),
    parts: partsIn(text),
    stages: stageNames.filter((stage) =>
      sections.some((one) => one.stage === stage && /\p{L}{3}/u.test(one.text)),
    ),
    findings: sections
      .filter(({ stage }) => stage !== 'recall')
      .map((one) => withoutPraise(one.text))
      .join('\n'),
  };
}

/** The strongest way in which a score is told: as the overall one, as the score, as one that is given, out of five, or alone. */
function ratingsIn(text: string): number[] {
  const whole = alone.exec(text);
  if (whole !== null) return [Number(whole[1])];
  const unparted = Object.values(partNames).reduce(
    (rest, name) =>
      rest.replace(new RegExp(String.raw`\b${name}["'*_]*(?: score)?["'*_]*${mark}${number}`, 'gi'), ''),
    text,
  );
  const ways = [overallScore, plainScore, givenScore, outOfFive].map((way) => [
    ...new Set([...unparted.matchAll(way)].map((found) => Number(found[1]))),
  ]);
  return ways.find((scores) => scores.length > 0) ?? [];
}

function recommendationsIn(text: string): Recommendation[] {
  const named = [
    ...text.matchAll(/\b(?:recommendation|decision|verdict)["'*_]*\s*(?::|=|-|–|is)\s*([^\n.]{1,80})/gi),
  ];
  return [...new Set(named.flatMap(([, words]) => recommendationIn(words) ?? []))];
}

function partsIn(text: string): StatedAssessment['parts'] {
  return Object.fromEntries(
    Object.entries(partNames).flatMap(([part, name]) => {
      const found = new RegExp(String.raw`\b${name}["'*_]*(?: score)?["'*_]*${mark}${number}`, 'i').exec(
        text,
      );
      return found === null ? [] : [[part, Number(found[1])]];
    }),
  );
}

interface Section {
  readonly stage: StageName | null;
  readonly text: string;
}

/** The text of each stage; what stands before the first heading is of none. What follows a heading on its line is of the stage, too. */
function sectionsOf(text: string): Section[] {
  const sections: { stage: StageName | null; text: string }[] = [{ stage: null, text: '' }];
  for (const line of text.split('\n')) {
    const plain = line.replace(/^[\s#*_>-]+/, '');
    const stage = stageNames.find((name) => stageHeadings[name].test(plain));
    if (stage === undefined) sections[sections.length - 1].text += `${line}\n`;
    else
      sections.push({
        stage,
        text: `${plain.replace(stageHeadings[stage], '').replace(/^[^:\n]{0,60}:/, '')}\n`,
      });
  }
  return sections;
}

function withoutPraise(text: string): string {
  return text.replace(/^[\s#*_>-]*strengths?\b.*(?:\n[ \t]*[-*•].*)*/gim, '');
}
