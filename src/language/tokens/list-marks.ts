/** A number or letter that counts a member of a list: `(a)`, `b)`, `2.`, `3/`, `iv)`. */
const MARK = /(?<![^\s,;:.!?])\(?([a-z]|[ivx]{2,4}|\d{1,2})\s?(?:\)|[./°:-](?=\s))/g;
/** Where there is a list, there is a second member. */
const SECOND = /(?:\b|\()(?:b|ii|2)\s?[).:/°-]/;

const COUNTS: readonly (readonly string[])[] = [
  [...'abcdefghijklmnopq'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'],
  Array.from({ length: 20 }, (_, at) => String(at + 1)),
];

/** Signs that open a member of a list wherever they stand. */
const BULLET = /[\u2022\u2023\u25aa\u25ab\u25cf\u25e6\u2043]/g;

/** "(a) delegation (b) archiving" → "; delegation ; archiving": what counts up in order parts the members of a list. */
export function withoutListMarks(text: string): string {
  const plain = text.replace(BULLET, ' ; ');
  if (!SECOND.test(plain)) return plain;
  const marks = [...plain.matchAll(MARK)];
  const found = COUNTS.map((labels) => countedUp(marks, labels)).find((run) => run.length > 1) ?? [];
  return found.reduceRight(
    (rest, { index, 0: { length } }) => `${rest.slice(0, index)} ; ${rest.slice(index + length)}`,
    plain,
  );
}

function countedUp(marks: readonly RegExpExecArray[], labels: readonly string[]): RegExpExecArray[] {
  const run: RegExpExecArray[] = [];
  for (const mark of marks) if (mark[1] === labels[run.length]) run.push(mark);
  return run;
}
