import type { Site } from '../site.js';
import { type Language, languages, otherAnswers, otherCopulas } from './languages.js';

/** Announcements of one language that end right before an option. */
function announcementOf({
  answer,
  correct,
  is,
  article,
  choose,
  so,
  itIs,
  remains,
  structure,
  shows,
}: Language): RegExp {
  const the = `(?:(?:${article}) ?)*["'(]?`;
  return new RegExp(
    [
      String.raw`(?<!\p{L})(?:${answer})(?: (?:${correct}))*(?: [\p{L}']+){0,6}?(?: (?:${is}))? ?:? ?(?:(?:${so}) )?${the}$`,
      String.raw`(?<!\p{L})(?:${is}) (?:(?:${article}) )?(?:(?:${correct}) )*(?:${answer}) ?:? ?${the}$`,
      String.raw`(?<!\p{L})(?:${correct}) (?:${is}) ?:? ?(?:(?:${so}) )?${the}$`,
      String.raw`(?<!\p{L})(?:${choose}|${itIs}|${remains}) ?:? ?${the}$`,
      String.raw`(?<!\p{L})(?:${so})[,:]? ?(?:(?:${is}|${itIs}|${choose}) ?)?(?:(?:${article}) )?(?:(?:${correct}) )?(?:(?:${answer}) ?)?(?:(?:${is}) )?:? ?${the}$`,
      String.raw`(?<!\p{L})(?:${structure})(?!\p{L})[^.;\n]{0,60}(?<!\p{L})(?:${is}|${shows}) ?:? ?${the}$`,
    ].join('|'),
    'iu',
  );
}

/** "B ist richtig", "B es la respuesta correcta". */
function praiseOf({ is, article, correct, answer }: Language): string {
  return String.raw`(?: (?:${is}))?(?: (?:${article}))?(?: (?:${correct}))(?!\p{L})|(?: (?:${is})) (?:(?:${article}) )?(?:${answer})(?!\p{L})`;
}

/** 答案是B, 【答案】B, 因此选择B */
const chinese =
  /(?:答案|选项|選項|正确的?(?:选项|结构|结果)?|正確的?(?:選項)?|结论|最终答案|结果|回答)\]? ?(?:应该|应|就|可能|最可能|应当)?(?:选择?|為|为|是|:)* ?(?:选项|選項)? ?$|(?:选择|选|選擇|選|挑选|倾向于)(?:项|项为|的是|:)? ?$|(?:确定|认为|判断|觉得|看来|应该|应当|可能|显然|就|答案)?(?:是|为) ?$|(?:因此|所以|故|综上所述|综上|即|也就是|可知|可见)[,:]? ?(?:是|为|应为|就是)? ?(?:选项|選項)? ?$|(?:结构|器官|部分|区域|方框|框内的?|图中|显示的?|标记的?|可见的?|最大的?|圈出的?|椎体|血管)[^,.;\n]{0,16}(?:是|为:?|即|包围了?|显示了?|属于|应为|包含了?|标出了?)(?:选项)? ?$/u;
/** 答えはB, 正解：D, 【回答】B, したがってB */
const japanese =
  /(?:答え|解答|回答|正解|正答|結論|選択肢|構造|臓器|もの|正しいの)\]? ?(?:は|:|として|が|番号は)? ?(?:選択肢|おそらく)? ?$|(?:したがって|よって|従って|つまり|故に|ゆえに|そのため)[,:]? ?(?:答えは|正解は)? ?$|(?:私は|僕は) ?$/u;
/** 정답은 A입니다, 답: B, 따라서 C */
const korean =
  /(?:정답|답변?|해답|선택|결론|구조물?|장기)\]? ?(?:은|는|:|이|가|으로|물은)? ?(?:바로)? ?$|(?:따라서|그러므로|즉|그래서)[,:]? ?(?:정답은|답은)? ?$/u;

const other = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${otherAnswers})[^\p{L}\n]{0,3}(?:\p{L}+ ){0,2}(?:${otherCopulas})? ?[:-]? ?$`,
  'iu',
);

/** Some word that all announcements need one of: without it none is looked for. */
const anyAnnouncing = new RegExp(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?<!\p{L})(?:${Object.values(
    languages,
  )
    .map(({ answer, correct, choose, so, itIs, remains, structure }) =>
      [answer, correct, choose, so, itIs, remains, structure].join('|'),
    )
    .join('|')}|${otherAnswers})`,
  'iu',
);

const announcements: readonly RegExp[] = [
  ...Object.values(languages).map(announcementOf),
  chinese,
  japanese,
  korean,
  other,
];

/** The option first: "B가 정답입니다", "Bが正解です", "B ist richtig". */
const praise = new RegExp(
  String.raw`^["')\]]{0,2} ?(?:です|だ\W*$|である|でしょう|と(?:考え|思|判断|な)|にな|입니다|이다|예요|로 판단|로 보|라고|라 생각|를 선택|을 선택)|^["')\]]{0,2} ?(?:번|이|가|が|は|를|を|项|是|选项|選項){0,2} ?(?:정답|답이|맞|선택|正解|正しい|答え|選び|選択し|正确|正確|对的|最合适|符合)|^["')\]]{0,2}(?:${Object.values(
    languages,
  )
    .map(praiseOf)
    .join('|')})`,
  'iu',
);

/** A line with nothing but the word for the answer, above the option. */
const heading = new RegExp(
  String.raw`^[^\p{L}]*(?:最终)?(?:答案|回答|解答|正解|정답|답변?|(?:(?:${Object.values(languages)
    .map(({ article, answer, correct, is, so }) => `${article}|${answer}|${correct}|${is}|${so}`)
    .join('|')}) ?){1,6})[^\p{L}\ue000-\ue045]*$`,
  'iu',
);

const denial =
  /(?:不是|不对|不正确|并非|排除|错误|可能是|无法|不能|ではな|ではあり|じゃな|わかり|아니|아닙|않|(?<!\p{L})(?:nicht|kein\p{L}*|weder|no|ni|nunca|n'est|ne|pas|não|nao|non|né|nem|nessun\p{L}*|ningun\p{L}*)(?!\p{L})|(?<!\p{L})(?:descart|exclu|esclud|ausschl|ausgeschl|scheid|élimin|elimin))/iu;
const denialAfter =
  /^["')\]]{0,2} ?(?:选项|项|번|가|이|は|が)?(?: ?(?:不|并不|아니|아닙|ではな|ではあり|ist nicht|no es|n'est|não é|non è|被排除|可以排除|排除))/iu;

/** "答案：B", "La respuesta correcta es la B", "정답은 A입니다", "B ist richtig". */
export function isAnnouncedAbroad({ before, lead, after, lineBefore }: Site): boolean {
  if (denialAfter.test(after) || /^-|^\p{L}/u.test(after)) return false;
  if (praise.test(after)) return !denial.test(clauseOf(before.slice(-30)));
  if (!/\p{L}/u.test(lead) && heading.test(lineBefore)) return !denial.test(lineBefore);
  const said = lead.slice(-90);
  if (!anyAnnouncing.test(said)) return false;
  return announcements.some((expression) => expression.test(said)) && !denial.test(clauseOf(said));
}

/** What governs an option: after the last sign or word that parts clauses. */
function clauseOf(said: string): string {
  return (
    said.split(/[,;:.!?]|므로|니까|지만|때문에|아니라|고 |ので|から|ため|なく|所以|因此|故|而是/).at(-1) ?? ''
  );
}
