import type { Artefacts } from './artefacts';
import { VALUE_CUE } from './lexicon';

/** Values for placeholders that stand in the question (names as in the knowledge's placeholders, without braces). */
export function findValues(
  { urls, addresses, domains }: Artefacts,
  said: ReadonlySet<string>,
): Record<string, string> {
  const values = valuesNamed(said);
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

/** Those that are chosen from a few, by their cues; two of one placeholder choose nothing. */
function valuesNamed(said: ReadonlySet<string>): Record<string, string> {
  const named = [...said].flatMap((cue) => {
    const [name, value] = cue.startsWith(VALUE_CUE) ? cue.slice(VALUE_CUE.length).split('=') : [];
    return name !== undefined && value !== undefined ? [[name, value] as const] : [];
  });
  const once = named.filter(([name]) => named.filter(([other]) => other === name).length === 1);
  return Object.fromEntries(once);
}
