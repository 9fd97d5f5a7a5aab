import { errorIn } from '../../commands/error-record';
import type { Finding } from '../../contract';
import type { Expectation } from '../../knowledge/procedure';
import { compare, type WalkScene } from '../../procedure/walk';
import type { Block } from '../document';
import { escapeMarkdown, inlineCode } from '../markdown';
import { failuresLike, failuresOfStep } from './failures';
import type { WalkDesk } from './types';

export interface Checked {
  result: 'passed' | 'failed' | 'unrecognised';
  findings: Finding[];
  blocks: Block[];
}

const longest = 1200;

/** A pasted output against what the step must show; what the check of commands finds in it counts as well. */
export function checkOutput(text: string, scene: WalkScene, desk: WalkDesk): Checked {
  const { walk, step } = scene;
  const { check } = desk.say.walk;
  const judged = desk.checker
    .check(text, {
      language: desk.language,
      cloud: walk.cloud,
      deployment: walk.deployment,
      today: desk.today,
    })
    .filter(({ severity }) => severity !== 'info');
  const wrong = judged.filter(({ severity }) => severity === 'error');
  const error = errorIn(text);
  // What the check of commands makes of an error says more than the error does.
  const reported = error === null || judged.length > 0 ? [] : [check.error(escapeMarkdown(error, longest))];
  if (step?.verify == null) {
    const findings = [...reported, ...judged.map((finding) => escaped(finding))];
    return {
      result: wrong.length > 0 || error !== null ? 'failed' : 'unrecognised',
      findings: judged,
      blocks:
        findings.length === 0
          ? [{ kind: 'alert', tone: 'info', text: check.nothingToCheck }]
          : [
              { kind: 'alert', tone: 'warning', text: check.failed },
              { kind: 'list', ordered: false, items: findings },
              ...failuresLike(text, judged.length > 0, scene, desk),
            ],
    };
  }
  const { result, unmet } = compare(step.verify.checks, desk.checker.outputOf(text), desk.today);
  if (result === 'passed') {
    // What the step needs is there; what else was found concerns another object of the same output.
    const asides = judged.map((finding) => ({ ...finding, severity: 'warning' as const }));
    return {
      result,
      findings: asides,
      blocks: [
        { kind: 'alert', tone: 'good', text: check.passed(step.verify.expects) },
        ...causeBlocks(asides, desk),
      ],
    };
  }
  if (result === 'unrecognised' && wrong.length === 0 && error === null) {
    const lacking = [...new Set(unmet.map(({ expectation }) => lacks(expectation, desk)))];
    return {
      result,
      findings: judged,
      blocks: [
        { kind: 'alert', tone: 'info', text: check.unrecognised(inlineCode(step.verify.command)) },
        { kind: 'list', ordered: false, items: lacking },
      ],
    };
  }
  // After an error nothing else is shown; what is lacking then says nothing.
  const shown = unmet.filter(
    ({ shown: value, expectation }) => value !== null || (error === null && 'output' in expectation),
  );
  // A date that is over is the cause itself.
  const open = shown.some(({ expectation }) => !('ahead' in expectation));
  const items = [
    ...reported,
    ...shown.map(({ expectation, shown: value }) => unmetText(expectation, value, desk)),
  ];
  return {
    result: 'failed',
    findings: [
      ...items.map(
        (message) => ({ severity: 'error', rule: 'not-as-expected', message, fix: null }) as const,
      ),
      ...judged,
    ],
    blocks: [
      { kind: 'alert', tone: 'bad', text: check.failed },
      ...(items.length > 0 ? [{ kind: 'list', ordered: false, items } as const] : []),
      ...causeBlocks(judged, desk),
      ...(error === null && shown.length > 0
        ? open
          ? failuresOfStep(scene, desk)
          : []
        : failuresLike(text, judged.length > 0, scene, desk)),
      { kind: 'paragraph', text: check.goOn },
    ],
  };
}

const escaped = ({ message }: Finding) => escapeMarkdown(message, longest);

function causeBlocks(findings: readonly Finding[], desk: WalkDesk): Block[] {
  if (findings.length === 0) return [];
  const fixes = [...new Set(findings.flatMap(({ fix }) => fix ?? []))];
  return [
    { kind: 'list', ordered: false, items: findings.map(escaped) },
    ...fixes.map(
      (text) =>
        ({ kind: 'code', label: `**${desk.say.part.corrected}**`, language: 'powershell', text }) as const,
    ),
  ];
}

function lacks(expectation: Expectation, desk: WalkDesk): string {
  const { check } = desk.say.walk;
  if ('property' in expectation) return check.lacks(expectation.property);
  return check.noText(inlineCode(textOf(expectation.output)));
}

const textOf = (output: { contains: string } | { matches: string }): string =>
  'contains' in output ? output.contains : output.matches.replace(/\[(.).\]/g, '$1');

/** A pattern as a person reads it: `https://…/autodiscover.xml`. */
const formOf = (pattern: string): string =>
  pattern
    .replace(/^\^|\$$/g, '')
    .replace(/\.[+*]/g, '…')
    .replace(/\\/g, '');

function unmetText(expectation: Expectation, shown: string | null, desk: WalkDesk): string {
  const { check } = desk.say.walk;
  if (!('property' in expectation) || shown === null) return lacks(expectation, desk);
  const { wanted } = check;
  const what =
    'equals' in expectation
      ? wanted.equals(inlineCode(expectation.equals))
      : 'oneOf' in expectation
        ? wanted.oneOf(expectation.oneOf.map(inlineCode))
        : 'contains' in expectation
          ? wanted.contains(inlineCode(expectation.contains))
          : 'filled' in expectation
            ? wanted.filled
            : 'ahead' in expectation
              ? wanted.ahead
              : 'same' in expectation
                ? wanted.same
                : wanted.form(formOf(expectation.matches));
  const value = shown.slice(0, 200).replace(/`/g, '’').trim();
  return check.shows(expectation.property, value === '' ? null : inlineCode(value), what);
}
