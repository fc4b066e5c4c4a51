import { contractDays } from '../../../src/offboarding/contract-days';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { draftMessage, type Draft } from '../../../src/messages/draft';
import { factsOf, type Facts } from '../../../src/messages/facts';
import { itemFacts } from '../../../src/messages/item-facts';
import { openInWords } from '../../../src/messages/in-words';
import { stageIds, type MessageId } from '../../../src/playbook/lookup';
import type { Desk } from '../desk';
import { openMoneyIn } from '../money/money-words';
import { lastRead } from '../useLive';

/** A message filled in with everything that the card knows of this ending. */
export function draftFor(message: MessageId, offboarding: Offboarding, desk: Desk): Draft {
  const { initiator, statedReason } = offboarding;
  const known = knownBeside(offboarding, desk);
  const facts = factsOf(offboarding, { sender: desk.me, today: desk.today, known });
  return draftMessage(message, { initiator, reason: statedReason.id, facts });
}

/** What is open and on the lists, if it was read, and the contract's days, if they are certain. */
function knownBeside(offboarding: Offboarding, { liveOf }: Desk): Facts {
  const { earliestEnd, noticeDeadline } = contractDays(offboarding);
  const money = stageIds
    .map((stage) => openMoneyIn(lastRead(liveOf(stage))))
    .find(({ known }) => known);
  const items = stageIds.flatMap((stage) => {
    const tasks = lastRead(liveOf(stage))?.tasks;
    return tasks?.is === 'read' ? [tasks.value.items] : [];
  });
  return {
    ...itemFacts(items[0] ?? []),
    ...(money && { open_amount: openInWords(money) }),
    ...(earliestEnd && { contract_end: earliestEnd }),
    ...(noticeDeadline && { notice_deadline: noticeDeadline.lastDay }),
  };
}
