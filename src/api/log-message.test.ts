import { calendarDate } from '../calendar/calendar-date';
import { draftMessage } from '../messages/draft';
import { factsOf } from '../messages/facts';
import { mia, openOffboarding, today } from '../offboarding/testing';
import { factIds, initiatorIds, messageIds, reasonIds } from '../playbook/lookup';
import { languageIds } from '../playbook/languages';
import { functions } from './functions';

const requestMeta = { today, by: mia, requestId: 'request-1' };
const everyFact = Object.fromEntries(factIds.map((id) => [id, 'https://example.com/a-long-link']));
const written = messageIds.flatMap((message) =>
  languageIds.map((language) => [message, language] as const),
);
const combinations = initiatorIds.flatMap((initiator) =>
  reasonIds.map((reason) => ({ initiator, reason })),
);

test.each([
  ['no fact known but those of every offboarding', {}],
  ['every fact known', everyFact],
])('with %s, every draft of every offboarding can be logged unchanged', (_, known) => {
  const facts = factsOf(openOffboarding(), { sender: mia, today: calendarDate(today), known });
  for (const combination of combinations) {
    for (const [message, language] of written) {
      const context = { ...combination, facts, isOver: false, language };
      const { subject, body } = draftMessage(message, context);
      const request = { ...requestMeta, message, subject, body, how: 'email', sentOn: today };
      const { error } = functions.log_message.request.safeParse(request);
      expect([message, combination, error?.issues]).toEqual([message, combination, undefined]);
    }
  }
});
