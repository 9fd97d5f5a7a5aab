import { citations } from './citations';
import { type FactRule, sourcesFile } from './rule';

export const sourcesCited: FactRule = {
  name: 'sources-cited',
  description: 'Every source is cited somewhere, or marked as background.',
  check: (knowledge) => {
    const cited = new Set(citations(knowledge).map(({ source }) => source));
    return [...knowledge.sources.values()]
      .filter(({ id, background }) => !background && !cited.has(id))
      .map(({ id }) => ({
        file: sourcesFile,
        path: id,
        message: `nothing cites "${id}"`,
        remedy: 'cite it where it is used, set "background": true, or remove it',
      }));
  },
};
