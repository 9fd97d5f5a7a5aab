import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Credentials } from '../config/credentials';
import { type Finding, fault, fine } from './finding';

const Manifest = z.looseObject({
  bots: z.array(z.looseObject({ botId: z.string() })).min(1),
  validDomains: z.array(z.string()).optional(),
});

/** Whether the package for Teams is this bot's. */
export function checkPackage(file: string, { appId }: Credentials): Finding {
  let manifest: z.infer<typeof Manifest>;
  try {
    manifest = Manifest.parse(JSON.parse(entryOf(readFileSync(file), 'manifest.json')));
  } catch {
    return fault('package', `${file} is no package for Teams: make one with npm run manifest.`);
  }
  const id = manifest.bots[0]?.botId;
  if (id?.toLowerCase() !== appId.toLowerCase()) {
    return fault(
      'package',
      'The package names another bot than MicrosoftAppId: make it again with npm run manifest -- --app-id, and upload it.',
    );
  }
  return fine('package', 'The package for Teams names this bot.');
}

/** One file of a ZIP archive, by its local header (PKWARE APPNOTE, 4.3.7): sizes there, stored or deflated. */
function entryOf(zip: Buffer, wanted: string): string {
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const method = zip.readUInt16LE(at + 8);
    const size = zip.readUInt32LE(at + 18);
    const nameEnd = at + 30 + zip.readUInt16LE(at + 26);
    const begin = nameEnd + zip.readUInt16LE(at + 28);
    const data = zip.subarray(begin, begin + size);
    if (zip.toString('utf8', at + 30, nameEnd) === wanted) {
      return (method === 0 ? data : inflateRawSync(data)).toString('utf8');
    }
    at = begin + size;
  }
  throw new Error(`No ${wanted} in the archive`);
}
