import type { DataFinding } from '../finding';
import type { Product } from '../schema';
import { dataFile, type FactRule } from './rule';

export const groupsExist: FactRule = {
  name: 'groups-exist',
  description:
    "A product's group and a group's members are products of the same side; groups are no part of others.",
  check: (knowledge) =>
    (['exchange', 'skype'] as const).flatMap((side) =>
      [...knowledge[side].values()].flatMap((product) => check(side, product, knowledge[side])),
    ),
};

function check(side: string, product: Product, products: ReadonlyMap<string, Product>): DataFinding[] {
  const file = dataFile(side, product.id);
  const findings: DataFinding[] = [];
  if (product.within !== undefined && products.get(product.within)?.kind !== 'group')
    findings.push({
      file,
      path: 'within',
      message: `"${product.within}" is no group of the ${side} side`,
      remedy: `name a product of data/${side} whose kind is "group", or leave the key out`,
    });
  if (product.kind === 'group' && product.within !== undefined)
    findings.push({ file, path: 'within', message: 'a group within a group', remedy: 'leave the key out' });
  if (product.members !== undefined && product.kind !== 'group')
    findings.push({
      file,
      path: 'members',
      message: 'only a group has members',
      remedy: 'leave the key out, or make the kind "group"',
    });
  for (const member of product.members ?? [])
    if (products.get(member)?.within !== product.id)
      findings.push({
        file,
        path: 'members',
        message: `"${member}" does not exist, or does not say that it is within "${product.id}"`,
        remedy: `add data/${side}/${member}.json with "within": "${product.id}", or take it off the list`,
      });
  return findings;
}
