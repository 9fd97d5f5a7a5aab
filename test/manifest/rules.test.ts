import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inProject } from '../support/project';
import { commandsOf, openPackage } from './support';

const app = openPackage();
const { manifest, french } = app;
const languages = ['en', 'fr'] as const;

describe('what the store asks of the manifest', () => {
  it('offers the bot in personal chats, teams and group chats, with a list of commands for each', () => {
    expect(manifest.bots[0].scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(manifest.bots[0].commandLists.map(({ scopes }) => scopes)).toEqual([
      ['personal'],
      ['team'],
      ['groupChat'],
    ]);
  });

  it('asks for no permission', () => {
    expect(manifest.permissions).toEqual([]);
    // With these Teams would hand over more than the messages that mention the bot, or parts of the device.
    for (const wide of ['authorization', 'webApplicationInfo', 'devicePermissions', 'graphConnector']) {
      expect(manifest).not.toHaveProperty(wide);
    }
  });

  it('can be installed in shared and private channels', () => {
    // From schema 1.25 on, Teams refuses an app for teams that does not say so.
    expect(manifest.supportsChannelFeatures).toBe('tier1');
  });

  it('bears the version of the program', () => {
    const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
    expect(manifest.version).toBe(version);
  });

  it('has one name, in every language', () => {
    expect([manifest.name.short, french['name.short'], manifest.developer.name]).toEqual([
      'Liaison',
      'Liaison',
      'Liaison',
    ]);
  });

  it('links over https only', () => {
    const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
    for (const link of [websiteUrl, privacyUrl, termsOfUseUrl]) expect(link).toMatch(/^https:\/\//);
  });

  it.each([
    ['English', manifest.description.full, manifest.description.short],
    ['French', french['description.full'] ?? '', french['description.short'] ?? ''],
  ])('describes itself within the limits, in %s', (_, full, short) => {
    expect(short.length).toBeLessThanOrEqual(80);
    expect(full.length).toBeLessThanOrEqual(4000);
    expect(full.split(/\s+/).length).toBeLessThanOrEqual(500);
    expect(full).toMatch(/English.*French|français.*anglais/s);
  });

  it('says everything in French that it says in English', () => {
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'en',
      additionalLanguages: [{ languageTag: 'fr', file: 'fr.json' }],
    });
    const commands = manifest.bots[0].commandLists.flatMap(({ commands: list }, place) =>
      list.flatMap((_, index) =>
        ['title', 'description'].map((part) => `bots[0].commandLists[${place}].commands[${index}].${part}`),
      ),
    );
    const texts = ['name.short', 'name.full', 'description.short', 'description.full', ...commands];
    expect(Object.keys(french).sort()).toEqual(['$schema', ...texts].sort());
  });

  it('spaces its French as French is spaced', () => {
    const texts = Object.entries(french).filter(([key]) => key !== '$schema');
    const wrong = texts.filter(([, text]) => /'|[^\u202F][;!?]|[^\u00A0][:»]|«[^\u00A0]/.test(text));
    expect(wrong).toEqual([]);
  });
});

describe.each(languages)('the commands in %s', (language) => {
  const commands = commandsOf(app, language);

  it('are between one and ten in a scope, none of them twice', () => {
    for (const scope of manifest.bots[0].scopes) {
      const titles = commands.filter((command) => command.scope === scope).map(({ title }) => title);
      expect(titles.length).toBeGreaterThan(0);
      expect(titles.length).toBeLessThanOrEqual(10);
      expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
    }
  });

  it('fit into every client', () => {
    const tooLong = commands.filter(
      ({ title, description }) => title.length > 32 || description.length > 128,
    );
    expect(tooLong).toEqual([]);
    expect(commands.filter(({ title, description }) => !title || !description)).toEqual([]);
  });

  it('start with help, and none with a slash', () => {
    for (const scope of manifest.bots[0].scopes) {
      const first = commands.find((command) => command.scope === scope);
      expect(first?.title).toBe(language === 'en' ? 'Help' : 'Aide');
    }
    expect(commands.filter(({ title }) => title.startsWith('/'))).toEqual([]);
  });
});
