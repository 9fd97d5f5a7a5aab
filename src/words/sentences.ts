import type { Language, Severity, Shell, Status, Support } from '../contract';
import type { Dated } from '../knowledge/schema';
import type { WalkSentences } from './walk';

/** A product as running text names it. */
export interface Named {
  product: string;
  /** The product with its article, where the language's sentences want one. */
  inSentence?: string | undefined;
}

/** A product past its end, as a status sentence names it. */
export interface Ended extends Named {
  /** Written out in the reader's language already, or null where no document gives a date. */
  date: string | null;
  how: 'ended' | 'retired';
}

/** What is said of a verdict: a yes to something that is switched off is nothing to count on. */
export type Told = Support | 'on-paper';

/** What gets one and the same verdict. */
export interface VerdictGroup {
  support: Told;
  names: readonly string[];
}

/** Display names of a deployment; a side that was not named is null. */
export interface DeploymentNames {
  exchange: string | null;
  skype: string | null;
}

export type MilestoneKind =
  | 'announced'
  | 'deprecated'
  | 'off-by-default'
  | 'blocked-briefly'
  | 'blocked'
  | 'support-end'
  | 'phase-out'
  | 'retired'
  | 'off';
export type MoveKind = 'in-place' | 'side-by-side' | 'mailbox-migration';
export type LifecycleWord = 'supported' | 'limited' | 'ended' | 'retired' | 'unverified';

/**
 * Everything Liaison says that is not data: one implementation a language, so that the compiler finds what a language lacks.
 * Names come in ready for display; the implementation sees to articles, prepositions, plurals and spacing.
 */
export interface Sentences {
  language: Language;
  walk: WalkSentences;

  /** How a language writes: lists, dates, numbers, quotation. */
  write: {
    and(items: readonly string[]): string;
    or(items: readonly string[]): string;
    /** `2025-10-14`, `2025-10` or `2025`; anything else comes back as it is. */
    date(iso: string): string;
    /** A date as exact as it is known. */
    dated(iso: string, how: Dated): string;
    quote(text: string): string;
    deployment(names: DeploymentNames): string;
    /** A deployment, short enough for a table's head. */
    deploymentShort(names: DeploymentNames): string;
    /** `label: text` with the language's spacing. */
    label(label: string, text: string): string;
  };

  verdict: {
    word: Record<Told, string>;
    single(support: Support, feature: string, deployment: string): string;
    /** Of a pair that no document speaks of. */
    undocumented(feature: string, deployment: string): string;
    /** No place was said: which one the answer is about, and the others. */
    readAs(feature: string, others: readonly string[]): string;
    /** A yes of the documents to something that has been switched off since, and what takes its place. */
    onPaper(feature: string, deployment: string, ended: Ended, successor: Named | null): string;
    conditional(feature: string, skype: string, needs: readonly string[], not: readonly string[]): string;
    /** The `condition` field of a verdict. */
    condition(needs: readonly string[], not: readonly string[]): string;
    /** In brackets, after the name of a feature. */
    notWith(versions: readonly string[]): string;
    onlyWith(versions: readonly string[]): string;
    /** One verdict for several cells. */
    all(support: Told, feature: string | null, deployment: string | null): string;
    /** `groups`: which versions get which verdict; empty for several features. */
    dependsOnExchange(feature: string | null, skype: string | null, groups: readonly VerdictGroup[]): string;
    dependsOnSkype(feature: string | null, exchange: string | null, groups: readonly VerdictGroup[]): string;
    dependsOnBoth(feature: string | null): string;
    /** One feature over several deployments: which get which verdict. */
    byDeployment(feature: string, groups: readonly VerdictGroup[]): string;
    byFeature(deployment: string, groups: readonly VerdictGroup[]): string;
    mixed(features: number, deployments: number): string;
    /** Of what joins two mailboxes that are in different places: before the verdicts on each. */
    betweenMailboxes(feature: string, places: readonly string[]): string;
    /** Beside the verdict on what is in service: what was said of a product that is switched off. */
    withRetired(ended: Ended, support: Support): string;
    /** `onPaper`: the features that the documents grant and whose service is switched off. */
    count(yes: number, onPaper: readonly string[], total: number, deployment: string): string;
    countNot(no: number, yes: number, onPaper: readonly string[], total: number, deployment: string): string;
    group(support: Told, count: number): string;
    /** The heads of the tables. */
    columns: {
      feature: string;
      deployment: string;
      exchange: string;
      skype: string;
      verdict: string;
      today: string;
    };
  };

