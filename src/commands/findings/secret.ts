import { type Problem, type Rule, replace } from '../rule';
import { MASK } from '../secrets';
import type { Value } from '../syntax';

const NAMES =
  /^(?:password|pin|usercredential|pfxpassword|adgraphaccesstoken|msgraphaccesstoken|clientsecret|accesstoken|plaintext)$/i;
/** Passwords, keys and tokens in clear. What they are is masked before any rule sees them (`secrets.ts`). */
export const secret: Rule = {
  id: 'secret',
  severity: 'warning',
  sources: ['ps-import-cscertificate'],
  examples: {
    wrong: [
      'Import-CsCertificate -Identity global -Type OAuthTokenIssuer -Path "C:\\Certificates\\oauth.pfx" -Password "Sommer2026!"',
      '$secret = ConvertTo-SecureString "Sommer2026!" -AsPlainText -Force',
      'Enable-UMMailbox -Identity "fabrik\\kenmyer" -UMMailboxPolicy "Policy" -Extensions 100 -PIN 482915',
    ],
    right: [
      'Import-CsCertificate -Identity global -Type OAuthTokenIssuer -Path "C:\\Certificates\\oauth.pfx" -Password $secret',
      '$secret = Read-Host "Password" -AsSecureString',
    ],
  },
  check({ commands, statements, outputs, words }) {
    const problems: Problem[] = [];
    for (const { command, statement } of commands) {
      if (/^convertto-securestring$/i.test(command.name)) {
        const literal = literals(command.elements.map((element) => element.value)).find(
          ({ kind }) => kind !== 'variable',
        );
        const plain = command.elements.some(
          (element) => element.kind === 'parameter' && /^as?p/i.test(element.name),
        );
        const edit = { start: command.start, end: command.end, text: 'Read-Host "Password" -AsSecureString' };
        if (literal && plain && !command.piped)
          problems.push({ variant: 'string', statement, edits: [edit] });
        continue;
      }
      command.elements.forEach((element, at) => {
        if (element.kind !== 'parameter' || !NAMES.test(element.name)) return;
        const next = command.elements[at + 1];
        const value = element.value ?? (next?.kind === 'argument' ? next.value : null);
        if (value && literals([value]).length > 0)
          problems.push({
            statement,
            values: { parameter: `-${element.name}` },
            edits: [replace(value, '(Read-Host "Password")')],
          });
      });
    }
    const elsewhere = [words, ...statements.map(({ text }) => text), ...outputs.map(({ text }) => text)];
    if (problems.length === 0 && elsewhere.some((text) => text.includes(MASK)))
      problems.push({ variant: 'words' });
    return problems;
  },
};

/** The strings among some values: what stands in clear. */
function literals(values: readonly (Value | null)[]): Value[] {
  return values.filter(
    (value): value is Value =>
      value !== null &&
      ['word', 'double', 'single', 'guillemets'].includes(value.kind) &&
      !/^["']?\$|^["']?[<{]|^[“]?\$/.test(value.raw),
  );
}
