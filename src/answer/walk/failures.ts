import { cmdletPattern } from '../../knowledge/catalogue';
import type { RunbookStep } from '../../procedure';
import type { WalkScene } from '../../procedure/walk';
import { statusIn } from '../../text/status-in';
import type { Block } from '../document';
import type { WalkDesk } from './types';

type Failure = RunbookStep['failures'][number];

/** What the documents know to go wrong at the step at hand, with cause and remedy; nothing where they know of none. */
export const failuresOfStep = ({ step }: WalkScene, desk: WalkDesk): Block[] =>
  failureList(step?.failures ?? [], desk);

/**
 * What is known to go wrong, for an error that was pasted: it may come from another step, and then only what looks
 * like it is of use.
 * `explained`: something else has said already what it means.
 */
export function failuresLike(text: string, explained: boolean, scene: WalkScene, desk: WalkDesk): Block[] {
  const { step, book } = scene;
  if (step === null) return [];
  const near = book.steps.filter(({ procedure }) => procedure === step.procedure);
  const named = near.filter((each) => cmdletsOf(each).some((name) => cmdletPattern(name).test(text)));
  const among = named.length > 0 ? named : near;
  const alike = among
    .flatMap(({ failures }) => failures)
    .filter((failure) => isLike(failure, step.procedure, text, desk));
  if (alike.length > 0)
    return failureList([...new Map(alike.map((failure) => [failure.id, failure])).values()], desk);
  const own = named.length > 0 ? named.includes(step) : !explained;
  return own ? failuresOfStep(scene, desk) : [];
}

const cmdletsOf = ({ commands, verify }: RunbookStep): string[] =>
  [...commands.map(({ text }) => text), ...(verify === null ? [] : [verify.command])].flatMap(
    (text) => text.match(/(?<![\w-])[A-Z][a-z]+-[A-Za-z]+/g) ?? [],
  );

/** As programs spell them. */
const NAMES = /[A-Z][a-z]+(?:-?[A-Z][A-Za-z]+)+/g;

/** Whether the text shows what a failure is known by, in any language: its status or name, or most of its words. */
function isLike({ id }: Failure, procedure: string, text: string, desk: WalkDesk): boolean {
  const said = text.toLowerCase();
  return desk.everyLanguage.some(({ procedures }) => {
    const symptom = procedures[procedure]?.failures[id]?.symptom ?? '';
    const marks = [statusIn(symptom) ?? [], symptom.match(NAMES) ?? []].flat();
    const words = symptom.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    const found = words.filter((word) => said.includes(word)).length;
    return (
      marks.some((mark) => said.includes(mark.toLowerCase())) ||
      (words.length >= 4 && found / words.length >= 0.7)
    );
  });
}

function failureList(failures: readonly Failure[], { say }: WalkDesk): Block[] {
  const { check } = say.walk;
  if (failures.length === 0) return [];
  return [
    { kind: 'heading', text: check.causes },
    {
      kind: 'list',
      ordered: false,
      items: failures.map(({ symptom, cause, remedy }) => check.remedy(symptom, cause, remedy)),
    },
  ];
}

/** What is known to go wrong, for who asks: that there is nothing is said as well, and how to go on. */
export function failureBlocks(scene: WalkScene, desk: WalkDesk): Block[] {
  const { check } = desk.say.walk;
  const known = failuresOfStep(scene, desk);
  return [...known, { kind: 'paragraph', text: known.length > 0 ? check.goOn : check.noCauses }];
}
