import type { Language } from '../contract';
import type { Shown } from './shown';

/**
 * What the guided setup says. Names arrive as displayed, placeholders as they are typed; what a person typed, and what
 * holds it, arrives as `Shown`, in which its marks of code are.
 */
export interface WalkSentences {
  /** `begin`: what stands before a procedure's name; `whole`: what names the plan. The others: whole messages that mean something inside a walk only; written as `fold` leaves them: lower case, no accents. */
  typed: Record<
    'begin' | 'whole' | 'skip-part' | 'undo' | 'trouble' | 'values' | 'runbook' | 'script' | 'again',
    readonly string[]
  >;
  /** What stands before an equals sign for a side, the deployment or the cloud; placeholders have their labels. */
  valueNames: Record<'exchange' | 'skype' | 'deployment' | 'cloud', readonly string[]>;
  /** Procedure → what else it is called after “set up”, where the words alone would be read as products. */
  also: Readonly<Record<string, readonly string[]>>;
  /** The words that the texts offer, as a person types them. */
  word: Record<
    | 'next'
    | 'back'
    | 'skip'
    | 'skip-part'
    | 'restart'
    | 'cancel'
    | 'resume'
    | 'show-all'
    | 'where'
    | 'undo'
    | 'undo-all'
    | 'trouble'
    | 'values'
    | 'runbook'
    | 'script',
    string
  >;
  button: Record<
    | 'next'
    | 'start'
    | 'back'
    | 'skip'
    | 'skip-part'
    | 'restart'
    | 'cancel'
    | 'resume'
    | 'show-all'
    | 'where'
    | 'undo'
    | 'undo-all'
    | 'values'
    | 'submit'
    | 'show-step'
    | 'runbook'
    | 'script',
    string
  >;

  lead(procedure: string, deployment: string | null): string;
  outline(steps: number): string;
  count(steps: number): string;
  /** Above the parts of the plan that fall away, with why. */
  dropped: string;
  part(name: string): string;
  step(number: number, total: number, title: string): string;
  /** Above the form. */
  needs(count: number): string;
  needsChoice: string;
  /** `text` is a sentence of its own: “If Exchange and Skype are in different forests.”, “Only with Exchange 2016.” */
  onlyIf(text: string): string;
  /** Below a field that was left empty; the choice also stands in it until one is made. */
  missing: { value: string; choice: string };
  example(value: string): string;
  now(value: Shown): string;
  /** How to answer without the form. */
  typeIt(lines: string): string;
  used: string;
  pasteIt: string;
  ways(words: readonly string[]): string;
  empty: string;

  deployment: {
    title: string;
    lead(procedure: string): string;
    closer(side: string): string;
    label: Record<'exchange' | 'skype', string>;
    rule: Record<'exchange' | 'skype', (ids: readonly string[]) => string>;
    typeIt(example: string): string;
    notOne(value: Shown): string;
    notCloud(value: Shown, clouds: readonly string[]): string;
  };

  event: {
    left(names: readonly string[]): string;
    skipped(title: string): string;
    skippedPart(name: string, steps: number): string;
    /** What skipping costs: the step changes something, or only looks. */
    costs: Record<'change' | 'look', string>;
    atStart: string;
    atEnd: string;
    restarted: string;
    cancelled(procedure: string): string;
    resumed(procedure: string): string;
    taken(names: readonly string[]): string;
    /** Steps that were left out for want of values, and have them all now. */
    nowPossible(titles: readonly string[]): string;
    /** Steps done already whose commands are others now. */
    changed(titles: readonly string[]): string;
    refused(count: number): string;
    unknown(name: Shown, known: readonly string[]): string;
    unknownAlone(name: Shown): string;
    /** To words that are neither a question, nor a value, nor an output. */
    unclear: string;
    /** To words that may be the value of one of these names: lines to type. */
    perhapsValue(lines: readonly Shown[]): string;
    movedOn: string;
    before(procedure: string): string;
    kept(names: readonly string[]): string;
    newVersion(names: readonly string[]): string;
    /** Said before the first reply of a setup that took the place of one which could not be read. */
    replaced: string;
    /** To a word or button of a setup that cannot be read. */
    unreadable: string;
  };

  check: {
    passed(expects: string): string;
    failed: string;
    unrecognised(command: Shown): string;
    nothingToCheck: string;
    /** The value is null where the property is empty. */
    shows(property: string, value: Shown | null, wanted: string): string;
    lacks(property: string): string;
    /** What a command reported, in its own words. */
    error(said: Shown): string;
    wanted: {
      equals(value: Shown): string;
      oneOf(values: readonly string[]): string;
      contains(value: Shown): string;
      filled: string;
      ahead: string;
      same: string;
      form(pattern: string): string;
    };
    noText(text: Shown): string;
    causes: string;
    noCauses: string;
    remedy(symptom: string, cause: string, remedy: string): string;
    goOn: string;
  };

  list: {
    where(number: number, total: number, title: string): string;
    ended: string;
    here: string;
    mark: Record<'done' | 'skipped' | 'passed' | 'failed' | 'open', string>;
    values: string;
    noValues: string;
    changeValue(name: string): string;
    all: string;
    undo(title: string): string;
    undoAll: string;
    noUndo: string;
    noUndoAll: string;
    openNames: string;
  };

  end: {
    lead(procedure: string): string;
    /** Headings: checked and right; done where there is nothing to check; skipped; done without a look; checked and wrong. */
    passed: string;
    done: string;
    skipped: string;
    unverified: string;
    failed: string;
    /** What is no part of the first setup. */
    later: string;
    laterStep(title: string, text: string): string;
    files: string;
    fileName: Record<'runbook' | 'script', string>;
    fileIs: Record<'runbook' | 'script', string>;
    sent(name: string): string;
    declined: string;
    uploadFailed: string;
    notThere: string;
  };

  elsewhere: {
    here: string;
    opened: string;
    link(url: string): string;
  };

  profile: {
    /** `show`, `forget`: whole messages. `opens`: how a statement on what one runs begins; `within`: the words that may stand in it. */
    typed: Record<'show' | 'forget' | 'opens' | 'within', readonly string[]>;
    remembered(what: string): string;
    used(what: string): string;
    shown(what: string): string;
    language: Record<Language, string>;
    none: string;
    forgotten: string;
    /** What was told is there, and this version does not read it. */
    unreadable: string;
    howTo: string;
    offered: string;
  };
}
