/** What in a message is a shell's, and what a person's: handed in, for `src/commands` knows what shells print. */
export interface ShellText {
  /** Names of cmdlets, from the first to the last; `called` where a parameter or a pipe follows. */
  cmdletsIn(text: string): readonly { name: string; start: number; end: number; called: boolean }[];
  /** Does it hold a command or an output to look at, rather than words only? */
  isPasted(
    message: string,
    named: { cmdlets: readonly string[]; urls: readonly string[]; invocations: number },
  ): boolean;
  /** Does it hold a shell’s sentence that it does not know the command? “The term …” is no question then. */
  isRefusal(message: string): boolean;
  /** The words around what was pasted: they tell the language. */
  wordsAround(message: string): string;
}
