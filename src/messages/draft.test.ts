import { stepById } from '../playbook/book';
import {
  factIds,
  initiatorIds,
  messageById,
  messageIds,
  reasonIds,
  builtInStepIds,
  type InitiatorId,
  type MessageId,
  type ReasonId,
} from '../playbook/lookup';
import { factLabel } from '../playbook/message-languages';
import { calendarDate } from '../calendar/calendar-date';
import { openOffboarding, today } from '../offboarding/testing';
import { languageIds } from '../playbook/languages';
import { factsOf } from './facts';
import { draftMessage, fillMissing, messagesFor, missingIn, type DraftPart } from './draft';
import type { Facts } from './facts';

const allKnown: Facts = Object.fromEntries(factIds.map((id) => [id, `<${id}>`]));
const some: Facts = {
  client_contact_name: 'Jana Berg',
  company_name: 'Nordlicht GmbH',
  sender_name: 'Mia Moser',
  owner_name: 'Ole Ahrens',
  final_service_date: '31 March 2027',
  client_words: 'Our budget was halved.',
};

const combinations = initiatorIds.flatMap((initiator) =>
  reasonIds.map((reason) => ({ initiator, reason })),
);
const drafts = (message: MessageId, facts: Facts) =>
  combinations.map((combination) =>
    draftMessage(message, { ...combination, facts, isOver: false }),
  );
const bodyOf = (message: MessageId, initiator: InitiatorId, reason: ReasonId, facts = some) =>
  draftMessage(message, { initiator, reason, facts, isOver: false }).body;
const inText = (part: DraftPart) => {
  if ('text' in part) return part.text;
  return 'fact' in part ? part.value : `[${part.label}: not known]`;
};

describe.each([
  ['everything', allKnown],
  ['nothing', {}],
  ['something', some],
])('with %s known', (_how, facts) => {
  test.each(messageIds)('%s reads well for every offboarding', (message) => {
    for (const { subject, body } of drafts(message, facts)) {
      expect(subject).toMatch(/^\S.{0,118}\S$/);
      expect(body.length).toBeLessThanOrEqual(3000);
      expect(body.split('\n\n').length).toBeGreaterThanOrEqual(3);
      expect(`${subject}\n${body}`).not.toMatch(/[{}!]|undefined|\n{3}|^\s|\s$|[ \t]\n| {2}/);
    }
  });

  test.each(messageIds)('the parts of %s make its body', (message) => {
    for (const { body, parts } of drafts(message, facts)) {
      expect(parts.map(inText).join('')).toBe(body);
    }
  });
});

test.each(languageIds)('every message reads well in %s', (language) => {
  for (const facts of [allKnown, {}])
    for (const message of messageIds)
      for (const combination of combinations) {
        const context = { ...combination, facts, isOver: false, language };
        const { subject, body, missing } = draftMessage(message, context);
        expect(subject).toMatch(/^\S.{0,118}\S$/);
        expect(body.length).toBeLessThanOrEqual(3000);
        expect(`${subject}\n${body}`).not.toMatch(/[{}!]|undefined|\n{3}|^\s|\s$|[ \t]\n| {2}/);
        expect(new Set(missing)).toEqual(new Set(missingIn(`${subject}\n${body}`)));
      }
});

test.each([
  ['de', 'Guten Tag Jana Berg,', 'ist der 31. März 2027.', 'Mit freundlichen Grüßen'],
  ['fr', 'Bonjour Jana Berg,', 'est le 31 mars 2027.', 'Cordialement,'],
  ['es', 'Estimado/a Jana Berg:', 'es el 31 de marzo de 2027.', 'Atentamente,'],
] as const)(
  'in %s the greeting, the days and the closing are of that language',
  (language, ...said) => {
    const o = openOffboarding({ finalServiceDate: calendarDate('2027-03-31') });
    const known = { client_contact_name: 'Jana Berg' };
    const facts = factsOf(o, { sender: { name: 'Mia' }, today, known, language });
    const context = {
      initiator: 'client',
      reason: 'cost',
      facts,
      isOver: false,
      language,
    } as const;
    const { body } = draftMessage('announcement', context);
    for (const words of said) expect(body).toContain(words);
  },
);

test('a gap in any language is found, and filled', () => {
  const context = { initiator: 'client', reason: 'cost', facts: {}, isOver: false } as const;
  const { body } = draftMessage('announcement', { ...context, language: 'de' });
  expect(missingIn(body)).toContain('final_service_date');
  expect(fillMissing(body, { final_service_date: '31. März 2027' })).toContain('der 31. März 2027');
});

test.each(messageIds)('%s leaves nothing out when everything is known', (message) => {
  for (const { missing, parts } of drafts(message, allKnown)) {
    expect(missing).toEqual([]);
    for (const part of parts) {
      if ('fact' in part) expect(part.value).toBe(`<${part.fact}>`);
    }
  }
});

test.each(messageIds)('%s shows each missing fact by its label', (message) => {
  for (const { subject, body, missing } of drafts(message, {})) {
    expect(missing.length).toBeGreaterThan(0);
    expect(new Set(missing).size).toBe(missing.length);
    for (const id of missing) {
      expect(`${subject}\n${body}`).toContain(`[${factLabel(id)}: not known]`);
    }
  }
});

