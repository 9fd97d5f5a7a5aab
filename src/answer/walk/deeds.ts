import type { WalkScene } from '../../procedure/walk';
import type { Block, Suggestion, WalkDeed } from '../document';
import { suggestChecklist } from '../suggest';
import type { WalkDesk } from './types';

/** What can be done from here: the same deeds as buttons and as words. */
function deedsAt(scene: WalkScene): WalkDeed[] {
  const { walk, step } = scene;
  if (walk.status === 'cancelled') return ['resume', 'restart'];
  if (walk.place.kind === 'deployment') return ['submit', 'next', 'cancel'];
  if (step === null)
    return scene.book.steps.length === 0 ? [] : ['runbook', 'script', 'undo-all', 'back', 'restart'];
  const back: WalkDeed[] = walk.past.length > 0 ? ['back'] : [];
  // In the plan a part that nobody wants should not cost a word for each of its steps.
  const more: WalkDeed = scene.book.parts.length > 0 ? 'skip-part' : 'show-all';
  if (scene.waiting) return ['submit', ...back, 'skip', more, 'cancel'];
  return ['next', ...back, 'skip', ...(step.undo.length > 0 ? (['undo'] as const) : []), more, 'cancel'];
}

/** Where the deployment is asked, to go on is to leave that open. */
function titleKey(deed: WalkDeed, { walk }: WalkScene) {
  if (deed === 'again') return 'show-step';
  return deed === 'next' && walk.place.kind === 'deployment' ? 'start' : deed;
}

/** The buttons, each with the state that it is for. */
export function suggestionsAt(scene: WalkScene, desk: WalkDesk, deeds = deedsAt(scene)): Suggestion[] {
  const { button, word } = desk.say.walk;
  const ended = scene.step === null && scene.walk.status === 'open' && scene.walk.place.kind !== 'deployment';
  const list = ended ? [suggestChecklist(desk, scene.walk.procedure)] : [];
  const buttons = deeds.map((deed) => ({
    title: button[titleKey(deed, scene)],
    say: deed in word ? word[deed as keyof typeof word] : button.submit,
    walk: { do: deed, revision: scene.walk.revision },
  }));
  return [...buttons, ...list];
}

/** What can be done from here, in words for those who type. */
export function waysBlocks(scene: WalkScene, desk: WalkDesk): Block[] {
  const { walk: say } = desk.say;
  const words = deedsAt(scene).flatMap((deed) =>
    deed in say.word ? [say.word[deed as keyof typeof say.word]] : [],
  );
  return [{ kind: 'typed', text: say.ways(words) }];
}
