import type { Knowledge, Module } from '../knowledge';
import { once } from '../once';

/** A module that comes to its end, as commands are searched for it. */
export interface EndingModule extends Module {
  /** `other/msonline` */
  ref: string;
  /** Fits the name of each of its cmdlets, those that the catalogue does not describe too. */
  cmdlet: RegExp;
  /** Fits the module's name in a text. */
  name: RegExp;
}

export const endingModules = once(({ others }: Knowledge): readonly EndingModule[] =>
  [...others.values()].flatMap(({ id, module }) =>
    module
      ? [
          {
            ...module,
            ref: `other/${id}`,
            cmdlet: new RegExp(`^\\w+-${module.noun}\\w*$`, 'i'),
            name: new RegExp(`\\b(?:${module.names.join('|')})\\b`, 'i'),
          },
        ]
      : [],
  ),
);
