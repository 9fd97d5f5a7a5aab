import type { Rule } from '../rule';

/** The parameter, or what it leads to: people tell the message in their own words. */
const METADATA = /metadata ?(?:url|document)|document de métadonnées/i;

/** The metadata document did not come: the URL is wrong, or not reachable from there. */
export const metadataMessage: Rule = {
  id: 'metadata-message',
  severity: 'error',
  sources: ['partner-onprem-2015'],
  examples: {
    wrong: [
      'New-CsPartnerApplication : Cannot bind parameter \'MetadataUrl\' to the target. Exception setting "MetadataUrl": "The metadata document could not be downloaded from the URL in the MetadataUrl parameter or downloaded data is not a valid metadata document."',
      'New-CsPartnerApplication : Impossible de lier le paramètre « MetadataUrl » à la cible.',
    ],
    right: ['Test Passed.'],
  },
  check({ outputs, messages }) {
    return outputs.some(({ text }) => METADATA.test(text) && messages.noMetadata.test(text)) ? [{}] : [];
  },
};
