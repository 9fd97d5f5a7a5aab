import { examine, PHOTO_SIZES, photoAddressesIn } from '../photo-address';
import { type Edit, type Problem, type Rule, replace } from '../rule';
import type { Statement } from '../syntax';

/** The address at which a browser shows the photo: the page spells its `&` as HTML does, which the server does not read. */
export const photoUrl: Rule = {
  id: 'photo-url',
  severity: 'error',
  sources: ['photos-2018'],
  examples: {
    wrong: [
      'Start-Process "https://mail.fabrik.de/ews/Exchange.asmx/s/GetUserPhoto?email=kenmyer@fabrik.de&amp;size=HR648x648"',
      'Start-Process "http://mail.fabrik.de/ews/Exchange.asmx/s/GetUserPhoto?email=kenmyer@fabrik.de&size=HR648x648"',
      'https://mail.fabrik.de/ews/Exchange.asmx/s/GetUserPhoto?email=kenmyer@fabrik.de&size=HR650x650',
      'https://mail.fabrik.de/ews/Exchange.asmx/s/GetUserPhoto?size=HR648x648',
    ],
    right: [
      'Start-Process "https://mail.fabrik.de/ews/Exchange.asmx/s/GetUserPhoto?email=kenmyer@fabrik.de&size=HR648x648"',
      'https://mail.fabrik.de/ews/Exchange.asmx/s/GetUserPhoto?email=kenmyer@fabrik.de&size=HR96x96',
    ],
  },
  check({ commands, words }) {
    const problems: Problem[] = photoAddressesIn(words).flatMap((address) => {
      const { right } = examine(address);
      return problemsOf(address, right === null ? {} : { remedy: right });
    });
    for (const { command, statement } of commands)
      for (const { value } of command.elements) {
        if (!value) continue;
        const [address] = photoAddressesIn(value.raw);
        const right = address === undefined ? null : examine(address).right;
        const edits =
          right === null
            ? []
            : [
                replace(
                  value,
                  value.raw.replace(address ?? '', () => right),
                ),
              ];
        if (address !== undefined) problems.push(...problemsOf(address, { statement, edits }));
        else if (/&amp;/i.test(value.raw))
          problems.push({ statement, edits: [replace(value, value.raw.replace(/&amp;/gi, '&'))] });
      }
    return problems;
  },
};

const problemsOf = (
  address: string,
  where: { remedy?: string; statement?: Statement; edits?: Edit[] },
): Problem[] =>
  examine(address).flaws.map((variant) => ({
    variant,
    ...(variant === 'size' && { values: { all: PHOTO_SIZES } }),
    ...where,
  }));
