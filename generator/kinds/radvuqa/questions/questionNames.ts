/** The question types of RadVUQA-CT, in the order in which they are asked. */
export const questionNames = [
  'OEQ1.1',
  'OEQ1.2',
  'CEQ1',
  'OEQ2',
  'CEQ2',
  'OEQ3.1',
  'CEQ3',
  'OEQ3.2',
  'CEQ3.1',
  'OEQ3.3',
  'CEQ3.2',
  'OEQ4',
] as const;
export type QuestionName = (typeof questionNames)[number];
