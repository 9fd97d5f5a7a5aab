import { type Intent, wholeWay } from '../../../contract';
import { CLOUDS, strongFeatures } from '../asks';
import { mergeDeployments } from '../context';
import { bothSides, type Signals, says, worded } from '../signals';
import { procedureExplained, procedureShown } from '../thread';
import { setsUp } from '../understood';
import {
  type Continued,
  type FollowUp,
  LONG,
  namesAnother,
  namesCommand,
  nothingElse,
  nothingNew,
  SHORT,
  type Turn,
} from './turn';

/** `name = value`, on as many lines as there are; `name: value` alone. */
const VALUES = /^(?:\s*\w+\s*=\s*\S[^\n]*(?:\n|$))+$|^\s*\w+\s*:\s*\S+\s*$/;
/** Of a question that names a cloud, or asks for a command. */
const LONGER = 22;

/** What goes on from a setup, a command, a checklist or what was explained or checked. The first that reads anything decides. */
export const OF_COMMANDS: readonly FollowUp[] = [
  {
    because: 'gives values for the setup',
    read: ({ signals, context }) => {
      const isSetUp =
        context.intent === 'setup' || (context.intent === 'explain' && context.procedure !== null);
      if (!isSetUp || !VALUES.test(signals.question)) return null;
      return { intent: 'setup', deployments: context.deployments, procedure: context.procedure };
    },
  },
  {
    because: 'wants the command that was explained, or that an explained parameter is of',
    read: (turn) => {
      const { signals, context, intent } = turn;
      const [cmdlet] = context.cmdlets;
      // What was shown for it then may be followed by the next command of the kind.
      const goesOn = context.intent === 'command' && context.procedure === null;
      if (!(context.intent === 'explain' || goesOn) || cmdlet === undefined || !nothingNew(turn)) return null;
      if (!['none', 'explain', 'command'].includes(intent) || says(signals, 'ask-explain')) return null;
      if (!says(signals, 'ask-command') || namesCommand(signals)) return null;
      return commandOf(cmdlet, turn);
    },
  },
  {
    because: 'asks who may do what was spoken of, or where it is done',
    read: (turn) => {
      const { signals, context, intent } = turn;
      const asksWhere = worded(signals, 'asksWhereToRun') && ['none', 'setup', 'command'].includes(intent);
      if (!(worded(signals, 'asksRights') || asksWhere)) return null;
      if (!nothingElse(turn) || signals.words.length > LONG) return null;
      const procedure = procedureShown(turn);
      if (procedure === null || namesAnother(signals, procedure)) return null;
      return { intent: 'explain', deployments: context.deployments, procedure };
    },
  },
  {
    because: 'asks what may be if what was spoken of does not work',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (!worded(signals, 'ifItFails') || !['none', 'check', 'setup'].includes(intent)) return null;
      if (says(signals, 'rollback')) return null;
      // « Et si on prend le certificat par défaut ? »
      if (worded(signals, 'supposes') && worded(signals, 'asksForAnother')) return null;
      if (anyNamed || !nothingElse(turn) || says(signals, ...CLOUDS)) return null;
      const procedure = procedureShown(turn);
      if (procedure === null || namesAnother(signals, procedure) || signals.words.length > LONG) return null;
      const symptoms = [...turn.failuresOf(procedure, context.shown)];
      if (symptoms.length === 0) return null;
      return { intent: 'explain', deployments: context.deployments, procedure, symptoms };
    },
  },
  {
    because: 'wants the command that was spoken of, or checked, for a cloud',
    read: (turn) => {
      const { signals, intent } = turn;
      const cmdlet = onlyCmdlet(turn);
      if (cmdlet === null || !says(signals, ...CLOUDS)) return null;
      if (!says(signals, 'ask-command') && !(intent === 'none' && signals.words.length <= LONGER))
        return null;
      return commandOf(cmdlet, turn);
    },
  },
  {
    because: 'wants the command that was checked as it should be',
    read: (turn) => {
      const { signals } = turn;
      const cmdlet = onlyCmdlet(turn);
      if (cmdlet === null || !worded(signals, 'wantsItRight') || signals.words.length > LONG) return null;
      return commandOf(cmdlet, turn);
    },
  },
  {
    because: 'wants the same command for another cloud or deployment',
    read: (turn) => {
      const { signals, context, intent, named, anyNamed } = turn;
      const namesCloud = says(signals, ...CLOUDS);
      if (!isOfCommands(turn, namesCloud) || !nothingNew(turn) || namesCommand(signals)) return null;
      // "The tenant is 21Vianet": a word that can be explained as well.
      const isSaid = intent === 'explain' && namesCloud && !says(signals, 'ask-explain');
      if (!(isSaid || ['none', 'features', 'support', 'command'].includes(intent))) return null;
      if (!namesCloud && !anyNamed) return null;
      // "Back to the calendar: would that work with Exchange SE, too?"
      if (
        context.features.length > 0 &&
        says(signals, 'ask-support') &&
        worded(signals, 'works', 'opensYesNo')
      )
        return null;
      return {
        intent: 'command',
        deployments: mergeDeployments(named, context),
        procedure: context.procedure,
      };
    },
  },
  {
    because: 'names the deployment to set up',
    read: (turn) => {
      const { signals, context, intent, named, anyNamed } = turn;
      if (context.intent !== 'setup' || !anyNamed || !nothingNew(turn)) return null;
      if (!['none', 'features'].includes(intent) || signals.procedure !== null) return null;
      if (signals.words.length > 12 || says(signals, 'ask-features')) return null;
      if (signals.words.includes('?') && !worded(signals, 'thePart')) return null;
      const deployments = mergeDeployments(named, context);
      const other = context.features.length > 0 ? turn.procedureOf(context.features, deployments) : null;
      return { intent: 'setup', deployments, procedure: other ?? context.procedure ?? wholeWay };
    },
  },
  {
    because: 'asks about what stands in the list spoken of',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (context.intent !== 'checklist' || intent !== 'none' || anyNamed || !nothingNew(turn)) return null;
      if (!worded(signals, 'asksOfItems') || signals.words.length > SHORT) return null;
      return { intent: 'checklist', deployments: context.deployments, procedure: context.procedure };
    },
  },
  {
    because: 'wants another command of what was shown, explained or checked',
    read: (turn) => {
      const { signals, context, intent, named } = turn;
      const undoes =
        intent === 'support' && says(signals, 'rollback') && strongFeatures(signals).length === 0;
      if (!(undoes || ['none', 'setup', 'explain'].includes(intent)) || !nothingElse(turn)) return null;
      const longest = says(signals, 'ask-command') || worded(signals, 'asksForAnother') ? LONGER : LONG;
      if (says(signals, 'ask-checklist', 'guided') || signals.words.length > longest) return null;
      const procedure = procedureShown(turn);
      if (procedure === null || namesAnother(signals, procedure)) return null;
      if (!wantsAnother(turn, procedure)) return null;
      const deployments = mergeDeployments(named, context);
      return { intent: 'command', deployments, procedure };
    },
  },
  {
    because: 'wants to set up, get the commands or the checklist for what was spoken of',
    read: (turn) => {
      const { signals, context, intent, named } = turn;
      if (namesProcedure(signals) || !nothingNew(turn)) return null;
      // "And the cmdlet to change it?": the word can be explained as well.
      const command = says(signals, 'ask-command') && !says(signals, 'ask-explain');
      if (!(['none', 'setup', 'checklist'].includes(intent) || (intent === 'explain' && command)))
        return null;
      const another = context.intent === 'command' && worded(signals, 'theOneFor');
      const undoes = says(signals, 'rollback') && signals.words.length <= SHORT;
      if (!(undoes || another || says(signals, 'ask-setup', 'ask-command', 'ask-checklist'))) return null;
      // Nothing but an output that was checked.
      const checked = context.intent === null && context.procedure !== null;
      const shown = checked || (setsUp(context.intent) && context.procedure !== null);
      const explained = context.intent === 'explain' ? procedureExplained(turn) : null;
      const known = shown || explained !== null || (context.features.length > 0 && !undoes);
      if (!known || signals.words.length > LONG) return null;
      const deployments = mergeDeployments(named, context);
      const own =
        (setsUp(context.intent) ? context.procedure : null) ??
        explained ??
        turn.procedureOf(context.features, deployments) ??
        context.procedure;
      const wants: Intent = says(signals, 'ask-checklist')
        ? 'checklist'
        : another || says(signals, 'ask-command', 'rollback')
          ? 'command'
          : 'setup';
      // Of a feature that no document sets up alone, the way to all of them.
      const procedure = own ?? (wants === 'setup' ? wholeWay : null);
      return procedure === null ? null : { intent: wants, deployments, procedure };
    },
  },
  {
    because: 'wants the same for another procedure',
    read: ({ signals, context }) => {
      if (context.intent !== 'checklist' && context.intent !== 'command' && context.intent !== 'setup')
        return null;
      if (signals.procedure === null || signals.words.length > SHORT + 1 || bothSides(signals)) return null;
      if (!worded(signals, 'asWell') && !(context.intent !== 'setup' && worded(signals, 'continues')))
        return null;
      return {
        intent: context.intent,
        deployments: context.deployments,
        procedure: signals.procedure,
        carry: false,
      };
    },
  },
];

