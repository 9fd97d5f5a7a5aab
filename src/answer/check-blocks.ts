import { isOfOutput } from '../commands';
import type { Finding } from '../contract';
import { namesIn } from '../knowledge/names-in-braces';
import { unique } from '../text/unique';
import type { Block } from './document';
import { fillInBlocks } from './fill-in';
import { escapeMarkdown } from './markdown';
import type { Desk } from './tools';

/** Messages repeat what was pasted; a paste without end is cut. */
const longestMessage = 1200;

/** What was looked at and found right stands in the lead: it is no point to note. */
const isChecked = ({ rule }: Finding) => rule === 'checked';
/** Nor is that nothing was recognised. */
export const isUnread = ({ rule }: Finding) => rule === 'not-recognised';
/** Real commands of which only the form was looked at. */
const isOutside = ({ rule }: Finding) => rule === 'unchecked';

/** A sentence on the whole paste, then each finding, then the commands that mend it. */
export function findingBlocks(desk: Desk, all: readonly Finding[]): Block[] {
  const findings = all.filter((finding) => !isChecked(finding) && !isUnread(finding));
  const lead = leadOf(desk, all, findings);
  if (findings.length === 0) return [lead];
  const { severity: titles, problem } = desk.say.check;
  const titleOf = ({ severity, rule }: Finding) =>
    severity === 'error' && isOfOutput(rule) ? problem : titles[severity];
  const items = findings.map((finding) =>
    desk.say.write.label(titleOf(finding), escapeMarkdown(finding.message, longestMessage)),
  );
  const fixes = findings.flatMap(({ rule, fix }) => (fix === null ? [] : [{ fix, shown: isOfOutput(rule) }]));
  const { corrected, run } = desk.say.part;
  const codes = unique(fixes.map(({ fix }) => fix)).map((text) => {
    const label = fixes.some(({ fix, shown }) => fix === text && !shown) ? corrected : run;
    return { kind: 'code', label: `**${label}**`, language: 'powershell', text } as const;
  });
  return [
    lead,
    { kind: 'list', ordered: true, items },
    ...codes,
    ...fillInBlocks(desk, namesIn(codes.map(({ text }) => text))),
  ];
}

function leadOf(desk: Desk, all: readonly Finding[], findings: readonly Finding[]): Block {
  const { check } = desk.say;
  const having = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity);
  const [errors, warnings] = [having('error'), having('warning')];
  if (errors.length > 0) {
    const said = errors.every(({ rule }) => isOfOutput(rule)) ? check.troubled : check.wrong;
    return { kind: 'alert', tone: 'bad', text: said(errors.length, warnings.length) };
  }
  if (warnings.length > 0) {
    const said = warnings.every(({ rule }) => isOfOutput(rule)) ? check.shown : check.warnings;
    return { kind: 'alert', tone: 'warning', text: said(warnings.length) };
  }
  const messages = (some: readonly Finding[]) =>
    some.map(({ message }) => escapeMarkdown(message, longestMessage));
  if (all.length > 0 && !all.some((one) => isChecked(one) || isOutside(one)))
    return { kind: 'alert', tone: 'info', text: [check.unread, ...messages(all.filter(isUnread))].join(' ') };
  const right = findings.length > 0 ? check.rightWithNotes(findings.length) : check.right;
  return { kind: 'alert', tone: 'good', text: [right, ...messages(all.filter(isChecked))].join(' ') };
}
