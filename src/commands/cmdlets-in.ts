import type { Catalogue } from '../knowledge/catalogue';
import { cmdletNames } from './cmdlet-names';
import { isCmdlet } from './names';

/** A name of a cmdlet somewhere in a text. */
export interface CmdletFound {
  name: string;
  start: number;
  end: number;
  /** A parameter or a pipe follows it on its line: the mark of a whole command. */
  called: boolean;
}

const NAME = /(?<![\w./@-])([a-z]{2,})[-\u2010-\u2015]([a-z][a-z0-9]{2,})(?:\.ps1)?(?!\w)/gi;
/** How the nouns of our products' cmdlets begin; people write them in small letters. */
const NOUN =
  /^(?:cs|um|msol|azuread|mg|sp|owa|client|exchange|mail|partner|user|role|oauth|object|csv|host|service|content|entra|setting|intra|management|autodiscover|psses|module|location)/i;
const DASH = /[\u2010-\u2015]/;
const CAPITAL = /^[A-Z]/;
/** “on-premises” further on is no parameter. */
const CALL =
  /^(?:[^\n]{0,80}?(?:[\s"')\]}][-\u2010-\u2015\u2212][A-Za-z]{3,}|\|)|[-\u2010-\u2015\u2212][A-Za-z]{3,})/;

/** All names of cmdlets in a text, misspelt and invented ones too; “read-only” and “check-list” are none. */
export function cmdletsIn(text: string, catalogue: Catalogue): CmdletFound[] {
  const found: CmdletFound[] = [];
  for (const { 0: name, 1: verb = '', 2: noun = '', index } of text.matchAll(NAME)) {
    if (!cmdletNames().verbs.has(verb.toLowerCase())) continue;
    const end = index + name.length;
    const rest = text.slice(end, end + 120);
    const isName =
      NOUN.test(noun) ||
      (CAPITAL.test(noun) && CAPITAL.test(verb)) ||
      /^\s+-[A-Za-z]/.test(rest) ||
      isCmdlet(catalogue, name.replace(DASH, '-'));
    if (isName) found.push({ name, start: index, end, called: CALL.test(rest) });
  }
  return found;
}
