import { z } from 'zod';
import { Expressions } from './expressions';

/** Small words around what people type, which the answers have to tell from what is meant; `src/words/<language>/heard.json`. */
export const HeardWords = z.strictObject({
  thanks: Expressions,
  goodbye: Expressions,
  /** Before a name: “set up **the** plan”. */
  definite: Expressions,
  indefinite: Expressions,
  /** Behind a name: “set up photos **for** Exchange 2016”. */
  forWhom: Expressions,
  /** Between a name and its value: “folder **is** C:\\Temp”. */
  is: Expressions,
  /** Between two values. */
  and: Expressions,
  /** Before the name of a value, with the blank: “**our** sfbPoolFqdn”. */
  whose: Expressions,
  /** Behind a value: “pool01.contoso.com, **please**”. */
  kindly: Expressions,
  /** Before an answer, with the blank: “**no,** we don’t use it”, “**it is** the same”. */
  before: Expressions,
  /** The question that a deployment alone is read as. */
  whatWorks: z.string().includes('{deployment}'),
});
export type HeardWords = z.infer<typeof HeardWords>;
