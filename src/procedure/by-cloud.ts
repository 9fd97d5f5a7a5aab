import type { ProcedureKnowledge } from './types';

/** Whether the value of a name is another one in each cloud. */
export const differsByCloud = (
  name: string,
  { placeholders }: Pick<ProcedureKnowledge, 'placeholders'>,
): boolean => (placeholders.get(name)?.defaults ?? []).some(({ when }) => when?.cloud !== undefined);
