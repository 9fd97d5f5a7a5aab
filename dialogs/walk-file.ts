import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { WalkFile } from '../src/answer/walk';
import type { Answer } from '../src/contract';
import { inWords } from './reply';

/** What comes back with the person's consent: which file it was about. */
export const FileContext = z.object({
  kind: z.literal('walk-file'),
  format: z.enum(['runbook', 'script']),
  procedure: z.string(),
});
export type FileContext = z.infer<typeof FileContext>;

/** A message of Teams may have 28 KB on some ways; the envelope needs room too. */
const longestPiece = 18_000;

/**
 * The file as activities. Teams saves a file only with the person's consent, in their OneDrive; elsewhere, the local
 * page included, its text is sent.
 */
export function fileActivities(
  file: WalkFile,
  procedure: string,
  value: Answer,
  turn: TurnContext,
): Partial<Activity>[] {
  if (!takesFiles(turn)) return textOf(file).map((text) => inWords(text, value.language, value));
  const context: FileContext = { kind: 'walk-file', format: file.format, procedure };
  return [
    {
      type: ActivityTypes.Message,
      locale: value.language,
      value,
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.card.file.consent',
          name: file.name,
          content: {
            description: file.description,
            sizeInBytes: Buffer.byteLength(file.text),
            acceptContext: context,
            declineContext: context,
          },
        },
      ],
    },
  ];
}

/**
 * Not on the local page, and not in the clouds where bots get no files: GCC High, DoD and 21Vianet
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4).
 */
const WITHOUT_FILES = /^(?:localhost|127\..*|\[::1\]|.*\.(?:us|cn))$/i;

const takesFiles = ({ activity }: TurnContext): boolean =>
  activity.channelId === 'msteams' &&
  activity.conversation.conversationType === 'personal' &&
  URL.canParse(activity.serviceUrl) &&
  !WITHOUT_FILES.test(new URL(activity.serviceUrl).hostname);

/** In pieces that fit a message; a script in blocks of code, a document as it is. */
export function textOf({ format, text }: WalkFile): string[] {
  if (format === 'script')
    return pieces(text.split('\n'), '\n').map((part) => `\`\`\`powershell\n${part}\n\`\`\``);
  // A block of code is one paragraph here, so that none is cut.
  const paragraphs = text.match(/```[\s\S]*?```|[^\n]+(?:\n(?!\n|```)[^\n]+)*/g) ?? [];
  return pieces(paragraphs, '\n\n');
}

function pieces(parts: readonly string[], between: string): string[] {
  const made: string[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    if (last !== undefined && Buffer.byteLength(last) + Buffer.byteLength(part) < longestPiece)
      made[made.length - 1] = `${last}${between}${part}`;
    else made.push(part);
  }
  return made;
}

const UploadInfo = z.object({
  uploadUrl: z.url({ protocol: /^https$/ }),
  contentUrl: z.url({ protocol: /^https$/ }).optional(),
  name: z.string().optional(),
  uniqueId: z.string().optional(),
  fileType: z.string().optional(),
});

/** Teams keeps a person's files in SharePoint; nothing is ever sent to another host, whatever an activity says. */
const SHAREPOINT = /(?:^|\.)sharepoint(?:-mil)?\.(?:com|us|cn|de)$/i;

/** Puts the text where Teams said; the card that shows the file, or null where it could not be saved. */
export async function upload(file: WalkFile, given: unknown): Promise<Partial<Activity> | null> {
  const info = UploadInfo.safeParse(given);
  if (!info.success || !SHAREPOINT.test(new URL(info.data.uploadUrl).hostname)) return null;
  const body = Buffer.from(file.text);
  const response = await fetch(info.data.uploadUrl, {
    method: 'PUT',
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${body.length - 1}/${body.length}`,
    },
    body,
  }).catch(() => null);
  if (!response?.ok) return null;
  const { contentUrl, name, uniqueId, fileType } = info.data;
  return {
    type: ActivityTypes.Message,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        name: name ?? file.name,
        ...(contentUrl === undefined ? {} : { contentUrl }),
        content: { uniqueId, fileType },
      },
    ],
  };
}
