/** After a name, what defines the thing: "a haemothorax is an emergency", "CT is kept for complications" say what is so of a thing, not that it is here. */
export const defining =
  /^["')]? (?:is|are) (?:an? |(?:more|less|most) (?:common|frequent|often|prevalent|rare)|(?:better|faster|cheaper|superior|preferable)\b(?! (?:seen|visible|match|fit))|the (?:most |commonest |rarest |best )|(?:clear|normal|unremarkable|spared|intact)\b|(?:\p{Ll}+ly )?(?:kept|reserved|viewed|used|preferred|performed|recommended|treated|drained|defined|classified|managed|diagnosed|left to|watched)\b)/iu;
