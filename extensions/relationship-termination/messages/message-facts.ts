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
import { addresseeOf, nameOf } from './addressee';

/** A message filled in with everything that the card knows of this offboarding; signed by whoever looks, or by `sender`. */
export function draftFor(
  message: MessageId,
  offboarding: Offboarding,
  desk: Desk,
  sender: { name: string } = desk.me,
): Draft {
  const { initiator, statedReason, finalServiceDate } = offboarding;
  const isOver = finalServiceDate !== undefined && finalServiceDate < desk.today;
  const name = nameOf(addresseeOf(desk));
  const known = {
    ...knownBeside(offboarding, desk),
    ...(name ? { client_contact_name: name } : {}),
  };
  const facts = factsOf(offboarding, { sender, today: desk.today, known });
  return draftMessage(message, { initiator, reason: statedReason.id, facts, isOver });
}

/** What is open and on the lists, and the survey's link, if they were read, and the contract's days, if they are certain. */
function knownBeside(offboarding: Offboarding, { liveOf, surveyLink }: Desk): Facts {
  const { earliestEnd, noticeDeadline } = contractDays(offboarding);
  const money = stageIds
    .map((stage) => openMoneyIn(lastRead(liveOf(stage))))
    .find(({ known }) => known);
  const items = stageIds.flatMap((stage) => {
    const tasks = lastRead(liveOf(stage))?.tasks;
    return tasks?.status === 'loaded' ? [tasks.value.items] : [];
  });
  return {
    ...itemFacts(items[0] ?? []),
    ...(money && { open_amount: openInWords(money) }),
    ...linkFacts(offboarding, surveyLink),
    ...(earliestEnd && { contract_end: earliestEnd }),
    ...(noticeDeadline && { notice_deadline: noticeDeadline.lastDay }),
  };
}

/** The survey's link, once its address is read, and its last day. */
function linkFacts({ survey }: Offboarding, reading: Desk['surveyLink']): Facts {
  if (reading.status !== 'loaded' || reading.answer.status !== 'link') return {};
  const { number, url } = reading.answer;
  const link = survey?.link;
  return link?.number === number ? { survey_link: url, survey_until: link.expiresOn } : {};
}
