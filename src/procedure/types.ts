import type { Cloud, Deployment, Language, Purpose, Shell } from '../contract';
import type { Product } from '../knowledge';
import type { Expectation, Placeholder, Procedure } from '../knowledge/procedure';
import type { PlaceholderWords, ProcedureWords } from '../words/procedure';
import type { Hinge, Outcome } from './applicability';

/** What a parameter's facts are needed for here; the catalogue of the knowledge module has more. */
export interface CmdletFacts {
  parameters: Readonly<Record<string, unknown>>;
}

/** The part of `Knowledge` that procedures are made from. */
export interface ProcedureKnowledge {
  procedures: ReadonlyMap<string, Procedure>;
  placeholders: ReadonlyMap<string, Placeholder>;
  exchange: ReadonlyMap<string, Product>;
  skype: ReadonlyMap<string, Product>;
  catalogue: { cmdlets: Readonly<Record<string, CmdletFacts>> };
  sources?: ReadonlyMap<string, { title: string; remark?: string | undefined; url: string | null }>;
}

/** The part of `Words` that procedures are told in. */
export interface RunbookWords {
  language: Language;
  products: Readonly<Record<string, { name: string; short: string }>>;
  procedures: Readonly<Record<string, ProcedureWords>>;
  placeholders: Readonly<Record<string, PlaceholderWords>>;
  remarks: Readonly<Record<string, string>>;
}

export interface RunbookRequest {
  procedure: string;
  deployment: Deployment;
  cloud: Cloud | null;
  /** Placeholder → value. What follows from a value (`derive`) need not be given. */
  values: Readonly<Record<string, string>>;
  /** Adds `-WhatIf` to every change whose cmdlet has it. */
  whatIf?: boolean;
}

export interface Ask {
  name: string;
  label: string;
  rule: string;
  example: string;
  /** What was given, or what follows from what was given. */
  value: string | null;
  /** The only values there are, with their labels; null for free text. */
  options: { value: string; label: string }[] | null;
}

export interface RunbookCommand {
  id: string;
  shell: Shell;
  text: string;
  purpose: Purpose;
  group: string;
  /** In the reader's language: under what it is to be run, where the request leaves that open; null otherwise. */
  onlyIf: string | null;
  /** Holds for the usual answer to what was left open: a script runs it, the other variants stand beside it as comments. */
  usual: boolean;
  /** What it does besides what it is meant for; null where that is nothing. */
  warning: string | null;
  /** It starts a service again, which what was set before it needs. */
  restarts: boolean;
}

export interface RunbookVerify {
  shell: Shell;
  command: string;
  /** For a person. */
  expects: string;
  /** For a program; values are filled in. */
  checks: Expectation[];
}

export interface RunbookStep {
  id: string;
  /** The procedure it belongs to, which for `plan` is one of its parts. */
  procedure: string;
  title: string;
  text: string;
  where: string;
  shell: Shell | null;
  who: string;
  onlyIf: string | null;
  /** Not yet: its condition is for one day, and nobody said that it has come. */
  later: boolean;
  /** Part of the way for the usual answer to what was left open: a script runs it. */
  usual: boolean;
  asks: Ask[];
  commands: RunbookCommand[];
  snippets: { language: 'xml' | 'text'; text: string; onlyIf: string | null }[];
  verify: RunbookVerify | null;
  undo: RunbookCommand[];
  failures: { id: string; symptom: string; cause: string; remedy: string }[];
  /** Values that must be as they are, with the reason. */
  fixed: { parameter: string; value: string; note: string }[];
  /** What else there is to know, besides the fixed values and the warnings of the commands. */
  remarks: string[];
  /** The fixed values, the warnings of the commands and the remarks, as sentences. */
  notes: string[];
  /** What else there is to know when the step is undone. */
  undoRemarks: string[];
  /** The warnings of the commands that undo the step, and `undoRemarks`. */
  undoNotes: string[];
  /** Steps of the procedure that are undone together with this one. */
  undoneWith: string[];
}

/** One procedure on the plan's way. */
export interface RunbookPart {
  procedure: string;
  name: string;
  applies: Outcome;
  reason: string | null;
  optional: boolean;
  /** Whether its steps are of use; where it does not apply, they set up something else, and the reason says what. */
  shown: boolean;
}

export interface Rejected {
  name: string;
  value: string;
  /** What is wrong with it; in `message` with the name of what was asked, and the rule. */
  why: string;
  message: string;
}

export interface Runbook {
  procedure: string;
  version: number;
  title: string;
  goal: string;
  deployment: Deployment;
  cloud: Cloud | null;
  language: Language;
  applies: Outcome;
  /** Where it depends: on which side that was not said, and with which of its products it applies. */
  hinges: Hinge[];
  reason?: string;
  /** What must be ready before: sentences, and procedures by name. */
  before: string[];
  prerequisites: { procedure: string; name: string }[];
  /** The outline, for `plan`; empty otherwise. */
  parts: RunbookPart[];
  steps: RunbookStep[];
  notes: string[];
  missing: string[];
  rejected: Rejected[];
  sources: string[];
}
