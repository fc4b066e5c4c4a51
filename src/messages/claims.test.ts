import { calendarDate } from '../calendar/calendar-date';
import type { Item } from '../offboarding/items';
import type { Evidence, Offboarding } from '../offboarding/offboarding';
import { knownContract } from '../offboarding/testing-contract';
import { aMark, openOffboarding, withStep } from '../offboarding/testing';
import { initiatorIds, messageById, messageIds, reasonIds, type StepId } from '../playbook/lookup';
import { draftMessage, messagesFor, whyNotYet } from './draft';
import { factsOf } from './facts';
import { itemFacts } from './item-facts';

const today = calendarDate('2027-03-01');
const silent = openOffboarding();
const done = (o: Offboarding, step: StepId, evidence: Evidence) =>
  withStep(o, step, { state: 'done', mark: aMark, evidence });
const form = (values: Record<string, string>) => ({ kind: 'form', values }) as const;
const saysNo = [
  ['handover_plan', form({ agreed_with: 'Ms Berg', provider: 'Neu AG', may_speak: 'no' })],
  ['hear_concerns', { kind: 'choice', option: 'none' }],
  ['suggest_alternatives', { kind: 'choice', option: 'declined' }],
] as const;
const refusing = saysNo.reduce<Offboarding>((o, [step, evidence]) => done(o, step, evidence), {
  ...silent,
  contact: { consent: 'no', ways: [], on: today, source: 'survey' },
});
const items: Item[] = [
  {
    id: 'a',
    register: 'alternative',
    state: 'done',
    values: { alternative: 'pause', answer: 'declined', why: 'Too late.' },
  },
  { id: 'e', register: 'event', state: 'open', values: { event: 'Fair', invitation: 'declined' } },
];

/** What a message must not say of a record that says no, or nothing. */
const claims = [
  /has agreed that we speak/,
  /We have received your notice/,
  /will not be renewed/,
  /handed over and confirmed|You confirmed the handover/,
  /talking with us about the ending|This follows our talk/,
  /came to an end on|ended on|has ended|since our work together ended/,
  /You put it to us/,
];

/** Every message of an offboarding that a rep may send, in every combination, with its subject. */
function everyText(record: Offboarding, list: readonly Item[]): string[] {
  return initiatorIds.flatMap((initiator) =>
    reasonIds.flatMap((reason) => {
      const o = { ...record, initiator, statedReason: { id: reason }, statedWords: '' };
      const sender = { name: 'Mia Moser' };
      const facts = factsOf(o, { sender, today, known: itemFacts(list) });
      return messageIds
        .filter((id) =>
          messagesFor(messageById(id).step, { initiator, statedReason: { id: reason } }).some(
            (m) => m.id === id,
          ),
        )
        .filter((id) => whyNotYet(messageById(id), facts) === undefined)
        .map((id) => draftMessage(id, { initiator, reason, facts, isOver: false }))
        .map(({ subject, body }) => `${subject}\n${body}`);
    }),
  );
}

test.each([
  ['says no', refusing, items],
  ['says nothing', silent, []],
] as const)('no message states what a record that %s does not say', (_, record, list) => {
  const texts = everyText(record, list);
  expect(texts.length).toBeGreaterThan(500);
  for (const claim of claims) expect(texts.filter((text) => claim.test(text))).toEqual([]);
});

test.each([
  ['no leave was given', refusing],
  ['nobody asked for it', silent],
])('the new provider is not written to while %s', (_, record) => {
  const facts = factsOf(record, { sender: { name: 'Mia' }, today });
  expect(whyNotYet(messageById('handover_to_provider'), facts)).toMatch(/^The client has not said/);
});

test('the new provider is written to once the client agreed', () => {
  const values = { agreed_with: 'Ms Berg', provider: 'Neu AG', may_speak: 'yes' };
  const facts = factsOf(done(silent, 'handover_plan', form(values)), {
    sender: { name: 'Mia' },
    today,
  });
  expect(whyNotYet(messageById('handover_to_provider'), facts)).toBeUndefined();
});

test('what was declined is not offered in the announcement', () => {
  const texts = everyText(refusing, items).filter((text) => /smaller scope or a pause/.test(text));
  expect(texts).toEqual([]);
  expect(everyText(silent, []).join()).toContain('smaller scope or a pause');
});

test.each([
  ['"Too dear."', '“Too dear.”'],
  ['„Zu teuer.“', '“Zu teuer.”'],
  ['They said "too dear"', '“They said "too dear"”'],
])('the words %s are quoted once', (statedWords, expected) => {
  const o = { ...silent, statedWords };
  const facts = factsOf(o, { sender: { name: 'Mia' }, today });
  const context = { initiator: 'client', reason: 'cost', facts, isOver: false } as const;
  expect(draftMessage('announcement', context).body).toContain(`like this: ${expected}`);
});

test('a notice that is only planned has not been received', () => {
  const draft = (on: string) => {
    const contract = { ...knownContract({}), given: { on: calendarDate(on) } };
    const facts = factsOf({ ...silent, contract }, { sender: { name: 'Mia' }, today });
    return draftMessage('renewal_notice', {
      initiator: 'client',
      reason: 'cost',
      facts,
      isOver: false,
    }).body;
  };
  expect(draft('2027-03-01')).toContain('received your notice of 1 March 2027');
  expect(draft('2027-03-02')).not.toContain('received your notice');
});

test.each([
  ['2027-03-01', true],
  ['2027-02-28', false],
])('a last day for questions of %s is named on 1 March: %s', (until, isNamed) => {
  const values = { contact: 'Ida', reachable: '030 1', until };
  const o = done(silent, 'stay_available', form(values));
  const facts = factsOf(o, { sender: { name: 'Mia' }, today });
  const context = { initiator: 'client', reason: 'cost', facts, isOver: true } as const;
  expect(draftMessage('check_in_one_month', context).body.includes('your contact until')).toBe(
    isNamed,
  );
});
