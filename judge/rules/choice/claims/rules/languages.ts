/**
 * The words with which a language announces an answer, as alternatives of a regular expression. What each is for, in English: the
 * answer; correct; is; the (before a letter); I choose; so; it is; remains; the structure or the box; shows.
 */
export interface Language {
  readonly answer: string;
  readonly correct: string;
  readonly is: string;
  readonly article: string;
  readonly choose: string;
  readonly so: string;
  readonly itIs: string;
  readonly remains: string;
  readonly structure: string;
  readonly shows: string;
}

/** Languages in Latin letters in which models answer an English question. */
export const languages: Readonly<Record<string, Language>> = {
  Spanish: {
    answer: 'respuestas?|opci[oó]n|alternativa|soluci[oó]n|elecci[oó]n|conclusi[oó]n',
    correct: 'correct[oa]|final|adecuad[oa]|acertad[oa]|v[aá]lid[oa]|definitiva|m[aá]s [\\p{L}]+|mejor',
    is: 'es|ser[ií]a|debe ser|tiene que ser|parece ser',
    article: 'la|el|los?|opci[oó]n|letra|respuesta|alternativa|que es|por',
    choose:
      'elijo|escojo|selecciono|elegir[ií]a|escoger[ií]a|seleccionar[ií]a|opto por|optar[ií]a por|me quedo con|me decanto por|me inclino por|dir[ií]a|digo|creo que es|considero que es|pienso que es|marco|mi respuesta es',
    so: 'por (?:lo )?tanto|por ende|por consiguiente|por eliminaci[oó]n|por descarte|as[ií] que|as[ií] pues|en conclusi[oó]n|entonces|es decir|o sea|luego|por eso|de modo que|en resumen',
    itIs: 'se trata (?:de|del)|corresponde (?:a|al)|(?:lo|la|el) (?:correct[oa]|adecuad[oa]) es|(?:^|[,:] )(?:es|ser[ií]a)',
    remains: 'queda(?:n)?(?: solo| [uú]nicamente)?|solo queda|resta',
    structure:
      'estructura|[oó]rgano|recuadro|caja|cuadro|rect[aá]ngulo|imagen|vaso|hueso|m[uú]sculo|v[eé]rtebra|(?:marcad|señalad|encerrad|delimitad|rodead|resaltad)[oa]|visible|mayor',
    shows: 'encierra|rodea|muestra|contiene|delimita|señala|corresponde a|enmarca|abarca|resalta',
  },
  French: {
    answer: 'r[eé]ponse|option|choix|solution|conclusion|lettre|proposition',
    correct: 'correcte?|finale?|exacte?|juste|bonne?|appropri[eé]e?|la plus [\\p{L}]+|meilleure?',
    is: 'est|serait|doit [eê]tre|semble [eê]tre|sera',
    article: "la|le|les|l'|l'option|option|lettre|la r[eé]ponse|r[eé]ponse|bien|de|du|à|que c'est|celle",
    choose:
      'je (?:choisis|s[eé]lectionne|retiens|dirais|pense|coche|prends|penche pour|vote pour|opte pour|opterais pour|r[eé]ponds|choisirais|crois)|mon choix (?:est|se porte sur)|on (?:choisit|retient)',
    so: "donc|ainsi|par cons[eé]quent|c'est-à-dire|à savoir|soit|d'où|en conclusion|par [eé]limination|en r[eé]sum[eé]",
    itIs: "il s'agit(?: donc)? (?:de|du)|c'est(?: donc)?|correspond(?: donc)? (?:à|au)|ce serait",
    remains: 'reste|il ne reste(?: plus)? que|demeure',
    structure:
      'structure|organe|cadre|bo[iî]te|image|rectangle|vaisseau|os|muscle|vert[eè]bre|(?:encadr|marqu|entour|d[eé]limit)[eé]e?|visible',
    shows: 'entoure|montre|contient|d[eé]limite|encadre|correspond à|indique|repr[eé]sente',
  },
  German: {
    answer:
      'antwort(?:möglichkeit|option)?|option|lösung|loesung|auswahl(?:möglichkeit)?|wahl|ergebnis|buchstabe|fazit',
    correct: 'richtige?|korrekte?|zutreffende?|endgültige?|beste|wahrscheinlichste|passende?',
    is: 'ist|wäre|lautet|muss|dürfte|fällt auf|sollte',
    article: 'die|das|der|den|option|antwort|buchstabe|somit|also|daher|wahrscheinlich|es',
    choose:
      'ich (?:wähle|nehme|sage|tippe auf|denke|glaube|vermute|würde|entscheide mich für|würde mich für)|(?:mich|uns) für|meine wahl (?:ist|fällt auf)|wähle ich|nehme ich',
    so: '(?<!\\b(?:and|but|is|are|can|it|may|could|might|has|have|not) )also|daher|somit|folglich|demnach|deshalb|damit|mithin|schlussfolgerung|kurz',
    itIs: 'es (?:ist|handelt sich(?: somit| also| daher)? um)|das (?:ist|wäre|entspricht)|entspricht|dies ist',
    remains: 'bleibt(?: nur| noch)*|verbleibt|übrig bleibt',
    structure:
      'struktur|organ|kasten|rahmen|box|bild|rechteck|wirbel|knochen|gefäß|muskel|rippe|(?:markiert|umrahmt|eingerahmt|sichtbar|größt|umschlossen|abgebildet|eingezeichnet|hervorgehoben)\\p{L}*',
    shows: 'umschließt|zeigt|enthält|umgibt|markiert|umrahmt|entspricht|kennzeichnet',
  },
  Portuguese: {
    answer: 'resposta|op[cç][aã]o|alternativa|solu[cç][aã]o|escolha|conclus[aã]o|letra',
    correct: 'corret[ao]|cert[ao]|final|adequad[ao]|mais [\\p{L}]+|melhor',
    is: 'é|e|seria|deve ser|parece ser',
    article: 'a|o|op[cç][aã]o|letra|alternativa|resposta|que é',
    choose:
      'escolho|seleciono|escolheria|opto (?:por|pela)|fico com|marco|diria|acho que é|acredito que (?:é|seja)|considero|minha escolha é|vou de',
    so: 'portanto|logo|assim|ent[aã]o|ou seja|por isso|por elimina[cç][aã]o|em conclus[aã]o|dessa forma|desse modo',
    itIs: 'trata-se d[aeo]|corresponde (?:à|ao|a)|(?:a|o) (?:corret[ao]|cert[ao]) é|(?:^|[,:] )é',
    remains: 'resta|sobra|s[oó] resta|fica',
    structure:
      'estrutura|[oó]rg[aã]o|caixa|imagem|quadro|ret[aâ]ngulo|vaso|osso|m[uú]sculo|v[eé]rtebra|(?:marcad|destacad|delimitad|circundad)[oa]|vis[ií]vel',
    shows: 'envolve|mostra|cont[eé]m|delimita|corresponde (?:a|ao|à)|indica|destaca|engloba',
  },
  Italian: {
    answer: 'risposta|opzione|alternativa|soluzione|scelta|conclusione|lettera',
    correct: 'corrett[ao]|giust[ao]|esatt[ao]|finale|più [\\p{L}]+|migliore',
    is: "è|e'|sarebbe|deve essere|dovrebbe essere|sembra essere",
    article: "la|il|lo|l'|l'opzione|opzione|la risposta|risposta|lettera|che è",
    choose:
      'scelgo|seleziono|sceglierei|opto per|direi|dico|penso (?:che sia|sia)|credo (?:che )?sia|la mia scelta è|indico|rispondo',
    so: 'quindi|perciò|pertanto|dunque|cioè|ossia|in conclusione|per esclusione|di conseguenza',
    itIs: "si tratta (?:di|del|della|dell')|corrisponde (?:a|al|alla)|quella (?:giusta|corretta|esatta) è|(?:^|[,:] )è",
    remains: 'resta|rimane|resta solo|rimane solo',
    structure:
      'struttura|organo|riquadro|immagine|rettangolo|vaso|osso|muscolo|vertebra|(?:evidenziat|racchius|marcat|delimitat)[oa]|visibile',
    shows: 'racchiude|mostra|contiene|delimita|corrisponde (?:a|al|alla)|indica|evidenzia|circonda',
  },
};

/** Languages that only announce: the word for the answer, with a sign or a copula. */
export const otherAnswers =
  'ответ|відповідь|odpowiedź|odpověď|odpoveď|svar|antwoord|vastaus|cevap|yanıt|válasz|απάντηση|jawaban|đáp án|câu trả lời|उत्तर|الإجابة|الجواب|תשובה';
export const otherCopulas = 'é|è|er|is|adalah|là|είναι|है|هي';
