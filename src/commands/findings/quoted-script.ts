import { type Problem, type Rule, replace } from '../rule';

const WHOLE = /^(.*?\.ps1)\s+(-.*)$/is;

/** Path and arguments in one pair of quotes: a string that the shell prints, and with `&` the name of a file that does not exist. */
export const quotedScript: Rule = {
  id: 'quoted-script',
  severity: 'error',
  sources: ['partner-2018', 'sharepoint-2018'],
  examples: {
    wrong: [
      '"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts\\Configure-EnterprisePartnerApplication.ps1 -AuthMetaDataUrl \'https://pool01.fabrik.de/metadata/json/1\' -ApplicationType Lync"',
      '& "C:\\Scripts\\Configure-EnterprisePartnerApplication.ps1 -AuthMetadataUrl \'https://pool01.fabrik.de/metadata/json/1\' -ApplicationType Lync"',
    ],
    right: [
      '& "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts\\Configure-EnterprisePartnerApplication.ps1" -AuthMetadataUrl "https://pool01.fabrik.de/metadata/json/1" -ApplicationType Lync',
    ],
  },
  check({ statements }) {
    const problems: Problem[] = [];
    for (const statement of statements) {
      const called = statement.commands.find((command) => command.quoted && WHOLE.test(command.name));
      const alone = statement.expressions.find(
        ({ value, rest }) => value?.literal && rest === '' && WHOLE.test(value.literal),
      );
      const text = called?.name ?? alone?.value?.literal ?? '';
      const [, path, rest] = WHOLE.exec(text) ?? [];
      if (!path || !rest) continue;
      const range = called ? called.nameRange : alone?.value;
      const parameters = rest.replace(/'([^']*)'/g, '"$1"');
      const fix = `${called?.call ? '' : '& '}"${path}" ${parameters}`;
      if (range)
        problems.push({
          variant: called?.call ? 'called' : 'message',
          statement,
          values: { script: path.split('\\').pop() ?? path },
          edits: [replace(range, fix)],
        });
    }
    return problems;
  },
};
