import type { Deployment } from '../contract';
import type { DeploymentNames } from '../words/sentences';
import type { Desk } from './tools';

/** Ids without words (a mistake in the data) show as themselves rather than break the reply. */
export const featureName = (desk: Desk, id: string): string => desk.words.features[id]?.name ?? id;
export const featureShort = (desk: Desk, id: string): string =>
  desk.words.features[id]?.short ?? featureName(desk, id);

export const productName = (desk: Pick<Desk, 'words'>, ref: string): string =>
  desk.words.products[ref]?.name ?? ref;
export const productShort = (desk: Pick<Desk, 'words'>, ref: string): string =>
  desk.words.products[ref]?.short ?? productName(desk, ref);

export const exchangeName = (desk: Desk, id: string): string => productShort(desk, `exchange/${id}`);
export const skypeName = (desk: Desk, id: string): string => productName(desk, `skype/${id}`);

/** As a question names it. */
export const procedureAsked = (desk: Desk, id: string): string =>
  desk.words.procedures[id]?.asked ?? desk.say.write.quote(procedureName(desk, id));
export const procedureName = (desk: Desk, id: string): string => desk.words.procedures[id]?.name ?? id;
export const procedureShort = (desk: Desk, id: string): string =>
  desk.words.procedures[id]?.short ?? procedureName(desk, id);

/** Both sides for display; a side not named stays null. */
export function namesOf(desk: Desk, deployment: Deployment): DeploymentNames {
  return {
    exchange: deployment.exchange === null ? null : exchangeName(desk, deployment.exchange),
    skype: deployment.skype === null ? null : skypeName(desk, deployment.skype),
  };
}

/** `Exchange 2016 and Skype for Business Server` */
export const deploymentText = (desk: Desk, deployment: Deployment): string =>
  desk.say.write.deployment(namesOf(desk, deployment));

/** `Exchange 2016 + Skype for Business Server`: where « and » joins several deployments. */
export const deploymentJoined = (desk: Desk, deployment: Deployment): string =>
  desk.say.write.deploymentShort(namesOf(desk, deployment));

/** The short names of both sides: what buttons are made of. */
export function shortNamesOf(desk: Desk, deployment: Deployment): DeploymentNames {
  return {
    exchange: deployment.exchange === null ? null : exchangeName(desk, deployment.exchange),
    skype: deployment.skype === null ? null : productShort(desk, `skype/${deployment.skype}`),
  };
}

/** How running text calls a product: Exchange by its short name, the rest in full. */
export const displayName = (desk: Pick<Desk, 'words'>, ref: string): string =>
  ref.startsWith('exchange/') ? productShort(desk, ref) : productName(desk, ref);

/** `Exchange 2013, 2016, SE, Exchange Online`: what a version repeats of the name before it is said once. */
export function compact(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const [, prefix, version] = /^(.*\s)(\d{4}|SE)$/.exec(name) ?? [];
    const previous = /^(.*\s)(?:\d{4}|SE)$/.exec(names[index - 1] ?? '')?.[1];
    return version !== undefined && prefix === previous ? version : name;
  });
}
