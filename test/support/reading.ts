import type { Reading } from '../../src/language/reading';

const nothing: Reading = {
  question: '',
  language: 'en',
  intent: 'none',
  features: [],
  deployments: [],
  negated: false,
  together: false,
  procedure: null,
  cloud: null,
  otherCloud: false,
  shown: [],
  cmdlets: [],
  parameters: [],
  terms: [],
  rights: false,
  where: false,
  goesWrong: false,
  symptoms: [],
  detail: null,
  products: [],
  values: {},
  pasted: null,
  control: null,
  alternatives: [],
  elsewhere: [],
  whether: false,
  release: false,
  outside: null,
  isCut: false,
};

/** What a question was read as: these fields, and nothing else. */
export const readAs = (fields: Partial<Reading>): Reading => ({ ...nothing, ...fields });