  status: {
    /** For a table's cell. */
    short: Record<Status, string>;
    /** The first sentence of an answer whose products are past their end. */
    notice(ended: readonly Ended[]): string;
    /** Products past their end as a list, where there are many, or only a part of what was asked is concerned. */
    noticeList(ended: readonly Ended[]): string;
    /** For a server named without its version. */
    serverVersion(product: string, supported: readonly string[], ended: readonly string[]): string;
  };

  /** Above the verdict on something that is told to work no longer. */
  trouble: {
    /** Before what is documented and may be the reason. */
    lead: string;
    nothing: string;
  };

  reason: {
    everywhere: string;
    /** `open`: as below. */
    wholeSkype(skype: string, open: boolean): string;
    /** `open`: versions on which the documents give no verdict. */
    exceptExchange(skype: string, except: readonly string[], open: readonly string[]): string;
    /** `open`: are there versions on which the documents give no verdict? */
    needsExchange(skype: string, exchange: readonly string[], open: boolean): string;
    needsSkype(exchange: string, skype: readonly string[]): string;
    never(skype: string): string;
    undocumented: string;
    disagree: string;
    document(title: string, date: string): string;
    age(iso: string, how: Dated): string;
  };

  remedy: {
    /** What takes the place of the feature can be set up there. */
    instead(service: string): string;
    /** In brackets, after a feature whose service is switched off. */
    replacedBy(service: Named): string;
    none: string;
    /** There are deployments with a yes, and all are past their end. */
    noneToday: string;
    unknown: string;
    /** What of today is supported, below a yes that no longer is. */
    today: string;
  };

  ask: {
    exchange: string;
    skype: string;
    feature: string;
    both: string;
    everything: string;
    choose: string;
    /** Questions, as a person would type them: what a button sends. */
    support(feature: string, names: DeploymentNames): string;
    features(names: DeploymentNames): string;
    deployments(features: readonly string[]): string;
    compare(one: DeploymentNames, other: DeploymentNames): string;
    setup(procedure: string): string;
    command(procedure: string): string;
    checklist(procedure: string): string;
    lifecycle(product: string): string;
    explain(term: string): string;
    help: string;
  };

  /** At most 24 characters wherever the names allow it: a phone cuts what is longer. Names come in short. */
  button: {
    deployment(names: DeploymentNames): string;
    features(names: DeploymentNames): string;
    /** What works with the deployment that the answer is about. */
    featuresThere: string;
    /** One side differs: `Exchange 2010 / 2016`. */
    between(one: string, other: string): string;
    deployments: string;
    compareWith(names: DeploymentNames): string;
    setup: string;
    setupOf(procedure: string): string;
    command: string;
    allCommands: string;
    checklist: string;
    lifecycle(product: string): string;
    explain(term: string): string;
    help: string;
  };

  part: {
    notices: string;
    contradictions: string;
    sources: string;
    moreSources(count: number): string;
    differences(count: number): string;
    same(count: number): string;
    steps: string;
    prerequisites: string;
    corrected: string;
    /** Over a command that mends what an output shows. */
    run: string;
    next: string;
    /** Above the answer to a message that was too long to be read whole. */
    cut: string;
    /** A title in another language than the answer's: `… (in French)`. */
    inLanguage(language: 'en' | 'fr' | 'de' | 'es'): string;
  };

