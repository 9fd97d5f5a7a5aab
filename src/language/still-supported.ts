/** "Is it still supported?", « est-il toujours pris en charge ? » */
const STILL = /\b(?:still|currently|encore|toujours|tjrs|tjs|actuellement)\b/;
const SUPPORT =
  /\b(?:support\w*|prise?s? en charge|maint\w+|patch\w*|fix\w*|updates?|correctifs?|mises? a jour|available|disponibles?|alive|vivante?|en vie|exist\w*)\b/;
/** "Is Exchange SE supported?", without a "still". */
const SUPPORTED =
  /^(?:is|are)\b.*\b(?:supported|maintained)\b|\b(?:est|sont) (?:il|elle|ils|elles|ce que)\b.*\b(?:prise?s? en charge|supportee?s?|maintenue?s?)\b/;
/** Asks for a day, for the end itself, for a choice, or the other way round: neither yes nor no says what is meant. */
const OTHERWISE =
  /\b(?:not|no|pas|plus|any ?more|when|until|till|how|long|since|which|what|who|date|dates|end|ends|ended|ending|eol|eos|out|retired?|gone|dead|over|off|or|quand|jusqu|jusque|combien|depuis|quel|quelle|quels|quelles|qui|que deviennent|fin|fini\w*|finit|termine\w*|arret\w*|retire\w*|mort\w*|abandonn\w*|ou)\b/;

/** Does a question about a lifecycle want a yes or a no to "is it supported"? `text`: its words, folded. */
export const asksWhetherSupported = (text: string): boolean =>
  !OTHERWISE.test(text) && ((STILL.test(text) && SUPPORT.test(text)) || SUPPORTED.test(text));
