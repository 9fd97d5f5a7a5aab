import type { Slot } from '../contract';
import type { Block } from './document';
import type { Desk } from './tools';

/** What is asked back, as one question. */
export function questionBlocks(desk: Desk, missing: readonly Slot[]): Block[] {
  if (missing.length === 0) return [];
  const { ask } = desk.say;
  const [exchange, skype] = [missing.includes('exchange'), missing.includes('skype')];
  const text = exchange && skype ? ask.both : exchange ? ask.exchange : skype ? ask.skype : ask.feature;
  return [{ kind: 'paragraph', text: `**${text}**` }];
}