/** By how it asks, after a command; by what it asks for, wherever the procedure is spoken of. */
function wantsAnother({ signals, context, intent, anyNamed, isAskedIn }: Turn, procedure: string): boolean {
  const wasShown = context.intent === 'command' || context.cmdlets.length + context.shown.length > 0;
  if (wasShown && (says(signals, 'ask-command') || worded(signals, 'asksForAnother', 'theOneFor')))
    return true;
  if (worded(signals, 'setupVerb', 'asksOtherHow') || says(signals, 'ask-guidance')) return false;
  if (worded(signals, 'asksHow') && (wasShown || says(signals, 'verify', 'test-it'))) return true;
  // "Is it done on each server?" asks for a yes or a no.
  if (intent === 'explain' || says(signals, 'ask-explain') || worded(signals, 'opensIsIt')) return false;
  return !anyNamed && !says(signals, 'ask-why') && isAskedIn(procedure, signals.question, context.language);
}

/** A command was shown; or, in the middle of a setup, a cloud is named and no more (« Au fait, pour 21Vianet, quelle adresse ? »). */
const isOfCommands = ({ context, intent }: Turn, namesCloud: boolean): boolean =>
  context.intent === 'command' ||
  (namesCloud &&
    intent === 'none' &&
    context.procedure !== null &&
    context.intent !== 'checklist' &&
    context.intent !== 'explain');

const commandOf = (cmdlet: string, { context, procedureOfCmdlet }: Turn): Continued => ({
  intent: 'command',
  deployments: context.deployments,
  procedure: procedureOfCmdlet(cmdlet),
});

/** The one cmdlet spoken of, where the message names nothing of its own. */
function onlyCmdlet(turn: Turn): string | null {
  const [cmdlet = null, ...others] = turn.context.cmdlets;
  return others.length === 0 && nothingNew(turn) && !namesCommand(turn.signals) ? cmdlet : null;
}

/** "Walk me through it" is said of the whole way only where nothing else was spoken of. */
const namesProcedure = (signals: Signals): boolean =>
  signals.procedure !== null &&
  (signals.procedure !== wholeWay || !says(signals, 'guided') || says(signals, 'whole-plan'));