  features: {
    /** Without a deployment: the features whose answer is yes in each of them. */
    everywhere(count: number): string;
  };

  deployments: {
    lead(feature: string, yes: number, total: number): string;
    leadTogether(features: readonly string[], yes: number, total: number): string;
    todayNone: string;
    todaySome(deployments: readonly string[]): string;
    /** Beyond the deployments of the matrix: what a newer document adds, and is in support. */
    newer(deployments: readonly string[]): string;
    newerEnded(deployments: readonly string[]): string;
    newerNot(deployments: readonly string[]): string;
  };

  compare: {
    lead(one: string, other: string, differences: number, total: number): string;
    leadSeveral(count: number, differences: number, total: number): string;
    second(deployment: string): string;
    two: string;
  };

  setup: {
    lead(procedure: string, deployment: string | null): string;
    applies(deployment: string): string;
    appliesNot(deployment: string): string;
    retired: string;
    optional: string;
    skip(names: readonly string[]): string;
    appliesOpen(deployment: string): string;
    appliesUnknown: string;
    which: string;
    step(number: number, title: string): string;
    where(place: string): string;
    who(group: string): string;
    expects(text: string): string;
    /** Above what each name in braces stands for. */
    fillIn: string;
    /** One of them; no example where the rule names the only values there are. */
    value(name: string, label: string, rule: string, example: string | null): string;
    rejected(message: string): string;
    before: string;
    shell: Record<Shell, string>;
  };

  command: {
    /** `isSequence`: they are run one after the other, and not each in its own case. */
    lead(count: number, procedure: string | null, isSequence: boolean): string;
    /** Above several that come near to what was asked; `total`: how many the procedure has. */
    near(count: number, of: { total: number; procedure: string } | null): string;
    /** Above what is not asked for, but without which it has no effect. */
    needed: string;
    /** Above all that set up a procedure; `conditional`: some of them only under a condition that stands above them. */
    all(count: number, procedure: string, conditional: boolean): string;
    /** Above the first of all that set up a procedure, where there are too many to be read in one answer. */
    firstOf(count: number, total: number, procedure: string): string;
    byHand(steps: readonly string[]): string;
    none: string;
    /** A cloud was named that the documents do not cover. */
    otherCloud: string;
    fromReference(cmdlet: string): string;
    /** Above the commands that undo a step, whose title says what it does. */
    undoes(step: string): string;
    /** Above all that undo a procedure, of `total` the first `count`, of so many steps. */
    undoAll(count: number, total: number, procedure: string, steps: number, conditional: boolean): string;
    noUndo(cmdlet: string): string;
    /** What is restarted after a cmdlet; `count` commands stand below. */
    restart(cmdlet: string, count: number): string;
  };

  check: {
    right: string;
    rightWithNotes(count: number): string;
    /** Before the reason. */
    unread: string;
    wrong(errors: number, warnings: number): string;
    /** Of an output with findings: what it shows is no mistake of who pasted it. */
    troubled(errors: number, warnings: number): string;
    warnings(count: number): string;
    /** Of an output with warnings only: nothing in it runs. */
    shown(warnings: number): string;
    /** What somebody says of the command, it does not show itself. */
    unexplained: string;
    nothing: string;
    severity: Record<Severity, string>;
    /** In place of `severity.error`, for an output. */
    problem: string;
  };

