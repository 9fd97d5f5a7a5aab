import { refs } from '../lifecycle';
import type { Knowledge } from '../schema';
import type { RuleWords } from './rule';

/** For each list of words, the ids that must have some. */
export function idsWithWords(knowledge: Knowledge): { list: keyof RuleWords; ids: Set<string> }[] {
  return [
    { list: 'features', ids: new Set(knowledge.features.keys()) },
    { list: 'products', ids: new Set(refs(knowledge)) },
    { list: 'notices', ids: new Set(knowledge.notices.keys()) },
    {
      list: 'limits',
      ids: new Set([...knowledge.notices.values()].flatMap(({ id, limits }) => (limits ? [id] : []))),
    },
    { list: 'contradictions', ids: new Set(knowledge.contradictions.keys()) },
    { list: 'terms', ids: new Set(knowledge.terms.keys()) },
    { list: 'details', ids: new Set(knowledge.details.keys()) },
    { list: 'procedures', ids: new Set(knowledge.procedures.keys()) },
    { list: 'placeholders', ids: new Set(knowledge.placeholders.keys()) },
    { list: 'remarks', ids: new Set([...knowledge.sources.values()].flatMap(({ remark }) => remark ?? [])) },
  ];
}

export function wordsFile(language: string, list: keyof RuleWords, id: string): string {
  return list === 'procedures'
    ? `src/words/${language}/procedures/${id}.json`
    : `src/words/${language}/${list}.json`;
}
