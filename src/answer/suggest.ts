import type { Deployment } from '../contract';
import type { Suggestion } from './document';
import {
  featureName,
  featureShort,
  namesOf,
  procedureAsked,
  procedureShort,
  productName,
  productShort,
  shortNamesOf,
} from './names';
import type { Desk } from './tools';

/** A card holds six actions; a seventh is lost. */
const most = 6;

/** The first six, each question once. */
export function pick(...suggestions: (Suggestion | null)[]): Suggestion[] {
  const seen = new Set<string>();
  return suggestions
    .filter((suggestion) => suggestion !== null)
    .filter(({ say }) => !seen.has(say) && seen.add(say))
    .slice(0, most);
}

/** Does this feature work there? With a side left out, or both, it asks for the rest. */
export function suggestSupport(
  desk: Desk,
  feature: string,
  deployment: Deployment,
  title?: string,
): Suggestion {
  const names = namesOf(desk, deployment);
  const open = names.exchange === null && names.skype === null;
  return {
    title:
      title ??
      (open ? featureShort(desk, feature) : desk.say.button.deployment(shortNamesOf(desk, deployment))),
    say: open
      ? desk.say.ask.deployments([featureName(desk, feature)])
      : desk.say.ask.support(featureName(desk, feature), names),
  };
}

export const suggestDeployments = (desk: Desk, features: readonly string[], title?: string): Suggestion => ({
  title: title ?? desk.say.button.deployments,
  say: desk.say.ask.deployments(features.map((id) => featureName(desk, id))),
});

export const suggestFeatures = (desk: Desk, deployment: Deployment, title?: string): Suggestion => ({
  title: title ?? desk.say.button.features(shortNamesOf(desk, deployment)),
  say: desk.say.ask.features(namesOf(desk, deployment)),
});

export const suggestCompare = (
  desk: Desk,
  one: Deployment,
  other: Deployment,
  title?: string,
): Suggestion => ({
  title: title ?? desk.say.button.compareWith(shortNamesOf(desk, other)),
  say: desk.say.ask.compare(namesOf(desk, one), namesOf(desk, other)),
});

export const suggestSetup = (desk: Desk, procedure: string, title?: string): Suggestion => ({
  title: title ?? desk.say.button.setupOf(procedureShort(desk, procedure)),
  say: desk.say.ask.setup(procedureAsked(desk, procedure)),
});

/** Where one procedure only is offered, its name need not stand on the button. */
export const suggestSetupAlone = (desk: Desk, procedure: string): Suggestion =>
  suggestSetup(desk, procedure, desk.say.button.setup);

export const suggestCommand = (desk: Desk, procedure: string, title?: string): Suggestion => ({
  title: title ?? desk.say.button.command,
  say: desk.say.ask.command(procedureAsked(desk, procedure)),
});

export const suggestChecklist = (desk: Desk, procedure: string, title?: string): Suggestion => ({
  title: title ?? desk.say.button.checklist,
  say: desk.say.ask.checklist(procedureAsked(desk, procedure)),
});

export const suggestLifecycle = (desk: Desk, ref: string): Suggestion => ({
  title: desk.say.button.lifecycle(productShort(desk, ref)),
  say: desk.say.ask.lifecycle(productName(desk, ref)),
});

export const suggestTerm = (desk: Desk, term: string): Suggestion | null => {
  const name = desk.words.terms[term]?.name;
  return name === undefined
    ? null
    : { title: desk.say.button.explain(name), say: desk.say.ask.explain(name) };
};

export const suggestHelp = (desk: Desk): Suggestion => ({
  title: desk.say.button.help,
  say: desk.say.ask.help,
});
