import { expect, it } from '@jest/globals';
import { exportsOf, fileOf, filesBelow, importsOf } from './support/modules';

const own = filesBelow('src', 'dialogs', 'cards');
const files = [...own, ...filesBelow('test', 'bench')];

it('exports nothing that no other file imports', () => {
  const imported = new Map<string, Set<string> | null>();
  for (const { from, names } of files.flatMap(importsOf)) {
    const file = fileOf(from);
    if (file === null) continue;
    const known = imported.get(file);
    imported.set(file, names === null || known === null ? null : new Set([...(known ?? []), ...names]));
  }
  const unused = own.flatMap((file) => {
    const names = imported.get(file);
    return names === null
      ? []
      : exportsOf(file)
          .filter((name) => !names?.has(name))
          .map((name) => `${file}: ${name}`);
  });
  expect(own.length).toBeGreaterThan(300);
  expect(unused).toEqual([]);
});
