import { selfAndGroups } from './membership';
import type { Knowledge, VoicemailService } from './schema';

export interface VoicemailRoute {
  exchange: string;
  skype: string;
  service: VoicemailService;
  contradiction: string | null;
  sources: readonly string[];
}

/** Where voice mail goes for a mailbox and a home server; empty where no document says, several where only a group is named. */
export function voicemailFor(knowledge: Knowledge, exchange: string, skype: string): VoicemailRoute[] {
  const servers = [...knowledge.voicemail.values()].filter(
    ({ id }) => id === skype || selfAndGroups(knowledge.skype, id).includes(skype),
  );
  const versions = knowledge.exchange.get(exchange)?.members ?? [exchange];
  return servers.flatMap((server) =>
    server.mailboxes.flatMap((mailbox) =>
      mailbox.exchange
        .filter((version) => versions.includes(version))
        .map((version) => ({
          exchange: version,
          skype: server.id,
          service: mailbox.service,
          contradiction: mailbox.contradiction ?? null,
          sources: mailbox.sources,
        })),
    ),
  );
}
