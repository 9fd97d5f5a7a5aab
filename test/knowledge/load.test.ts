import { describe, expect, it } from '@jest/globals';
import { validationReport } from '../../src/cli/validate';
import { DataError, loadKnowledge, readKnowledge } from '../../src/knowledge';
import { copyOfData } from './support/copy';

describe('loading', () => {
  it('gives the same frozen knowledge each time', () => {
    const knowledge = loadKnowledge();
    expect(loadKnowledge()).toBe(knowledge);
    expect(Object.isFrozen(knowledge)).toBe(true);
    expect(Object.isFrozen(knowledge.features.get('archiving')?.statements[0]?.sources)).toBe(true);
    expect(Object.isFrozen(knowledge.catalogue.cmdlets)).toBe(true);
  });

  it('reports every mistake of form at once, with file, path and remedy', () => {
    const copy = copyOfData();
    copy.write('data/terms/broken.json', '{ "id": "broken", ');
    copy.write('data/terms/misnamed.json', { id: 'other-name', sources: ['plan-2025'] });
    copy.write('data/exchange/2010.json', {
      id: '2010',
      kind: 'server',
      position: 1,
      policy: 'fixed',
      supportEnd: '13/10/2020',
      colour: 'blue',
    });
    copy.write('data/features/archiving.json', {
      id: 'archiving',
      position: 14,
      statements: [{ exchange: ['2013'], skype: ['server'], support: 'perhaps', sources: [] }],
    });
    const { findings } = readKnowledge(copy.data);
    const found = findings
      .map(({ file, path }) => `${file.replace('src/knowledge/data/', '')} ${path}`)
      .sort();
    expect(found).toEqual([
      'exchange/2010.json ',
      'exchange/2010.json supportEnd',
      'features/archiving.json statements[0].sources',
      'features/archiving.json statements[0].support',
      'terms/broken.json ',
      'terms/misnamed.json id',
    ]);
    expect(findings.map(({ remedy }) => remedy)).toEqual(
      expect.arrayContaining([
        'remove "colour", or correct the spelling',
        'write one of: yes, no',
        'mend the JSON syntax at that place',
      ]),
    );
    expect(() => loadKnowledge(copy.data)).toThrow(DataError);
    expect(() => loadKnowledge(copy.data)).toThrow(/6 mistake/);
  });

  it('refuses data that breaks a rule of meaning', () => {
    const copy = copyOfData();
    copy.write('data/others/teams.json', {
      id: 'teams',
      kind: 'service',
      policy: 'service',
      sources: ['hearsay'],
    });
    expect(() => loadKnowledge(copy.data)).toThrow(/the source "hearsay" does not exist/);
  });

  it('says so when a file is missing', () => {
    const findings = readKnowledge('/nowhere').findings;
    expect(findings.map(({ message }) => message)).toContain('the file is missing');
  });
});

describe('validating', () => {
  it('sums up right data in one line', () => {
    expect(validationReport()).toEqual({
      right: true,
      text: expect.stringMatching(/^Data and words are right: 17 features, .+, in en and fr\.$/),
    });
  });

  it('lists mistakes in words and data together', () => {
    const copy = copyOfData();
    copy.add('words/fr/features.json', { archiving: { name: '', short: 'Archivage' } });
    copy.write('data/others/teams.json', { id: 'teams', kind: 'pigeon', policy: 'service' });
    const { right, text } = validationReport(copy.data, copy.words);
    expect(right).toBe(false);
    expect(text).toContain('src/words/fr/features.json (archiving.name)');
    expect(text).toContain('src/knowledge/data/others/teams.json (kind)');
  });
});
