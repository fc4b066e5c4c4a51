import type { RepairPart, Reply } from '../../src/api/reply';

/** What a try came to. */
export interface Answer {
  /** `done`, or why not. */
  says: string;
  /** Whether people try again. */
  again: boolean;
  repair: RepairPart[];
}

/** Returns what the card makes of a reply. */
export function answerOf(reply: Reply<unknown>): Answer {
  if (reply.status === 'done') return { says: 'done', again: false, repair: reply.repair ?? [] };
  if (reply.status === 'failed') return { says: 'failed', again: true, repair: [] };
  const { code } = reply.refusal;
  return { says: `refused: ${code}`, again: code === 'busy', repair: [] };
}
