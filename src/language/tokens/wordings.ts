import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Language } from '../../contract';
import { anyOf } from '../../text/any-of';
import { readWordsFile } from './words-file';

/** What can be asked of the words of a message beside its cues. `src/words/README.md` says how a wording is written. */
const WordingName = z.enum([
  // intents
  'asksDates',
  'asksForAnother',
  'asksFact',
  'asksHow',
  'asksIfIt',
  'asksIfSo',
  'asksIfRight',
  'asksNecessity',
  'asksNeed',
  'asksRelease',
  'asksOtherHow',
  'asksRestart',
  'asksRights',
  'asksToCheckLine',
  'asksToType',
  'asksWhatToChange',
  'asksWhatIs',
  'asksWhereToRun',
  'asksWhichDoes',
  'asksWhether',
  'begins',
  'builds',
  'changes',
  'changesVersion',
  'endOfService',
  'ends',
  'getsGoing',
  'isAround',
  'isCompulsory',
  'isSupported',
  'notHow',
  'opensIsIt',
  'opensYesNo',
  'orders',
  'ordersUndo',
  'serviceAlone',
  'setupVerb',
  'somebody',
  'stated',
  'statedAsQuestion',
  'still',
  'undoes',
  'wants',
  'when',
  'whereToBegin',
  'whichCommand',
  'whichLive',
  'works',
  // threads
  'aboutChats',
  'asksIfSupported',
  'asksMeaning',
  'asWell',
  'asBefore',
  'leavesOut',
  'thePart',
  'asksOfItems',
  'asksOtherwise',
  'asksReplacement',
  'asksUntilWhen',
  'asksWhatIsLost',
  'allOfThem',
  'namesGroup',
  'newerOne',
  'olderOne',
  'besideOthers',
  'bothOfThem',
  'continues',
  'entertains',
  'fillsTalk',
  'goesWrong',
  'holdsData',
  'ifItFails',
  'inPlace',
  'inBothCases',
  'infers',
  'supposes',
  'tellsOfOthers',
  'theOneFor',
  'isServiced',
  'leaves',
  'doesNotKnow',
  'meansOthers',
  'meansUs',
  'mends',
  'moves',
  'needsHelp',
  'negates',
  'onlyThat',
  'onlyVersion',
  'onlyWhere',
  'ownServer',
  'pairsUp',
  'pointsBack',
  'saysServer',
  'serverTells',
  'setsAgainst',
  'doubts',
  'replacesProducts',
  'theFirst',
  'theOther',
  'theOtherOne',
  'theSameAgain',
  'theSecond',
  'there',
  'toYou',
  'wantsItRight',
  'withThese',
  // small-talk
  'asideTalk',
  'cancels',
  'restarts',
  'skips',
  // products
  'beforeAnother',
  'exchangesThings',
  'neither',
  'installedSince',
  'likewise',
  'soIs',
  'isNot',
  'isSo',
  'ofBothBefore',
  'ofBothAfter',
  'oneOfSkypeBefore',
  'rangeAfter',
  'rangeBefore',
  'rangeDown',
  'rangeExcept',
  'rangeNeeded',
  'rangeUp',
  'oneOfSkypeAfter',
  'bothSubject',
  'allGone',
  'apart',
  'asksIfTrue',
  'headOfExchange',
  'headOfSkype',
  // subjects
  'accomplished',
  'afterwards',
  'asksInside',
  'becauseOf',
  'bygone',
  'calledQuestion',
  'contrasted',
  'corrected',
  'dismissed',
  'except',
  'forWhom',
  'group',
  'groupOf',
  'isPresent',
  'isPresentAsked',
  'leftOut',
  'likened',
  'mailStands',
  'notInstalled',
  'notThere',
  'people',
  'refused',
  'usedFor',
  'whoMay',
]);
type WordingName = z.infer<typeof WordingName>;

/** One expression for all languages: found where one of them is. */
export type Wordings = Readonly<Record<WordingName, RegExp>>;

const Written = z.record(z.string(), z.array(z.string().min(1)));
/** No wording without somebody who asks for it, and none missing. */
const Complete = z.record(WordingName, Written.valueType);

/** Throws one error that names the language where it lacks a wording, or has one that nobody asks for or that is no expression. */
export function readWordings(wordsDirectory: string, languages: readonly Language[]): Wordings {
  const written = languages.map((language) => wordingsOf(wordsDirectory, language));
  return Object.fromEntries(
    WordingName.options.map((name) => [name, oneOf(written.flatMap((wordings) => wordings[name]))]),
  ) as Wordings;
}

/** One file a topic. */
function wordingsOf(wordsDirectory: string, language: Language): z.infer<typeof Complete> {
  const directory = path.join(wordsDirectory, language, 'wordings');
  const files = readdirSync(directory).map((file) => readWordsFile(Written, directory, file));
  const { data, error } = Complete.safeParse(Object.assign({}, ...files));
  if (error) throw new Error(`${directory}:\n${z.prettifyError(error)}`);
  return data;
}

/** For all places where a wording stands (`matchAll`): compiled once, not for each message. */
export const everyOf = (wording: RegExp): RegExp => new RegExp(wording, 'g');

/** Whole words; of a wording that no language has, nothing is found. */
const oneOf = (alternatives: readonly string[]): RegExp => new RegExp(`\\b${anyOf(alternatives)}(?!\\w)`);
