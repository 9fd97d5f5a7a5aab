import { setsHolding } from '../bind';
import { isJudged, type Problem, type Rule } from '../rule';

/** Parameters that exclude each other: `-MetadataUrl` and `-ApplicationIdentifier`, `-Save` and `-Preview`. */
export const parameterSet: Rule = {
  id: 'parameter-set',
  severity: 'error',
  sources: ['ps-new-cspartnerapplication', 'ps-set-userphoto'],
  examples: {
    wrong: [
      'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Full -MetadataUrl "https://autodiscover.fabrik.de/autodiscover/metadata/json/1" -ApplicationIdentifier 00000002-0000-0ff1-ce00-000000000000',
      'Set-UserPhoto -Identity "Ken Myer" -PictureData $photo -Save -Confirm:$False',
    ],
    right: [
      'Set-UserPhoto -Identity "Ken Myer" -PictureData $photo -Preview -Confirm:$False',
      'Set-UserPhoto -Identity "Ken Myer" -Save -Confirm:$False',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const bound of commands) {
      const { named, statement } = bound;
      if (!named || named.cmdlet.parameterSets.length < 2 || !isJudged(named.cmdlet)) continue;
      const names = bound.given.map((given) => given.name);
      if (setsHolding(named.cmdlet, names).length > 0) continue;
      const pair = names
        .flatMap((one, at) => names.slice(at + 1).map((other) => [one, other]))
        .find((two) => setsHolding(named.cmdlet, two).length === 0);
      problems.push({
        statement,
        values: { cmdlet: named.name, names: (pair ?? names).map((name) => `-${name}`) },
      });
    }
    return problems;
  },
};
