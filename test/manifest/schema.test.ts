import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { appId, domain, openPackage } from './support';

/** The parts of ajv that are used here. */
interface Validator {
  compile(schema: unknown): ((content: unknown) => boolean) & { errors?: unknown[] | null };
}

/**
 * The schemas and the validator that the package brings along, so that no test needs the network. Its own entry point
 * has the same check, but loads an ES module with `require`, which neither Jest nor an early Node 20 can do.
 */
const home = require.resolve('@microsoft/app-manifest');
const theirs = createRequire(home);
const schemas = path.join(path.dirname(home), 'json-schemas', 'teams');
const versions = readdirSync(schemas)
  .flatMap((folder) => /^v1\.(\d+)$/.exec(folder)?.[1] ?? [])
  .map(Number);
const newest = `1.${Math.max(...versions)}`;

function mistakesIn(content: unknown, schema: string): unknown[] {
  const Ajv = theirs('ajv-draft-04').default as new (options: object) => Validator;
  // The patterns of the localization schema are no valid regular expressions in Unicode mode.
  const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
  theirs('ajv-formats').default(ajv, ['uri', 'email', 'regex']);
  const validate = ajv.compile(JSON.parse(readFileSync(path.join(schemas, `v${newest}`, schema), 'utf8')));
  return validate(content) ? [] : (validate.errors ?? ['refused']);
}

const app = openPackage();

describe('the manifest and its schema', () => {
  it('is on the newest schema that is no preview', () => {
    expect(app.manifest.manifestVersion).toBe(newest);
  });

  it('names the same version in the addresses of both schemas', () => {
    const address = `https://developer.microsoft.com/json-schemas/teams/v${newest}`;
    expect(app.manifest.$schema).toBe(`${address}/MicrosoftTeams.schema.json`);
    expect(app.french.$schema).toBe(`${address}/MicrosoftTeams.Localization.schema.json`);
  });

  it('passes the schema', () => {
    expect(mistakesIn(app.manifest, 'MicrosoftTeams.schema.json')).toEqual([]);
  });

  it('passes the schema in French', () => {
    expect(mistakesIn(app.french, 'MicrosoftTeams.Localization.schema.json')).toEqual([]);
  });

  it('would not pass with a field that Teams does not know', () => {
    expect(mistakesIn({ ...app.manifest, greeting: 'hi' }, 'MicrosoftTeams.schema.json')).not.toEqual([]);
    expect(
      mistakesIn({ ...app.french, greeting: 'salut' }, 'MicrosoftTeams.Localization.schema.json'),
    ).not.toEqual([]);
  });

  it('has the id and the domain wherever they belong, and no placeholder left', () => {
    const { manifest } = app;
    expect([manifest.id, manifest.bots[0].botId]).toEqual([appId, appId]);
    expect(manifest.validDomains).toEqual([domain]);
    expect(JSON.stringify(manifest)).not.toContain('{{');
    expect(JSON.stringify(manifest)).not.toContain('undefined');
  });
});
