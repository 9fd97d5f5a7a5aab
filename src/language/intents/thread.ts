import type { Deployment, Language } from '../../contract';
import { uniqueDeployments } from '../products/deployments';
import type { Context } from '../reading';

/** What the data says of procedures: which one a feature, a cmdlet, a term or a detail belongs to. */
export interface About {
  /** All features that there are. */
  features: ReadonlySet<string>;
  /** The procedure that sets up these features with these deployments. */
  procedureOf(features: readonly string[], deployments: readonly Deployment[]): string | null;
  /** Null where several procedures use it. */
  procedureOfCmdlet(cmdlet: string): string | null;
  /** All that use it. */
  proceduresUsing(cmdlet: string): readonly string[];
  procedureOfTerm(term: string): string | null;
  procedureOfDetail(detail: string): string | null;
  /** Do these words ask for a command of the procedure, by what they want it for or by what it does? */
  isAskedIn(procedure: string, question: string, language: Language | null): boolean;
  /** What the documents know to go wrong in a procedure (`<procedure>/<failure>`); of steps whose commands were shown, in these. */
  failuresOf(procedure: string, shown: readonly string[]): readonly string[];
  /** Of what people go on to ask for (`term/<id>`, `detail/<id>`). */
  procedureOfNext(next: string): string | null;
}

/** A conversation, and what the data says of what was spoken of in it. */
export type Thread = About & { context: Context };

/** All deployments that are still in mind: those spoken of before, and those of now. */
export const allSpokenOf = ({ earlier, deployments }: Context): Deployment[] =>
  uniqueDeployments([...earlier, ...deployments]);

/** Those that may be set side by side: several of now, or else all that are in mind. */
export const sideBySide = (context: Context): Deployment[] =>
  context.deployments.length > 1 ? context.deployments : allSpokenOf(context);

/**
 * The procedure that the cmdlet or the term belongs to which was explained or checked; of several terms the first that has
 * one. A cmdlet of several procedures belongs to the one that is spoken of, or else to the first of them.
 */
export function procedureExplained({ context, ...about }: Thread): string | null {
  const [cmdlet] = context.cmdlets;
  const ofTerms = context.terms.map(about.procedureOfTerm).find((procedure) => procedure !== null) ?? null;
  if (cmdlet === undefined) return ofTerms;
  return (
    about.procedureOfCmdlet(cmdlet) ??
    ofTerms ??
    context.procedure ??
    about.proceduresUsing(cmdlet)[0] ??
    null
  );
}

/** The procedure whose command was explained, checked or shown last. */
export const procedureShown = (thread: Thread): string | null =>
  procedureExplained(thread) ?? thread.context.procedure;

/** All procedures that the conversation may be about: what was shown, and what sets up the features spoken of, or named now. */
export function proceduresSpokenOf(thread: Thread, named: readonly string[]): ReadonlySet<string> {
  const { features, deployments, procedure, cmdlets } = thread.context;
  const all = [...features, ...named];
  const ofFeatures = all.length > 0 ? thread.procedureOf(all, deployments) : null;
  const known = [
    procedureExplained(thread),
    procedure,
    ofFeatures,
    ...cmdlets.flatMap(thread.proceduresUsing),
  ];
  return new Set(known.filter((id) => id !== null));
}
