import { isJudged, type Problem, type Rule, replace } from '../rule';

/** A value with a space but without quotes falls apart: `-Identity Exchange Online`. */
export const extraArgument: Rule = {
  id: 'extra-argument',
  severity: 'error',
  sources: ['owa-online-en'],
  examples: {
    wrong: [
      'Set-CsHostingProvider -Identity Exchange Online -Enabled $True',
      'Grant-CsUserServicesPolicy -Identity Ken Myer -PolicyName UcsPilot',
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True $False',
    ],
    right: [
      'Set-CsHostingProvider -Identity "Exchange Online" -Enabled $True',
      "Grant-CsUserServicesPolicy 'Ken Myer' UcsPilot",
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { command, statement, named, extra, given, unknown } of commands) {
      if (named?.cmdlet.kind !== 'cmdlet' || !isJudged(named.cmdlet) || unknown.length > 0) continue;
      // A parameter without its hyphen has a rule of its own.
      const names = Object.keys(named.cmdlet.parameters).map((name) => name.toLowerCase());
      if (extra.some(({ raw }) => raw.length > 4 && names.includes(raw.toLowerCase()))) continue;
      const stray = new Set(extra.map((value) => value.start));
      // The second word of a torn value may have found a free position, so it is sought by its place behind a bare word.
      const torn = command.elements.findIndex((element, at) => {
        const before = command.elements[at - 1];
        const lead =
          before?.kind === 'parameter' ? before.value : before?.kind === 'argument' ? before.value : null;
        const owner = lead && given.find((one) => one.value === lead && one.element);
        return (
          element.kind === 'argument' &&
          element.value.kind === 'word' &&
          /^\p{L}/u.test(element.value.raw) &&
          lead?.kind === 'word' &&
          /^\p{L}/u.test(lead.raw) &&
          owner &&
          !/^(?:\$|true|false)/i.test(element.value.raw)
        );
      });
      if (torn > 0 && (extra.length > 0 || command.elements[torn]?.kind === 'argument')) {
        let last = torn;
        while (command.elements[last + 1]?.kind === 'argument') last++;
        const start = command.elements[torn - 1];
        const from = start?.kind === 'argument' ? start.value.start : (start?.value?.start ?? 0);
        const to = command.elements[last]?.end ?? from;
        const words = statement.text.slice(from - statement.start, to - statement.start);
        problems.push({
          variant: 'spaces',
          statement,
          values: { value: words },
          edits: /["'`$]/.test(words) ? [] : [replace({ start: from, end: to }, `"${words}"`)],
        });
      } else {
        const left = extra.filter(
          (value) =>
            stray.has(value.start) && !/^(?:\$?true|\$?false)$/i.test(value.raw) && !/^>/.test(value.raw),
        );
        // A Boolean that fell into the first free position, such as Identity.
        const fallen = given
          .filter((one) => !one.element && one.parameter.type !== 'Boolean')
          .flatMap((one) => one.value ?? []);
        const other = [...extra, ...fallen].filter(
          (value) => /^\$(?:true|false)$/i.test(value.raw) && !followsSwitch(command, value.start),
        );
        for (const value of [...left, ...other].slice(0, 1))
          problems.push({ statement, values: { cmdlet: named.name, value: value.raw.slice(0, 60) } });
      }
    }
    return problems;

    function followsSwitch(command: (typeof commands)[number]['command'], start: number): boolean {
      const at = command.elements.findIndex((element) => element.start === start);
      return command.elements[at - 1]?.kind === 'parameter';
    }
  },
};
