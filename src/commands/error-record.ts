/** What follows an error of PowerShell, in whichever language Windows speaks: these two names are never translated. */
const DETAILS = /^\s*\+?\s*(?:CategoryInfo|FullyQualifiedErrorId)\s*:/im;
/** `Get-UserPhoto : There is no photo stored …`: the cmdlet that failed, then its sentence. */
const HEAD = /^\s*(?:\S*>\s*)?([A-Z][a-z]+-[A-Za-z]+)\s*:\s+(\S.*)$/m;

/** The sentence with which a command reported an error, or null where the paste is no error. */
export function errorIn(text: string): string | null {
  const [, , said] = HEAD.exec(text) ?? [];
  if (said !== undefined) return said.trim();
  if (!DETAILS.test(text)) return null;
  const [first = ''] = text.split('\n').filter((line) => line.trim() !== '');
  return first.trim();
}
