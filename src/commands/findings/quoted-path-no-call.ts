import { insert, type Problem, type Rule } from '../rule';

/** A quoted path is a string; only the call operator `&` runs it. */
export const quotedPathNoCall: Rule = {
  id: 'quoted-path-no-call',
  severity: 'error',
  sources: ['partner-onprem-2015'],
  examples: {
    wrong: [
      '"c:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts\\Configure-EnterprisePartnerApplication.ps1" -AuthMetadataUrl "https://pool01.fabrik.de/metadata/json/1" -ApplicationType Lync',
      "'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts\\ExchUCUtil.ps1'",
    ],
    right: [
      '& "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts\\Configure-EnterprisePartnerApplication.ps1" -AuthMetadataUrl "https://pool01.fabrik.de/metadata/json/1" -ApplicationType Lync',
    ],
  },
  check({ statements }) {
    const problems: Problem[] = [];
    for (const statement of statements)
      for (const { value, rest } of statement.expressions) {
        const path = value && (value.kind === 'double' || value.kind === 'single') ? value.literal : null;
        if (!value || !path || !/\.(?:ps1|exe|cmd|bat)$/i.test(path) || !/[\\/]/.test(path)) continue;
        if (rest !== '' && !/^[-–—/][A-Za-z]/.test(rest)) continue;
        if (value.start !== statement.start) continue;
        problems.push({
          statement,
          values: { script: path.split('\\').pop() ?? path },
          edits: [insert(value.start, '& ')],
        });
      }
    return problems;
  },
};
