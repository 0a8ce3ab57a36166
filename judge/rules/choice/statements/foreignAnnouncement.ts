import { claimsAfter } from './claimsAfter.js';
import type { StatementRule } from './statementRule.js';

const announcement =
  /(?:答案|答え|回答|正解|选项|選項|정답|答|답|(?<!\p{L})(?:antwort|réponse|reponse|respuesta|risposta|resposta|ответ|відповідь|odpowiedź|odpověď|odpoveď|svar|antwoord|vastaus|cevap|yanıt|válasz|απάντηση|jawaban|đáp án|câu trả lời|उत्तर|الإجابة|الجواب|תשובה)) ?(?::|是|为|為|は|ist|est|es|é|è|-) ?/giu;

/** "答案：B", "Antwort: B", "Réponse : B". Other languages go no further than the announcement. */
export const foreignAnnouncement: StatementRule = {
  name: 'announced answer, other languages',
  find: (text, options) => claimsAfter(text, options, { expression: announcement }),
};
