/** Longer messages are read at both ends: a question stands in the first or the last pages, and nothing may take forever. */
const LONGEST_QUESTION = 6000;
const HEAD = 4000;
const TAIL = LONGEST_QUESTION - HEAD;

/** What is read of a message: all of it, or its beginning and its end. */
interface Shortened {
  text: string;
  isCut: boolean;
}

export function shortened(message: string): Shortened {
  if (message.length <= LONGEST_QUESTION) return { text: message, isCut: false };
  // No word is read that was cut in two.
  const head = message.slice(0, HEAD).replace(/(?<=\s)\S{0,100}$/, '');
  const tail = message.slice(-TAIL).replace(/^\S{0,100}(?=\s)/, '');
  return { text: `${head}\n\n${tail}`, isCut: true };
}
