import { citations } from './citations';
import type { FactRule } from './rule';

export const citedSourcesExist: FactRule = {
  name: 'cited-sources-exist',
  description: 'Every source that is cited is in sources.json.',
  check: (knowledge) =>
    citations(knowledge)
      .filter(({ source }) => !knowledge.sources.has(source))
      .map(({ source, file, path }) => ({
        file,
        path,
        message: `the source "${source}" does not exist`,
        remedy: 'correct the id, or add the document to sources.json',
      })),
};
