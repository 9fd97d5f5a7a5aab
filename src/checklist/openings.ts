interface Part {
  /** The words that it can begin with. */
  first: Set<string>;
  /** Whether it can be nothing. */
  empty: boolean;
}

/**
 * The words that a phrase of the word lists can begin with (`compileTemplate` has its signs); null where that may be
 * anything. Hundreds of phrases are held against each message, and hardly any begins as it does.
 */
export function openingsOf(pieces: readonly string[]): ReadonlySet<string> | null {
  let at = 0;

  const choice = (): Part => {
    const all: Part = { first: new Set(), empty: false };
    for (;;) {
      const { first, empty } = sequence();
      for (const word of first) all.first.add(word);
      all.empty ||= empty;
      if (pieces[at] !== '|') return all;
      at++;
    }
  };

  const sequence = (): Part => {
    const all: Part = { first: new Set(), empty: true };
    for (let piece = pieces[at]; piece !== undefined && !/^[\])|]$/.test(piece); piece = pieces[at]) {
      const { first, empty } = element(piece);
      if (!all.empty) continue;
      for (const word of first) all.first.add(word);
      all.empty = empty;
    }
    return all;
  };

  const element = (piece: string): Part => {
    at++;
    if (piece === '[' || piece === '(') {
      const inner = choice();
      at++;
      return { first: inner.first, empty: inner.empty || piece === '[' };
    }
    const isWord = !/^\{/.test(piece) && piece.trim() !== ':';
    return { first: new Set([isWord ? piece : '']), empty: false };
  };

  const { first, empty } = choice();
  // What is no word, a slot or a colon, stands as the empty one.
  const anything = empty || first.has('') || at < pieces.length;
  return anything ? null : first;
}
