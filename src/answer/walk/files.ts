import { asMarkdown, asPs1, deploymentName, sourceTitle } from '../../procedure';
import { bookOf, type Walk } from '../../procedure/walk';
import { deploymentStatus } from '../status';
import type { WalkDesk, WalkFile } from './types';

/** The whole procedure with the values of the walk, as a file to keep. */
export function fileOf(format: WalkFile['format'], walk: Walk, desk: WalkDesk): WalkFile {
  const book = bookOf(walk, desk.walks);
  const shared = {
    date: desk.today,
    deploymentName: ({ deployment }: { deployment: Walk['deployment'] }) =>
      deploymentName(deployment, desk.words),
    status: deploymentStatus(desk, walk.deployment),
    sourceTitle: (id: string) => sourceTitle(id, desk.knowledge, desk.words),
  };
  const { end } = desk.say.walk;
  return {
    format,
    name: `${walk.procedure}-${end.fileName[format]}.${format === 'runbook' ? 'md' : 'ps1'}`,
    description: end.fileIs[format],
    text: format === 'runbook' ? asMarkdown(book, shared) : asPs1(book, { ...shared, shell: null }),
  };
}
