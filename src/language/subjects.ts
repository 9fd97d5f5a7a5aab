import type { Setup } from './intents/procedures';
import type { Signals } from './intents/signals';
import type { About } from './intents/thread';
import type { MorePhrases } from './tokens/lexicon';
import type { ShellText } from './tokens/shell-text';
import type { Versions } from './tokens/versions';
import type { Told } from './told';

/** What the reader knows of the world: ids and names, no facts. */
export interface ReaderSubjects {
  wordsDirectory: string;
  features: readonly string[];
  versions: Versions;
  /** Names of features (cue `feature:<id>`), for those that have no pattern of cues. */
  names: readonly MorePhrases[];
  /** What people type for the terms that can be explained (cue `term:<id>`). */
  terms: readonly MorePhrases[];
  /** What the procedures know to go wrong. */
  symptoms: readonly Told[];
  /** Questions that documents settle, each with the procedure that it belongs to. */
  details: readonly (Told & { procedure: string | null })[];
  /** How people go on to ask for a term or a detail (`term/<id>`, `detail/<id>`) where its procedure is spoken of. */
  further: readonly (Told & { procedure: string })[];
  /** What people say for a value that a command takes (cue `value:<placeholder>=<value>`). */
  values: readonly MorePhrases[];
  cmdlets: readonly string[];
  parameters: readonly string[];
  proceduresUsing: About['proceduresUsing'];
  isAskedIn: About['isAskedIn'];
  failuresOf: About['failuresOf'];
  /** The procedure that a cmdlet belongs to, if to one only. */
  procedureOf(cmdlet: string): string | null;
  /** The cmdlet that a term is a parameter of, if it is one. */
  cmdletOf(term: string): string | null;
  /** The procedure that sets up what a term means, if one does. */
  procedureOfTerm(term: string): string | null;
  /** Terms for something to be set that no document gives a command for. */
  noCommand: ReadonlySet<string>;
  services: Signals['services'];
  shellText: ShellText;
  /** What each procedure sets up. */
  setups: ReadonlyMap<string, readonly Setup[]>;
}
