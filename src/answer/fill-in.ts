import type { Block } from './document';
import type { Desk } from './tools';

/** What each of these names in braces stands for: its rule, and an example where the rule does not name the values. */
export function fillInBlocks(desk: Desk, names: readonly string[]): Block[] {
  const { placeholders } = desk.knowledge;
  const items = names.flatMap((name) => {
    const placeholder = placeholders.get(name);
    const said = desk.words.placeholders[name];
    if (placeholder === undefined || said === undefined) return [];
    const example = placeholder.values === undefined ? (said.example ?? placeholder.example) : null;
    return [desk.say.setup.value(name, said.label, said.rule, example)];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', text: desk.say.setup.fillIn },
    { kind: 'list', ordered: false, items },
  ];
}
