import { z } from 'zod';
import type { Answer } from '../src/contract';

const Alternatives = z.union([z.string(), z.array(z.string())]);

/** What a good answer to a question must hold; a field left out is not judged. */
export const Expectation = z.object({
  language: z.string().optional(),
  intents: z.array(z.string()),
  features: z.array(z.string()).optional(),
  /** `2013+online`; a side not named is `null`. */
  deployments: z.array(z.string()).optional(),
  /** `owa-presence@2013+online=no`; several supports where the documents leave it open. True ones may be added. */
  verdicts: z.array(z.string()).optional(),
  missing: z.array(z.string()).optional(),
  missingOptional: z.array(z.string()).optional(),
  procedures: z.array(z.string()).optional(),
  /** Each, or one of each list, is in a command. */
  commands: z.array(Alternatives).optional(),
  findings: z.array(Alternatives).optional(),
  noErrors: z.boolean().optional(),
  text: z.array(Alternatives).optional(),
  never: z.array(z.string()).optional(),
});
export type Expectation = z.infer<typeof Expectation>;

const simple = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\u00a0\u202f\s]+/g, ' ');
const list = (value: z.infer<typeof Alternatives>): string[] => (Array.isArray(value) ? value : [value]);
const holds = (text: string, value: z.infer<typeof Alternatives>): boolean =>
  list(value).some((one) => simple(text).includes(simple(one)));
const same = (one: readonly string[], other: readonly string[]): boolean =>
  [...new Set(one)].sort().join() === [...new Set(other)].sort().join();

/** What is not as it should be, in words; empty where the answer is good. */
export function faultsOf(answer: Answer, expected: Expectation): string[] {
  const faults: string[] = [];
  const check = (right: boolean, fault: string) => {
    if (!right) faults.push(fault);
  };
  check(
    expected.intents.includes(answer.intent),
    `intent ${answer.intent}, not ${expected.intents.join(' or ')}`,
  );
  if (expected.language) check(answer.language === expected.language, `language ${answer.language}`);
  const refused = answer.intent === 'none' && expected.intents.includes('none');
  if (refused) return faults;
  if (expected.features) check(same(answer.features, expected.features), `features ${answer.features}`);
  const deployments = answer.deployments
    .map(({ exchange, skype }) => `${exchange}+${skype}`)
    .filter((one) => one !== 'null+null');
  if (expected.deployments) check(same(deployments, expected.deployments), `deployments ${deployments}`);
  for (const verdict of expected.verdicts ?? []) check(given(answer, verdict), `no ${verdict}`);
  const optional = expected.missingOptional ?? [];
  if (expected.missing)
    check(
      same(
        answer.missing.filter((slot) => !optional.includes(slot)),
        expected.missing,
      ),
      `missing ${answer.missing}`,
    );
  if (expected.procedures && answer.intent === expected.intents[0])
    check(expected.procedures.includes(answer.procedure ?? ''), `procedure ${answer.procedure}`);
  for (const part of expected.commands ?? [])
    check(
      answer.commands.some(({ text }) => holds(text, part)),
      `no command with ${part}`,
    );
  for (const part of expected.findings ?? [])
    check(
      answer.findings.some(
        (finding) =>
          finding.severity !== 'info' &&
          holds(`${finding.rule} ${finding.message} ${finding.fix ?? ''}`, part),
      ),
      `no finding on ${part}`,
    );
  if (expected.noErrors)
    check(!answer.findings.some(({ severity }) => severity === 'error'), 'a right command was called wrong');
  for (const part of expected.text ?? []) check(holds(answer.text, part), `text without ${part}`);
  return faults;
}

/** Verdicts that decide and must not: false, forbidden for this question, or on something else than what was asked. */
export function wrongVerdicts(answer: Pick<Answer, 'verdicts'>, expected: Expectation): string[] {
  const asked = expected.verdicts ?? [];
  const wanted = asked.map(parse);
  const forbidden = (expected.never ?? []).map(parse);
  const refused = expected.intents.every((intent) =>
    ['none', 'help', 'greeting', 'control'].includes(intent),
  );
  const beside = asked.length > 0 && !asked.some((verdict) => given(answer, verdict));
  return answer.verdicts
    .filter(({ support }) => support !== 'unknown')
    .filter((verdict) => {
      const cell = wanted.find((one) => isOn(one, verdict));
      if (cell) return !cell.supports.includes(verdict.support);
      return (
        refused ||
        beside ||
        forbidden.some((one) => isOn(one, verdict) && one.supports.includes(verdict.support))
      );
    })
    .map(({ feature, exchange, skype, support }) => `${feature}@${exchange}+${skype}=${support}`);
}

const isOn = (one: Cell, { feature, exchange, skype }: Answer['verdicts'][number]): boolean =>
  one.feature === feature &&
  (one.exchange === '*' || one.exchange === exchange) &&
  sameSkype(one.skype, skype);

type Cell = ReturnType<typeof parse>;

function parse(text: string) {
  const [, feature = '', exchange = '', skype = '', support = ''] = /^(.+)@(.+)\+(.+)=(.+)$/.exec(text) ?? [];
  return { feature, exchange, skype, supports: support.split('|') };
}

const family = (skype: string): string => (skype.startsWith('server') ? 'server' : skype);
const sameSkype = (one: string, other: string): boolean =>
  one === '*' || one === other || (family(one) === family(other) && (one === 'server' || other === 'server'));

/** Whether the answer gives this verdict, or one for all servers that holds for it. */
export function given(answer: Pick<Answer, 'verdicts'>, text: string): boolean {
  const wanted = parse(text);
  const cells = wanted.exchange === 'on-premises' ? ['on-premises'] : [wanted.exchange, 'on-premises'];
  return answer.verdicts.some(
    ({ feature, exchange, skype, support }) =>
      feature === wanted.feature &&
      (wanted.exchange === '*' || exchange === wanted.exchange || cells.includes(exchange)) &&
      sameSkype(wanted.skype, skype) &&
      wanted.supports.includes(support),
  );
}
