import { givenAs } from '../bind';
import { callsOf, drop, type Edit, endOf, insert, type Problem, type Rule } from '../rule';

/** The UM page gives New-UMMailboxPolicy a parameter of Set-UMMailboxPolicy and leaves out its dial plan. */
export const umMailboxPolicy: Rule = {
  id: 'um-mailbox-policy',
  severity: 'error',
  sources: ['um-2016', 'ps-new-ummailboxpolicy', 'ps-set-ummailboxpolicy'],
  examples: {
    wrong: [
      'New-UMMailboxPolicy -Name "RedmondPolicy" -AllowedInCountryOrRegionGroups "Anywhere"',
      'New-UMMailboxPolicy -Name "RedmondPolicy" -UMDialPlan "RedmondDialPlan" -AllowedInCountryOrRegionGroups "Anywhere"',
      'New-UMMailboxPolicy -Name "RedmondPolicy"',
    ],
    right: [
      'New-UMMailboxPolicy -Name "RedmondPolicy" -UMDialPlan "RedmondDialPlan"',
      'Set-UMMailboxPolicy -Identity "RedmondPolicy" -AllowedInCountryOrRegionGroups "Anywhere"',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'New-UMMailboxPolicy')) {
      const groups = bound.unknown.filter(({ element }) => /^allowed.*groups$/i.test(element.name));
      const plan = givenAs(bound, 'UMDialPlan');
      if (groups.length === 0 && plan) continue;
      const edits: Edit[] = groups.map(({ element, value }) =>
        drop(bound, { start: element.start, end: value?.end ?? element.end }),
      );
      if (!plan) edits.push(insert(endOf(bound), ' -UMDialPlan "{dialPlan}"'));
      if (groups.length > 0) {
        // What was wanted of it is not lost: it goes where the parameter belongs.
        const policy = givenAs(bound, 'Name')?.value?.raw ?? '"{policy}"';
        const wanted = groups.map(({ element, value }) => `-${element.name} ${value?.raw ?? ''}`.trimEnd());
        edits.push(
          insert(bound.statement.end, `\nSet-UMMailboxPolicy -Identity ${policy} ${wanted.join(' ')}`),
        );
      }
      problems.push({
        variant: groups.length === 0 ? 'plan' : plan ? 'groups' : 'message',
        statement: bound.statement,
        edits,
      });
    }
    return problems;
  },
};