  lifecycle: {
    word: Record<LifecycleWord, string>;
    /** What the answer begins with: `yes` and `no` only where the question asks whether it is still supported. */
    head: Record<'yes' | 'no' | 'supported' | 'ended' | 'retired' | 'unverified' | 'withdrawn', string>;
    supported(product: string): string;
    supportedUntil(product: string, date: string): string;
    supportedAtLeast(product: string, date: string): string;
    ended(product: string, date: string): string;
    endedNoDate(product: string): string;
    retired(product: Named, date: string | null): string;
    /** Its block was announced, and no document confirms it. */
    blocked(product: string): string;
    /** It came out, or is to. */
    released(product: string, date: string, past: boolean): string;
    /** What servers have, when it is the same in the cloud that ends. */
    unaffected(product: string, online: string): string;
    /** Still there, but blocked or off by default already. */
    limited(product: string): string;
    unverified(product: string): string;
    mainstream(date: string, past: boolean): string;
    esu(date: string, past: boolean): string;
    replacedBy(product: string): string;
    secondary: string;
    unverifiedNote: string;
    notBefore(date: string): string;
    milestone(kind: MilestoneKind, date: string, past: boolean): string;
    move(by: MoveKind, product: string): string;
    /** A move as the answer to a question on it. */
    moved(by: MoveKind, from: string, to: string): string;
    /** The answer where the update named is not enough for the move; `moved` is the sentence on the move itself. */
    notFrom(update: string, enough: string, moved: string): string;
    /** Of several products: those that are being shut down, and those on which no document tells. */
    shutting(products: readonly string[]): string;
    unknown(products: readonly string[]): string;
    alive(products: readonly string[]): string;
    noneAlive: string;
    over(products: readonly string[]): string;
    /** Of several products that end alike: what takes their place. */
    after(products: readonly string[], next: readonly string[]): string;
    esuPeriods(over: boolean): string;
    esuPeriod(product: string, date: string, past: boolean): string;
    esuOver: string;
    today(date: string): string;
    columns: { product: string; end: string; state: string };
  };

  explain: {
    englishMeaning: string;
    /** What one term is to another; the key is both ids, in alphabetical order. */
    difference: Readonly<Record<string, string>>;
    parameterOf(parameter: string, cmdlet: string): string;
    /** Before the steps of a procedure or cmdlet, by who may run them. */
    rights(subject: string): string;
    where(subject: string): string;
    /** Below a known failure: of which procedure it is known. */
    failureFrom(procedure: string): string;
    /** A cmdlet of a module that has its own name. */
    cmdletOfModule(cmdlet: string, module: string, retired: boolean): string;
    /** What takes the place of a cmdlet. */
    instead(cmdlet: string): string;
    /** What a setup does with a cmdlet. */
    inSetup(procedure: string, title: string, text: string): string;
    /** The parameters that the setup gives it. */
    given(parameters: readonly string[]): string;
    /** What a setup wants of a parameter. */
    fixedIn(procedure: string, value: string, why: string): string;
    /** Without a shell: it comes with PowerShell, whichever shell that is. */
    cmdletOf(cmdlet: string, shell: string | null): string;
    type(type: string): string;
    values(values: readonly string[]): string;
    byDefault(value: string): string;
    required: string;
    optional: string;
    needed(value: string): string;
    feature(feature: string, yes: number, total: number): string;
    applicable(products: readonly string[]): string;
    removed: string;
    /** One list for each way to run it. */
    mandatory(ways: readonly (readonly string[])[]): string;
    usedIn(procedures: readonly string[]): string;
    product(name: string): string;
    moreCmdlets(count: number): string;
    which: string;
    unknown: string;
  };

  checklist: {
    lead(procedure: string, count: number): string;
    /** For a move from one version to another. */
    noMove: string;
  };

  help: {
    lead: string;
    items: { title: string; example: string }[];
    more: string;
  };

  greeting: { hello: string; thanks: string; goodbye: string };

  control: { nothing: string; can: string };

  none: {
    lead: string;
    /** Keys are what the language part found (`teams`, `exchange-2007` …); `default` stands for all others. */
    outside: Record<string, string>;
    /** Before the list of versions, where one was named that there is not. */
    versions: string;
    instead: string;
  };

  card: {
    left(count: number): string;
    welcomeTitle: string;
    welcome: string;
  };
}
