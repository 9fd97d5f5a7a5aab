// Walks through a guided setup on the local page as a person does, in both languages, on a desktop and a phone, light and
// dark; writes a picture of each kind of step, and scans the page with axe-core: `npm run look`, after a change of cards
// or page. Fails where something is wider than the screen, or axe-core finds something serious.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { launchBrowser } from './launch-browser.mjs';
import { seriousFaults, startServer } from './local-page.mjs';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'docs', 'images', 'walk');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wrongValues =
  'domainUser = FABRIK\\ana\nsfbPoolFqdn = https://pool01.fabrik.example\nsipUri = ana@fabrik.example';

/** What is typed, and the name of the picture of what comes back. */
const scenes = {
  en: [
    ['deployment', 'set up the unified contact store'],
    ['opening', 'Exchange 2016 and Skype for Business Server 2019'],
    ['step', 'scope = all'],
    ['not-passed', 'Identity : Global\nUcsAllowed : False'],
    ['passed', 'Identity : Global\nUcsAllowed : True'],
    ['trouble', 'it fails'],
    ['form', 'next'],
    ['refused', wrongValues],
    ['where', 'where am I'],
    ['values', 'my values'],
    ['end', 'skip'],
    ['undo-all', 'undo all'],
  ],
  fr: [
    ['deployment', 'configurer le magasin de contacts unifié'],
    ['opening', 'Exchange 2016 et Skype Entreprise Server 2019'],
    ['step', 'scope = all'],
    ['not-passed', 'Identity : Global\nUcsAllowed : False'],
    ['passed', 'Identity : Global\nUcsAllowed : True'],
    ['trouble', 'ça ne marche pas'],
    ['form', 'suivant'],
    ['refused', wrongValues],
    ['where', 'où suis-je'],
    ['values', 'mes valeurs'],
    ['end', 'passer'],
    ['undo-all', 'tout défaire'],
  ],
};
const looks = [
  { language: 'en', size: 'desktop', scheme: 'light' },
  { language: 'fr', size: 'desktop', scheme: 'dark' },
  { language: 'en', size: 'phone', scheme: 'dark' },
  { language: 'fr', size: 'phone', scheme: 'light' },
];
const sizes = { desktop: { width: 1100, height: 900 }, phone: { width: 360, height: 740 } };
const locales = { en: 'en-US', fr: 'fr-FR' };

/** Sends a message and waits until the last reply has come. */
async function say(page, text) {
  const answered = page.waitForResponse((response) => response.url().endsWith('/messages'));
  await page.fill('#message', text);
  await page.click('#send');
  await answered;
  await page.waitForTimeout(400);
}

async function scan(page) {
  await page.evaluate(axe);
  return seriousFaults(page);
}

async function look(browser, address, { language, size, scheme }) {
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: scheme,
    locale: locales[language],
  });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  await page.goto(address);
  await page.selectOption('#locale', locales[language]);
  await page.click('#clear');
  await page.waitForTimeout(600);
  for (const [name, text] of scenes[language]) {
    await say(page, text);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) faults.push(`${name}: ${wide} pixels wider than the screen`);
    faults.push(...(await scan(page)).map((fault) => `${name}: ${fault}`));
    await page.screenshot({ path: path.join(folder, `${name}-${language}-${size}-${scheme}.png`) });
  }
  await context.close();
  return faults.map((fault) => `${language}, ${size}, ${scheme}: ${fault}`);
}

mkdirSync(folder, { recursive: true });
const { server, address } = await startServer();
const browser = await launchBrowser();
try {
  const faults = [];
  for (const each of looks) faults.push(...(await look(browser, address, each)));
  process.stdout.write(faults.length === 0 ? 'Nothing serious found.\n' : `${faults.join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  server.kill();
}
