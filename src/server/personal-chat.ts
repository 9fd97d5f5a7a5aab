import type { Storage, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { PersonalChat } from '../../dialogs/personal-chat';
import { describeError } from '../bot/describe-error';
import type { Config } from '../config';
import { clouds } from '../config/clouds';
import { unlessUnreadable } from '../storage/change';
import { notePerson } from '../storage/person';
import type { Adapter } from './adapter';

/** Opens the personal chat with whoever wrote in a channel or group; Teams refuses where the person has not the app. */
export function personalChats(adapter: Adapter, config: Config, storage: Storage, log: Logger): PersonalChat {
  return async (turn: TurnContext, logic) => {
    const { serviceUrl, channelId, recipient, from, conversation, channelData } = turn.activity;
    const tenantId = conversation.tenantId ?? channelData?.tenant?.id;
    let opened = false;
    try {
      await adapter.createConversationAsync(
        config.credentials?.appId ?? '',
        channelId,
        serviceUrl,
        config.credentials?.cloud.issuer ?? clouds.worldwide.issuer,
        {
          isGroup: false,
          bot: recipient,
          members: [from],
          tenantId,
          channelData: { tenant: { id: tenantId } },
          // The SDK's type asks for fields that the protocol leaves out here.
        } as Parameters<Adapter['createConversationAsync']>[4],
        async (there) => {
          // Nobody has written there yet, so that no message tells whose chat it is.
          await notePerson(storage, {
            channel: channelId,
            id: from.id,
            aadObjectId: from.aadObjectId ?? null,
            conversation: there.activity.conversation.id,
          }).catch(unlessUnreadable);
          await logic(there);
          opened = true;
        },
      );
    } catch (error) {
      log.warn({ ...describeError(error) }, 'The personal chat could not be opened');
    }
    return opened;
  };
}