test('when we end it, no message tells the reason, but for a completed project', () => {
  const told = messageIds.flatMap((message) => {
    const bodies = reasonIds.map((reason) => bodyOf(message, 'us', reason, allKnown));
    for (const body of bodies) expect(body).not.toMatch(/<(reason_in_words|client_words)>/);
    return reasonIds
      .filter((_reason, index) => bodies[index] !== bodyOf(message, 'us', 'cost', allKnown))
      .map((reason) => [message, reason]);
  });
  expect(told).toEqual([['announcement', 'project_completed']]);
});

test('when the client ends it, each reason has words of its own', () => {
  const bodies = reasonIds.map((reason) => bodyOf('announcement', 'client', reason));
  expect(new Set(bodies).size).toBe(reasonIds.length);
});

test.each<MessageId>(['announcement', 'renewal_notice', 'closing_letter', 'survey_invitation'])(
  '%s differs by who ends it',
  (message) => {
    const bodies = initiatorIds.map((initiator) => bodyOf(message, initiator, 'other', allKnown));
    expect(new Set(bodies).size).toBeGreaterThanOrEqual(3);
  },
);

test.each<MessageId>([
  'announcement',
  'handover_to_provider',
  'closing_letter',
  'survey_invitation',
])('%s speaks of the last day as to come until it has gone by', (message) => {
  for (const combination of combinations) {
    const said = (isOver: boolean) =>
      draftMessage(message, { ...combination, facts: some, isOver }).body;
    expect(said(false)).toMatch(/(is|ends on) 31 March 2027/);
    expect(said(true)).toMatch(/(was|ended on) 31 March 2027/);
    expect(said(true)).not.toMatch(/(is|ends on) 31 March 2027/);
  }
});

test('a paragraph without its fact is left out', () => {
  const { client_words: _words, ...silent } = some;
  expect(bodyOf('announcement', 'client', 'cost')).toContain('“Our budget was halved.”');
  expect(bodyOf('announcement', 'client', 'cost', silent)).not.toMatch(/“|own words/);
  expect(bodyOf('announcement', 'client', 'cost', { ...some, client_words: ' \n' })).not.toMatch(
    /“/,
  );
});

test('what a person typed is not read as a placeholder, and tears no paragraph apart', () => {
  const facts = { ...some, client_words: 'A {{sender_name}}\n\n\nB $& ', company_name: 'A\nB' };
  const draft = draftMessage('announcement', {
    initiator: 'client',
    reason: 'cost',
    facts,
    isOver: false,
  });
  expect(draft.body).toContain('“A {{sender_name}}\nB $&”');
  expect(draft.subject).toBe('The end of our work with A B');
});

test('a subject stays short whatever the company is called', () => {
  const facts = { ...some, company_name: 'Nordlicht '.repeat(30) };
  const { subject } = draftMessage('renewal_notice', {
    initiator: 'us',
    reason: 'cost',
    facts,
    isOver: false,
  });
  expect(subject.length).toBeLessThanOrEqual(120);
});

test('a step offers its messages, and none in an offboarding that it is no part of', () => {
  const offered = messagesFor('personal_messages', {
    initiator: 'client',
    statedReason: { id: 'cost' },
  }).map(({ id }) => id);
  expect(offered).toEqual([
    'check_in_one_month',
    'check_in_three_months',
    'check_in_six_months',
    'personal_message',
  ]);
  expect(
    messagesFor('personal_messages', { initiator: 'non_payment', statedReason: { id: 'cost' } }),
  ).toEqual([]);
  expect(
    messagesFor('stop_renewal', { initiator: 'client', statedReason: { id: 'project_completed' } }),
  ).toEqual([]);
  expect(
    messagesFor('team_training', { initiator: 'client', statedReason: { id: 'cost' } }),
  ).toEqual([]);
});

test('every message is offered by its step in some offboarding', () => {
  const offered = builtInStepIds.flatMap((step) =>
    combinations.flatMap(({ initiator, reason }) =>
      messagesFor(step, { initiator, statedReason: { id: reason } }),
    ),
  );
  expect([...new Set(offered)].map(({ id }) => id).sort()).toEqual([...messageIds].sort());
  for (const id of messageIds) expect(stepById(messageById(id).step, {})).toBeDefined();
});

test.each(languageIds)(
  'a sender who looks after the ending does so in the first person: %s',
  (language) => {
    const of = (sender: string) =>
      messageIds.map((message) => {
        const facts = { ...some, sender_name: sender };
        const ending = { initiator: 'client', reason: 'cost', facts, isOver: false } as const;
        const { body } = draftMessage(message, { ...ending, language });
        return body.split('\n\n').slice(0, -1).join('\n\n');
      });
    expect(of('Mia Moser').filter((body) => body.includes('Ole Ahrens'))).toHaveLength(3);
    expect(of('Ole Ahrens').filter((body) => body.includes('Ole Ahrens'))).toEqual([]);
  },
);
