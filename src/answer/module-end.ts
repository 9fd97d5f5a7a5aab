import { endingModules } from '../commands/modules';
import { lifecycleOf } from '../knowledge';
import { productName } from './names';
import type { Desk } from './tools';

export interface ModuleEnd {
  /** Of the module, as a product: `other/msonline`. */
  ref: string;
  sources: readonly string[];
  /** What becomes of it, which comes before all else. */
  lead: string;
  /** What takes the place of the cmdlet; none where nothing does. */
  instead: string[];
}

/** What becomes of the module of a cmdlet; null where that has no lifecycle of its own. */
export function moduleEnd(desk: Desk, cmdlet: string): ModuleEnd | null {
  const module = endingModules(desk.knowledge).find(({ cmdlet: own }) => own.test(cmdlet));
  if (module === undefined) return null;
  const { ref } = module;
  const { state } = lifecycleOf(desk.knowledge, ref, desk.today);
  const isOver = state === 'ended' || state === 'retired';
  const note = isOver ? (desk.words.products[ref]?.note ?? '') : '';
  const instead = Object.entries(module.instead).filter(
    ([old]) => old.toLowerCase() === cmdlet.toLowerCase(),
  );
  return {
    ref,
    sources: desk.knowledge.others.get(ref.slice('other/'.length))?.sources ?? [],
    lead: `${desk.say.explain.cmdletOfModule(cmdlet, productName(desk, ref), isOver)} ${note}`.trim(),
    instead: instead.slice(0, 1).map(([, name]) => desk.say.explain.instead(name)),
  };
}
