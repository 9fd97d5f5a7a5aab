import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as zlib from 'node:zlib';
import { z } from 'zod';
import { inProject } from '../support/project';

export const appId = '0f5a3b1c-6d2e-4c7a-8b90-1e2d3c4b5a69';
export const domain = 'bot.example.org';

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
  /** What was written, or null where nothing was. */
  archive: Buffer | null;
}

/** `npm run manifest -- …`, as an administrator runs it. */
export function writePackage(...options: string[]): Run {
  const folder = mkdtempSync(path.join(tmpdir(), 'liaison-'));
  const out = path.join(folder, 'new', 'package.zip');
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [inProject('scripts/manifest.mjs'), ...options, '--out', out],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr, archive: readIfThere(out) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** The files of an archive without compression, found and checked by its central directory, as readers of ZIP files do. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const size = archive.readUInt32LE(at + 24);
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const bytes = archive.subarray(start, start + size);
    // Not every Node 20 has crc32; the newer ones check for them.
    if (zlib.crc32 && zlib.crc32(bytes) !== archive.readUInt32LE(at + 16)) {
      throw new Error(`${name} has a wrong checksum.`);
    }
    files.set(name, bytes);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

const Command = z.strictObject({ title: z.string(), description: z.string() });

/** The parts of the manifest that the rules speak of; the schema of Teams judges the rest. */
const Manifest = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  version: z.string(),
  id: z.string(),
  developer: z.record(z.string(), z.string()),
  name: z.strictObject({ short: z.string(), full: z.string() }),
  description: z.strictObject({ short: z.string(), full: z.string() }),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.string(), file: z.string() })),
  }),
  icons: z.record(z.string(), z.string()),
  validDomains: z.array(z.string()),
  permissions: z.array(z.string()),
  supportsChannelFeatures: z.string(),
  bots: z.tuple([
    z.strictObject({
      botId: z.string(),
      scopes: z.array(z.string()),
      supportsFiles: z.boolean(),
      commandLists: z.array(z.strictObject({ scopes: z.array(z.string()), commands: z.array(Command) })),
    }),
  ]),
});

export interface AppPackage {
  manifest: z.infer<typeof Manifest>;
  french: Record<string, string>;
  files: Map<string, Buffer>;
}

/** The package with every placeholder filled. */
export function openPackage(...options: string[]): AppPackage {
  const run = writePackage('--app-id', appId, '--domain', domain, ...options);
  if (!run.archive) throw new Error(`No package was written: ${run.stderr}`);
  const files = unzip(run.archive);
  const json = (name: string): unknown => JSON.parse(files.get(name)?.toString('utf8') ?? 'null');
  return {
    manifest: Manifest.parse(json('manifest.json')),
    french: z.record(z.string(), z.string()).parse(json('fr.json')),
    files,
  };
}

/** Every command as a person sees it, with the scope of its list; the French ones are laid over the English. */
export function commandsOf({ manifest, french }: AppPackage, language: 'en' | 'fr') {
  return manifest.bots[0].commandLists.flatMap(({ scopes, commands }, list) =>
    commands.map(({ title, description }, index) => {
      const key = `bots[0].commandLists[${list}].commands[${index}]`;
      return language === 'en'
        ? { scope: scopes.join(), title, description }
        : {
            scope: scopes.join(),
            title: french[`${key}.title`] ?? '',
            description: french[`${key}.description`] ?? '',
          };
    }),
  );
}
