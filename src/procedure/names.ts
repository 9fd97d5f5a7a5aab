import type { Deployment } from '../contract';
import { labelsFor } from '../words';
import type { ProcedureKnowledge, RunbookWords } from './types';

/** "Exchange 2016 + Skype for Business Server", as a header says it. */
export function deploymentName({ exchange, skype }: Deployment, words: RunbookWords): string {
  const { headings } = labelsFor(words.language);
  const name = (side: string, id: string | null) =>
    id === null ? null : (words.products[`${side}/${id}`]?.name ?? id);
  const sides = [name('exchange', exchange), name('skype', skype)].filter((side) => side !== null);
  return sides.length === 0 ? (headings.anyDeployment ?? '') : sides.join(' + ');
}

/** Title and address of a source; the id where neither is known. */
export function sourceTitle(id: string, knowledge: ProcedureKnowledge, words: RunbookWords): string {
  const source = knowledge.sources?.get(id);
  if (!source) return id;
  const remark = source.remark === undefined ? '' : ` (${words.remarks[source.remark] ?? source.remark})`;
  const { colon } = labelsFor(words.language);
  return `${source.title}${remark}${source.url ? `${colon} ${source.url}` : ''}`;
}
