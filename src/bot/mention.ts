import { z } from 'zod';
import { escaped } from '../text/escaped';
import type { IncomingActivity } from './incoming';

const Mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id: z.string(), name: z.string().nullish() }),
  text: z.string().nullish(),
});
type Mention = z.infer<typeof Mention>;

const tagOf = (mention: Mention) => mention.text || `<at>${mention.mentioned.name ?? ''}</at>`;

/**
 * What the person wrote, without the mention that brought it here.
 * The bot's own mention goes, wherever it stands; another person's stays as a bare name, since it may be part of the
 * question. Which is which is decided by the entity's id: a colleague may well be called Liaison.
 */
export function spokenText(activity: IncomingActivity): string {
  const mentions = (activity.entities ?? []).flatMap((entity) => Mention.safeParse(entity).data ?? []);
  // Teams sets a no-break space beside a mention, and writes it as an entity, even in plain text.
  let text = (activity.text ?? '').replaceAll('&nbsp;', '\u00A0');
  for (const mention of mentions) {
    const tag = tagOf(mention).replaceAll('&nbsp;', '\u00A0');
    if (mention.mentioned.id === activity.recipient?.id) {
      // Only the blanks beside the mention: a pasted command keeps its own spacing and its lines.
      text = text.replace(new RegExp(`[ \\t\\u00A0]*${escaped(tag)}[ \\t\\u00A0]*`, 'g'), ' ');
    } else if (/^<at\b/.test(tag)) {
      text = text.replaceAll(tag, () => mention.mentioned.name ?? '');
    }
  }
  return text.trim();
}
