import { describe, expect, it } from '@jest/globals';
import { appId, domain, openPackage, writePackage } from './support';

const right = ['--app-id', appId, '--domain', domain];

describe('npm run manifest', () => {
  it('packs the manifest, the French texts and both icons, and nothing else', () => {
    const { files, manifest } = openPackage();
    expect([...files.keys()]).toEqual(['manifest.json', 'fr.json', 'color.png', 'outline.png']);
    const named = [
      ...Object.values(manifest.icons),
      ...manifest.localizationInfo.additionalLanguages.map(({ file }) => file),
    ];
    expect(named.filter((name) => !files.has(name))).toEqual([]);
  });

  it('makes the same archive from the same files', () => {
    expect(writePackage(...right).archive).toEqual(writePackage(...right).archive);
  });

  it('says where the package is and what Teams will link to', () => {
    const { status, stdout } = writePackage(...right);
    expect(status).toBe(0);
    expect(stdout).toContain('package.zip is ready to upload');
    expect(stdout).toContain('https://bot.example.org/privacy');
  });

  it('links to the pages of the organisation that runs it', () => {
    const page = 'https://www.example.org/liaison';
    const { developer } = openPackage(
      '--website',
      page,
      '--privacy',
      `${page}/p`,
      '--terms',
      `${page}/t`,
    ).manifest;
    expect(developer).toMatchObject({
      websiteUrl: page,
      privacyUrl: `${page}/p`,
      termsOfUseUrl: `${page}/t`,
    });
  });

  it('writes id and domain in small letters', () => {
    const { archive } = writePackage('--app-id', appId.toUpperCase(), '--domain', domain.toUpperCase());
    expect(archive).toEqual(writePackage(...right).archive);
  });

  it.each([
    ['no id', ['--domain', domain], '--app-id is missing'],
    ['a word as id', ['--app-id', 'liaison', '--domain', domain], '--app-id is not a GUID'],
    ['an id in braces', ['--app-id', `{${appId}}`, '--domain', domain], '--app-id is not a GUID'],
    ['an id of zeros', ['--app-id', appId.replace(/\w/g, '0'), '--domain', domain], 'all zeros'],
    ['no domain', ['--app-id', appId], '--domain is missing'],
    ['a web address', ['--app-id', appId, '--domain', `https://${domain}/api`], `write ${domain}`],
    ['a port', ['--app-id', appId, '--domain', `${domain}:3978`], `write ${domain}`],
    ['a wildcard', ['--app-id', appId, '--domain', '*.example.org'], 'write example.org'],
    ['other letters', ['--app-id', appId, '--domain', 'büro.example.org'], 'write xn--bro-hoa.example.org'],
    ['this computer', ['--app-id', appId, '--domain', 'localhost'], 'such as bot.example.org'],
    ['an address', ['--app-id', appId, '--domain', '192.0.2.7'], 'such as bot.example.org'],
    ['a link without TLS', [...right, '--terms', 'http://example.org/terms'], 'starts with https://'],
    ['an unknown option', [...right, '--appid', appId], 'Usage'],
  ])('refuses %s and says what would be right', (_, options, sentence) => {
    const { status, stderr, archive } = writePackage(...options);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(archive).toBeNull();
  });

  it('names all mistakes at once, and repeats nothing that could be a secret', () => {
    const { stderr } = writePackage('--app-id', 'Zq8~hunter2', '--domain', 'localhost');
    expect(stderr).toMatch(/--app-id is not a GUID.*--domain is not a host name/s);
    expect(stderr).not.toContain('hunter2');
  });
});
