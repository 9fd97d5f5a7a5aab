import type { Expectation } from '../../knowledge/procedure';
import { isAhead } from '../../knowledge/shown-date';
import { truthOf } from '../../words';

/** One object of an output, property (in lower case) → value; as `src/commands` reads it. */
export type Shown = ReadonlyMap<string, { value: string }>;

export interface Outcome {
  result: 'passed' | 'failed' | 'unrecognised';
  /** What should have been shown and was not, with what stood there. */
  unmet: { expectation: Expectation; shown: string | null }[];
}

type OfProperty = Extract<Expectation, { property: string }>;
const isOfProperty = (expectation: Expectation): expectation is OfProperty => 'property' in expectation;

/** A truth in any language of Windows, or the text as it compares. */
const plain = (value: string): string =>
  String(truthOf(value.trim()) ?? value.trim().toLowerCase().replace(/^\$/, ''));

function holds(expectation: OfProperty, value: string, today: string): boolean {
  if ('ahead' in expectation) return isAhead(value, today);
  // One record alone agrees with itself.
  if ('same' in expectation) return true;
  if ('filled' in expectation) return value.trim() !== '' && !/^\{\s*\}$/.test(value.trim());
  if ('equals' in expectation) return plain(value) === plain(expectation.equals);
  if ('oneOf' in expectation) return expectation.oneOf.some((each) => plain(each) === plain(value));
  if ('contains' in expectation) return plain(value).includes(plain(expectation.contains));
  return new RegExp(expectation.matches, 'i').test(value.trim());
}

const valueIn = (record: Shown, { property }: OfProperty): string | null =>
  record.get(property.toLowerCase())?.value ?? null;

/** The record that comes closest: several objects may be listed, and one of them is meant. */
function closest(
  records: readonly Shown[],
  expectations: readonly OfProperty[],
  today: string,
): Shown | null {
  const score = (record: Shown) =>
    expectations.filter((each) => {
      const value = valueIn(record, each);
      return value !== null && holds(each, value, today);
    }).length;
  const showing = records.filter((record) => expectations.some((each) => valueIn(record, each) !== null));
  return showing.toSorted((one, other) => score(other) - score(one))[0] ?? null;
}

/**
 * Compares a pasted output with what a step must show. It passes when everything expected is there; it fails when
 * something expected is shown with another value; an output that shows none of it is not recognised. `today` is ISO.
 */
export function compare(
  checks: readonly Expectation[],
  output: { records: readonly Shown[]; text: string },
  today: string,
): Outcome {
  const properties = checks.filter(isOfProperty);
  const single = properties.filter(({ every }) => !every);
  const record = closest(output.records, single, today);
  const unmet: Outcome['unmet'] = [];
  let recognised = record !== null;
  for (const expectation of single) {
    const value = record === null ? null : valueIn(record, expectation);
    if (value === null || !holds(expectation, value, today)) unmet.push({ expectation, shown: value });
  }
  for (const expectation of properties.filter(({ every }) => every)) {
    const values = output.records.map((each) => valueIn(each, expectation)).filter((value) => value !== null);
    if (values.length > 0) recognised = true;
    const [first = ''] = values;
    const wrong = values.find((value) =>
      'same' in expectation ? plain(value) !== plain(first) : !holds(expectation, value, today),
    );
    if (wrong !== undefined || values.length === 0) unmet.push({ expectation, shown: wrong ?? null });
  }
  for (const expectation of checks.filter((each) => !isOfProperty(each))) {
    if (!('output' in expectation)) continue;
    const { output: wanted } = expectation;
    const found =
      'contains' in wanted
        ? output.text.toLowerCase().includes(wanted.contains.toLowerCase())
        : new RegExp(wanted.matches, 'i').test(output.text);
    if (found) recognised = true;
    else unmet.push({ expectation, shown: null });
  }
  if (unmet.length === 0) return { result: 'passed', unmet };
  // Part of the expected properties left out of the paste is no failure; another value is.
  const wrong = unmet.some(({ shown }) => shown !== null);
  return { result: wrong || (recognised && missesText(unmet)) ? 'failed' : 'unrecognised', unmet };
}

const missesText = (unmet: Outcome['unmet']): boolean =>
  unmet.some(({ expectation }) => 'output' in expectation);
