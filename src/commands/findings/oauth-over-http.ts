import type { Problem, Rule } from '../rule';

/** SharePoint must refuse tokens and metadata over http. */
export const oauthOverHttp: Rule = {
  id: 'oauth-over-http',
  severity: 'warning',
  sources: ['sharepoint-2018'],
  examples: {
    wrong: ['$service.AllowOAuthOverHttp = $True', '$service.AllowMetadataOverHttp = $true'],
    right: ['$service.AllowOAuthOverHttp = $False', '$service.HybridStsSelectionEnabled = $True'],
  },
  check({ statements }) {
    const problems: Problem[] = [];
    for (const statement of statements) {
      const found = /^(.*\.(Allow(?:OAuth|Metadata)OverHttp)\s*=\s*)\$true\s*$/i.exec(statement.text);
      if (!found) continue;
      const edits = [
        { start: statement.start + (found[1]?.length ?? 0), end: statement.end, text: '$False' },
      ];
      problems.push({ statement, values: { property: found[2] ?? '' }, edits });
    }
    return problems;
  },
};
