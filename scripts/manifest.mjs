// Writes the package that an administrator uploads to Teams: `npm run manifest -- --app-id GUID --domain HOST`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { domainToASCII } from 'node:url';
import { parseArgs } from 'node:util';
import { zip } from './zip.mjs';

const root = path.join(import.meta.dirname, '..');
const USAGE = `Usage: npm run manifest -- --app-id GUID --domain bot.example.org [options]
  --app-id GUID       the application (client) id of the bot's registration
  --domain HOST       the host name at which Teams reaches the bot
  --out FILE          where to write (dist/liaison-teams.zip)
  --website, --privacy, --terms URL
                      the pages that Teams links to (https://HOST/, https://HOST/privacy, https://HOST/terms)`;

const options = {
  'app-id': { type: 'string' },
  domain: { type: 'string' },
  out: { type: 'string', default: path.join(root, 'dist', 'liaison-teams.zip') },
  website: { type: 'string' },
  privacy: { type: 'string' },
  terms: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};
const links = { website: 'websiteUrl', privacy: 'privacyUrl', terms: 'termsOfUseUrl' };

/** What was given is not repeated: a secret is easily pasted in place of the id, and would end up in a log. */
function appIdMistake(id) {
  const right =
    'It is the application (client) id of the bot’s registration, 36 characters such as 8a6f2c1e-0b7d-4e53-9c48-d1f2a3b4c5d6.';
  if (id === undefined) return `--app-id is missing. ${right}`;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return `--app-id is not a GUID. ${right}`;
  if (/^[0-]+$/.test(id)) return `--app-id is all zeros. ${right}`;
  return null;
}

function domainMistake(domain) {
  if (domain === undefined)
    return '--domain is missing. It is the host name at which Teams reaches the bot, such as bot.example.org.';
  if (isPublicName(domain)) return null;
  const better = betterName(domain);
  return `--domain is not a host name that Teams can reach. It takes the name alone, without https://, port, path, * or address${
    better ? `: write ${better}` : ', such as bot.example.org'
  }.`;
}

/** Ends in a top-level domain, so neither `localhost` nor an address will do. */
function isPublicName(name) {
  const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
  const form = new RegExp(`^(${label}\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$`, 'i');
  return name.length <= 253 && form.test(name) && !/\.(local|localhost|internal|invalid|test)$/i.test(name);
}

/** The host name within what was given, where there is one. */
function betterName(given) {
  const host = domainToASCII(
    given
      .trim()
      .replace(/^[a-z]+:\/\//i, '')
      .replace(/[/:?#].*$/s, '')
      .replace(/^\*\./, '')
      .replace(/\.$/, ''),
  );
  return isPublicName(host) ? host : null;
}

function linkMistake(name, value) {
  if (value === undefined || /^https:\/\/[^\s/]+\.[^\s/]+/i.test(value)) return null;
  return `--${name} is not the address of a web page. It takes one that starts with https://, such as https://www.example.org/${name}.`;
}

function filled(values) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const placeholders = { APP_ID: values['app-id'].toLowerCase(), DOMAIN: values.domain.toLowerCase() };
  const fill = (text) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name) => ({ ...placeholders, VERSION: version })[name]);
  const text = readFileSync(path.join(root, 'manifest', 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text, (_, value) => (typeof value === 'string' ? fill(value) : value));
  for (const [name, key] of Object.entries(links)) {
    if (values[name] !== undefined) manifest.developer[key] = values[name];
  }
  return manifest;
}

function main(argv) {
  let values;
  try {
    ({ values } = parseArgs({ args: argv, options }));
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const mistakes = [
    appIdMistake(values['app-id']),
    domainMistake(values.domain),
    ...Object.keys(links).map((name) => linkMistake(name, values[name])),
  ].filter((mistake) => mistake !== null);
  if (mistakes.length > 0) {
    console.error(mistakes.join('\n'));
    return 2;
  }
  const manifest = filled(values);
  const asset = (name) => ({ name, bytes: readFileSync(path.join(root, 'manifest', name)) });
  const archive = zip([
    { name: 'manifest.json', bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
    asset('fr.json'),
    asset('color.png'),
    asset('outline.png'),
  ]);
  mkdirSync(path.dirname(path.resolve(values.out)), { recursive: true });
  writeFileSync(values.out, archive);
  const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
  console.log(`${values.out} is ready to upload: version ${manifest.version}, bot ${manifest.id}.
Teams shows people three links. Liaison serves these pages; --website, --privacy and --terms set others:
  ${websiteUrl}\n  ${privacyUrl}\n  ${termsOfUseUrl}`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
