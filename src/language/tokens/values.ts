import type { Artefacts } from './artefacts';

/** Values for placeholders that stand in the question (names as in the knowledge's placeholders, without braces). */
export function findValues({ urls, addresses, domains }: Artefacts): Record<string, string> {
  const values: Record<string, string> = {};
  for (const url of urls) {
    if (/\/autodiscover\.svc$/i.test(url)) values.autodiscoverSvcUrl = url;
    else if (/\/autodiscover\.xml$/i.test(url)) values.autodiscoverXmlUrl = url;
    else if (/\/autodiscover\/metadata\/json\/1$/i.test(url)) values.exchangeMetadataUrl = url;
    else if (/\/metadata\/json\/1$/i.test(url)) values.sfbMetadataUrl = url;
  }
  const [address] = addresses;
  if (address) {
    const bare = address.replace(/^sip:/i, '');
    values.sipUri = `sip:${bare}`;
    values.sipAddress = bare;
    values.user = bare;
  }
  for (const domain of domains) {
    const name = domain.toLowerCase();
    if (name.startsWith('autodiscover.')) {
      values.autodiscoverFqdn ??= name;
      values.domain ??= name.slice('autodiscover.'.length);
    } else if (name.split('.').length > 2) values.sfbPoolFqdn ??= name;
    else values.domain ??= name;
  }
  return values;
}
