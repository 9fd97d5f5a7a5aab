import { type RunbookCommand, type RunbookStep, withForms } from '../procedure';
import type { Desk } from './tools';

/** A step and some of its commands with the forms that their values always have, so that the fixed part of an address is seen. */
export function inForm<Shown extends { step: RunbookStep; commands: RunbookCommand[] }>(
  shown: Shown,
  desk: Desk,
): Shown {
  const { step, commands } = shown;
  const formed = (text: string) => withForms(text, desk.knowledge.placeholders);
  const verify = step.verify === null ? null : { ...step.verify, command: formed(step.verify.command) };
  const fixed = step.fixed.map((each) => ({ ...each, value: formed(each.value), note: formed(each.note) }));
  return {
    ...shown,
    step: { ...step, verify, fixed },
    commands: commands.map((command) => ({ ...command, text: formed(command.text) })),
  };
}
