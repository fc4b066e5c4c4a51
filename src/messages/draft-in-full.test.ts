import type { InitiatorId, MessageId, ReasonId } from '../playbook/lookup';
import { draftMessage } from './draft';

const facts = {
  client_contact_name: 'Jana Berg',
  company_name: 'Nordlicht GmbH',
  sender_name: 'Mia Moser',
  owner_name: 'Ole Ahrens',
  final_service_date: '31 March 2027',
  client_words: 'Our budget was halved.',
  open_amount: 'EUR 1,250.00',
  data_choice: 'we return it to you, then delete it',
  contact_after: 'Ole Ahrens',
  contact_reachable: 'ole@example.com',
  settled_matters: 'the payments and the handover',
  left_matters: 'your data',
  data_done_by: '30 April 2027',
};

const announcementEnd = [
  'Ole Ahrens looks after the ending on our side and will come to you with a plan for the contract, the payments, your data and the handover.',
  'If I have got something wrong, or if something worries you, please tell me. I would like to hear it early.',
  'Thank you for the time that we have worked together.',
  'Kind regards,\nMia Moser',
];

test.each<[MessageId, InitiatorId, ReasonId, string, string[]]>([
  [
    'announcement',
    'client',
    'cost',
    'The end of our work with Nordlicht GmbH',
    [
      'Dear Jana Berg,',
      'Thank you for telling us that you want to end our work together. We accept your decision, and I would like to confirm in writing how we go on from here.',
      'You put it to us like this: “Our budget was halved.”',
      'We understand that the cost no longer fits your plans, and we will name every remaining cost early.',
      'If a smaller scope or a pause would help, please say so. If not, we will not press you.',
      'The last day of service is 31 March 2027.',
      ...announcementEnd,
    ],
  ],
  [
    'announcement',
    'us',
    'our_decision',
    'The end of our work with Nordlicht GmbH',
    [
      'Dear Jana Berg,',
      'This is to tell you in writing that we have decided to end our work with Nordlicht GmbH. The decision was not an easy one, and it is final.',
      'The last day of service is 31 March 2027.',
      'We know that this means work for you. We will hand over everything in good order, and if you wish, we will name others who could take over.',
      ...announcementEnd,
    ],
  ],
  [
    'announcement',
    'non_payment',
    'non_payment',
    'The end of our work with Nordlicht GmbH',
    [
      'Dear Jana Berg,',
      'Open on our invoices to Nordlicht GmbH today: EUR 1,250.00. As we have not found a way to settle the invoices together, we are ending our service.',
      'The last day of service is 31 March 2027.',
      'Whatever is still open, your data stays available to you. If an invoice is disputed, never arrived or cannot be paid at present, please tell me, because each of these has its own answer.',
      ...announcementEnd,
    ],
  ],
  [
    'closing_letter',
    'completed',
    'project_completed',
    'Nordlicht GmbH: closing of our work together',
    [
      'Dear Jana Berg,',
      'Our service for Nordlicht GmbH ends on 31 March 2027. This letter says what is settled and what is still to be done.',
      'Settled: the payments and the handover.',
      'Still to be done: your data.',
      'Payments: EUR 1,250.00 is open today.\nData: we return it to you, then delete it.\nContact for questions: Ole Ahrens, until [the last day for questions: not known].',
      'Your data will be dealt with by 30 April 2027.',
      'How to reach Ole Ahrens: ole@example.com',
      'Please go through it and reply that you have received everything, or tell me what is missing. We will write down each exception together with the person who takes care of it.',
      'It was good to work towards something and to see it finished. Thank you for your part in it.',
      'Kind regards,\nMia Moser',
    ],
  ],
])('%s for %s with %s, word for word', (message, initiator, reason, subject, paragraphs) => {
  const draft = draftMessage(message, { initiator, reason, facts, isOver: false });
  expect(draft.subject).toBe(subject);
  expect(draft.body.split('\n\n')).toEqual(paragraphs);
});

test('the parts of a draft tell what was filled in from what is missing', () => {
  const context = {
    initiator: 'client',
    reason: 'cost',
    facts: { sender_name: 'Mia' },
    isOver: false,
  } as const;
  const { parts, missing } = draftMessage('event_invitation', context);
  expect(parts.slice(0, 4)).toEqual([
    { text: 'Dear ' },
    { missing: 'client_contact_name', label: "the name of the client's contact" },
    { text: ',\n\nWe will be at ' },
    { missing: 'event_name', label: 'the name of the event' },
  ]);
  expect(parts.at(-1)).toEqual({ fact: 'sender_name', value: 'Mia' });
  expect(missing).toEqual(['event_name', 'client_contact_name', 'event_date']);
});
