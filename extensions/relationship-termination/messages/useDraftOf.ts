import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { contractDays } from '../../../src/offboarding/contract-days';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { isServiceOver } from '../../../src/offboarding/over';
import { draftMessage, type Draft } from '../../../src/messages/draft';
import { factsOf, type Facts } from '../../../src/messages/facts';
import { itemFacts } from '../../../src/messages/item-facts';
import { invoicesIn, openIn } from '../../../src/messages/phrases';
import { stageIds, type MessageId } from '../../../src/playbook/lookup';
import type { Language } from '../../../src/playbook/languages';
import type { ByPlaybook } from '../../../src/playbook/changes';
import { messageWordsOf } from '../../../src/playbook/message-languages';
import type { MessageWords } from '../../../src/playbook/message-words';
import { isMoneyOpen, openMoneyOf } from '../../../src/offboarding/open-money';
import type { Live, Money } from '../../../src/api/live';
import { useCard } from '../card';
import type { SurveyLinkReading } from '../survey/useSurveyLink';
import { itemsIn } from '../steps/list-answer';
import { lastRead } from '../useLive';
import { useLanguage } from './useLanguage';
import { nameOf, useAddressee } from './useAddressee';

/**
 * Fills a message in; signed by whoever is clicking, or by `sender`. `typed`: facts that the rep filled in. `on`: the day on
 * which it is to be sent, today if left out.
 */
export type DraftOf = (
  message: MessageId,
  sender?: { name: string },
  typed?: Facts,
  on?: CalendarDate,
) => Draft;

/** Fills messages in with everything that the card knows of this offboarding. */
export function useDraftOf(offboarding: Offboarding): DraftOf {
  const { liveOf, surveyLink, me, today } = useCard();
  const name = nameOf(useAddressee());
  const language = useLanguage(offboarding);
  const { initiator, statedReason } = offboarding;
  return (message, sender = me, typed = {}, on = today) => {
    const isOver = isServiceOver(offboarding, on);
    const read = stageIds.map((stage) => lastRead(liveOf(stage)));
    const items = read.map(itemsIn).find((one) => one !== undefined);
    const known = {
      ...factsRead(read, language, offboarding),
      ...linkFacts(offboarding, surveyLink),
      ...contractFacts(offboarding),
      ...(name ? { client_contact_name: name } : {}),
      ...typed,
    };
    const facts = factsOf(offboarding, { sender, today: on, known, items, language });
    const context = { initiator, reason: statedReason.id, playbook: offboarding.playbook };
    return draftMessage(message, { ...context, facts, isOver, language });
  };
}

/** Open money and the items of the lists, if they were read for some stage. */
function factsRead(
  stages: readonly (Live | undefined)[],
  language: Language,
  by: ByPlaybook,
): Facts {
  const words = messageWordsOf(language, by);
  const money = stages.map(moneyIn).find((read) => read !== undefined);
  const items = stages.flatMap((live) =>
    live?.tasks?.status === 'loaded' ? [live.tasks.value.items] : [],
  );
  return { ...itemFacts(items[0] ?? [], language, by), ...(money && moneyFacts(money, words)) };
}

const moneyIn = (live: Live | undefined): Money | undefined =>
  live?.money?.status === 'loaded' ? live.money.value : undefined;

/** What is open, by invoice; or that nothing is. */
function moneyFacts(money: Money, words: MessageWords): Facts {
  const { invoices } = money;
  const open = openMoneyOf(money);
  return {
    open_amount: openIn(words, open),
    ...(isMoneyOpen(open, 0) ? {} : { nothing_open: words.nothing }),
    ...(invoices.length > 0 ? { open_invoices: invoicesIn(words, invoices) } : {}),
  };
}

/** The contract's days, if they are certain. */
function contractFacts(offboarding: Offboarding): Facts {
  const { earliestEnd, noticeDeadline } = contractDays(offboarding);
  return {
    ...(earliestEnd && { contract_end: earliestEnd }),
    ...(noticeDeadline && { notice_deadline: noticeDeadline.lastDay }),
  };
}

/** The survey's link, once its address is read, and its last day. */
function linkFacts({ survey }: Offboarding, reading: SurveyLinkReading): Facts {
  if (reading.status !== 'loaded' || reading.answer.status !== 'link') return {};
  const { number, url } = reading.answer;
  const link = survey?.link;
  return link?.number === number ? { survey_link: url, survey_until: link.expiresOn } : {};
}
