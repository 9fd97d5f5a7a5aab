import type { Intent } from '../../contract';
import { unique } from '../../text/unique';
import { placesOf } from '../features/places';
import type { Context } from '../reading';
import { movedTo } from './context';
import { inConversation, isTerse } from './our-field';
import { anySide, bothSides, type Signals, says, worded } from './signals';

/** A question of nothing but a feature and a product has no more words than this. */
const LONGEST_BARE = 9;

/** The features that a question of our field asks about, each where it is meant to happen. */
export const featuresMeant = (
  signals: Signals,
  context: Context,
  intent: Intent,
  known: ReadonlySet<string>,
): string[] => inSamePlace(usable(signals, context, intent), signals, context, known);

/** Words that are everyday words too (contacts, archive, call) count only where a Skype product or the conversation is about. */
function usable(signals: Signals, context: Context, intent: Intent): string[] {
  const goesOn = inConversation(context);
  const enough =
    goesOn || skypeInSight(signals) || saysLittleElse(signals) || ['deployments', 'compare'].includes(intent);
  return unique(
    signals.features
      .filter(
        ({ strength, everyday, placed }) =>
          (strength === 'strong' && (enough || !everyday)) ||
          (enough && (strength === 'weak' || goesOn || bothSides(signals))) ||
          // « Où peut-on voir, depuis le webmail, si un collègue est disponible ? »
          (intent === 'deployments' && placed),
      )
      .map(({ feature }) => feature),
  );
}

const skypeInSight = ({ named, cues }: Signals): boolean =>
  named.skype.length > 0 ||
  named.open.includes('skype') ||
  named.hybrid ||
  cues.some(({ names, text }) => names.has('lync') || /skype|lync|sfb/.test(text));

/** "Photos with Exchange 2016", "do photos work with it?", unless it is about mails; "photos?": what else should be asked here. */
function saysLittleElse(signals: Signals): boolean {
  const asksOnly =
    says(signals, 'ask-support') && signals.strange.length === 0 && signals.words.length <= LONGEST_BARE;
  if ((isTerse(signals) || asksOnly) && anySide(signals) && !says(signals, 'mail', 'email')) return true;
  const [cue, ...others] = signals.cues;
  return (
    cue !== undefined &&
    others.length === 0 &&
    signals.words.every((word, at) => at === cue.start || /^[?.!]$/.test(word))
  );
}

/** "Presence in OWA?" – "And meetings there?": where no place is said, the one spoken of. */
function inSamePlace(
  features: string[],
  signals: Signals,
  context: Context,
  known: ReadonlySet<string>,
): string[] {
  const [place, ...others] = placesOf(context.features);
  if (place === undefined || others.length > 0) return features;
  const there = worded(signals, 'there');
  const assumed = signals.features.filter(({ placed }) => !placed).map(({ feature }) => feature);
  return unique(
    features.flatMap((feature) => {
      const moved = assumed.includes(feature) ? movedTo(place, [feature], known) : [];
      // "And join them?": the very thing that was spoken of.
      const again = moved.some((one) => context.features.includes(one));
      return (there || again) && moved.length > 0 ? moved : [feature];
    }),
  );
}
