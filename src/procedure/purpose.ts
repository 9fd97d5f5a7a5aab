import type { Purpose } from '../contract';
import { foldText } from './stems';

type Wanted = Exclude<Purpose, 'verify'>;

/** Asked for a check, a verification will do, and a test nearly; and the other way round. */
const NEAR: Readonly<Record<Wanted, Readonly<Partial<Record<Purpose, number>>>>> = {
  check: { check: 1, verify: 0.9, test: 0.7 },
  test: { test: 1, verify: 0.6, check: 0.5 },
  set: { set: 1 },
  undo: { undo: 1 },
};

const WORDS: Readonly<Record<Wanted, string>> = {
  undo: String.raw`wipe\w*|erase\w*|out of|ressortir|virer|vire|rayer|undo\w*|revert\w*|rollback|roll \w+(?: \w+)? back|remov\w+|delet\w+|drop|disabl\w+|switchoff|switch\w* (?:\w+ ){1,6}off|turn\w* (?:\w+ ){1,6}off|tak\w+ (?:\w+ ){1,8}(?:away|back)|take back|unassign\w*|clear\w*|blank\w*|empt(?:y|ies)|rid of|forbid\w*|disallow\w*|stops?|cancel\w*|kick (?:\w+ ){1,5}out|back from|get (?:\w+ ){1,5}back|back (?:in)?to skype|annul\w*|supprim\w*|desactiv\w*|retir\w*|enlev\w*|effac\w*|vider?|coup(?:e|er)|interdi\w*|arret\w*|ramen\w*|rapatri\w*|reven\w*|retour arriere|restaur\w*|debarrass\w*|sortir|defaire|recuper\w*|withdraw\w*`,
  test: String.raw`tests?|testing|tester|teste|try out|trial|essay\w*|leaves? a|laiss\w*`,
  check: String.raw`get cs|check\w*|verif\w*|confirm\w*|whether|tells? (?:me )?(?:if|how|which)|see|sees|seeing|shows?|lists?|listing|display\w*|look\w*|find\w*|find out|reads?|compar\w*|view\w*|is there|how (?:many|far)|inspect\w*|query|who|what is the (?!(?:exact |right |correct )?(?:commands?|cmdlets?|scripts?|syntax|powershell|line|one))|prints?|valid\w*|reports?|prov(?:e|es|ing)|read back|prouv\w*|bilan|relire|relit|which (?!commands?|cmdlets?|scripts?|tools?|powershell)\w+(?: \w+)? (?:uses?|is|are)|know|status|voir|affich\w*|lister|liste|consult\w*|montr\w*|savoir|connaitre|interrog\w*|trouv\w*|dit (?:si|combien)|combien|ou en est|control(?:er|e)|regard\w*|etat|lit|lire|examin\w*|quel\w* \w+(?: \w+)? utilise|(?:donne|donner) l empreinte`,
  set: String.raw`new|grant|creat\w*|adds?|adding|sets?|assign\w*|imports?|loads?|stage|enabl\w*|allow\w*|activat\w*|configur\w*|points? \w+|pointing|puts?|putting|makes?|registers?|switchon|switch\w* (?:\w+ ){1,6}on|turn\w* (?:\w+ ){1,6}on|restart\w*|resets?|resetting|bounce|uploads?|gives? (?!me |us )\w+|grant\w*|exports?|install\w*|publish\w*|forc\w+|push\w*|refresh\w*|recycl\w*|updat\w*|chang\w*|renew\w*|declares?|lets?|kick off|start|migrat\w*|archives?|trusts?|tell\w* skype|cree\w*|ajout\w*|defin\w*|regl\w*|affect\w*|attribu\w*|charg\w*|active|activer|autoris\w*|configur\w*|mettre|met|place|placer|declar\w*|inscri\w*|redemarr\w*|relanc\w*|reinitialis\w*|envoy\w*|envoie|export\w*|publi\w*|declench\w*|actualis\w*|modifi\w*|permet\w*|dirig\w*|programm\w*|prepar\w*|remplac\w*|donner? (?:a|la|une|le)|passer|archiver?`,
};

const PATTERNS = (Object.keys(WORDS) as Wanted[]).map(
  (wanted) =>
    [wanted, new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORDS[wanted]})(?![\\p{L}\\p{N}])`, 'gu')] as const,
);

/** How far each word counts: the first says what is wanted, later ones mostly say of what. */
const BY_PLACE = [1, 0.45, 0.3];

/** What a question wants a command for, with how surely: the verb that comes first counts most. */
export function purposesOf(question: string, read: Purpose | null): ReadonlyMap<Wanted, number> {
  const text = foldText(question)
    .replace(/\b[a-z]+-[a-z]+\w*/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const found = PATTERNS.flatMap(([wanted, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ wanted, at: index, length })),
  )
    // "roll the user back" and "take it away" say more than a verb inside them.
    .filter(
      (one, _, all) =>
        !all.some(
          (other) =>
            other.length > one.length && other.at <= one.at && other.at + other.length >= one.at + one.length,
        ),
    )
    .sort((one, other) => one.at - other.at);
  const purposes = new Map<Wanted, number>();
  let place = 0;
  for (const { wanted } of found) {
    if (!purposes.has(wanted)) purposes.set(wanted, BY_PLACE[place] ?? 0.2);
    place += 1;
  }
  const named: Wanted | null = read === 'verify' ? 'check' : read;
  if (named !== null)
    purposes.set(named, Math.min(1, (purposes.get(named) ?? 0) + (found.length === 0 ? 0.6 : 0.25)));
  return purposes;
}

/** Where nothing is told, setting up is meant before looking. */
const UNTOLD: Readonly<Record<Purpose, number>> = { set: 0.7, test: 0.4, check: 0.3, verify: 0.2, undo: 0 };

/** By purpose, from 0 to 1: how well a command of it serves. */
export function purposeFits(purposes: ReadonlyMap<Wanted, number>): Record<Purpose, number> {
  const surest = Math.max(0, ...purposes.values());
  const serves = (purpose: Purpose) => {
    const told = [...purposes].map(([wanted, strength]) => strength * (NEAR[wanted][purpose] ?? 0));
    return Math.max((1 - surest) * UNTOLD[purpose], ...told);
  };
  return {
    set: serves('set'),
    test: serves('test'),
    check: serves('check'),
    verify: serves('verify'),
    undo: serves('undo'),
  };
}
