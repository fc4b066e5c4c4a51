import type { MessageShape } from '../message-shape';
import { toTheClient } from './frame';

const spokenOpenly = ['client', 'mutual'] as const;

/** Messages about the end and its reason. */
export const communicationMessages = [
  {
    id: 'announcement',
    label: 'The ending and its reasons in writing',
    step: 'explain_reasons',
    finishes: {},
    subject: 'The end of our work with {{company_name}}',
    ...toTheClient,
    body: [
      {
        text: 'Thank you for telling us that you want to end our work together. We accept your decision, and I would like to confirm in writing how it goes on from here.',
        only: { initiators: ['client'] },
      },
      {
        text: 'This is to tell you in writing that we have decided to end our work with {{company_name}}. The decision was not an easy one, and it is final.',
        only: { initiators: ['us'] },
      },
      {
        text: 'We have agreed together to end our work with each other. I write down here what we agreed, so that both sides have the same picture.',
        only: { initiators: ['mutual'] },
      },
      {
        text: 'Open on our invoices to {{company_name}} today: {{open_amount}}. As we have not found a way to settle the invoices together, we are ending our service.',
        only: { initiators: ['non_payment'] },
      },
      {
        text: 'Our work for {{company_name}} is complete. Thank you for the trust that you placed in us.',
        only: { initiators: ['completed'] },
      },
      { text: 'This follows our talk of {{meeting_date}}.', ifKnown: 'meeting_date' },
      {
        text: 'You put it to us like this: “{{client_words}}”',
        only: { initiators: ['client'] },
        ifKnown: 'client_words',
      },
      {
        text: 'As the main reason we noted {{reason_in_words}}.',
        only: { initiators: ['mutual'] },
      },
      {
        text: 'We understand that you need something else today than when we began. If you tell us what you are looking for now, we will say openly who does it well, even where that is not us.',
        only: { initiators: spokenOpenly, reasons: ['changed_needs'] },
      },
      {
        text: 'You have told us where our work did not meet what you expected, and we are grateful for it. We will go through the points with you and see what can still be put right before the last day.',
        only: { initiators: spokenOpenly, reasons: ['performance'] },
      },
      {
        text: 'We understand that the direction on your side has changed, and you owe us no defence of it. We are glad to explain to the people who take over what was built and why.',
        only: { initiators: spokenOpenly, reasons: ['strategic_shift'] },
      },
      {
        text: 'We understand that the cost no longer fits your plans, and we will name every remaining cost early.',
        only: { initiators: spokenOpenly, reasons: ['cost'] },
      },
      {
        text: 'If a smaller scope or a pause would help, please say so; if not, we will not bargain.',
        only: { initiators: spokenOpenly, reasons: ['cost'] },
        unlessKnown: 'declined_alternatives',
      },
      {
        text: 'We understand that the product does not do for you what you need from it. If you show us once more which task did not work, we will pass it on in your words.',
        only: { initiators: spokenOpenly, reasons: ['product_fit'] },
      },
      {
        text: 'We respect the choice of another provider and wish you well with it. We will do our part to make the move a smooth one.',
        only: { initiators: spokenOpenly, reasons: ['competitor'] },
      },
      {
        text: 'Some invoices between us are still open. We would like to agree amounts and dates with you calmly, and keep that apart from the handover.',
        only: { initiators: spokenOpenly, reasons: ['non_payment'] },
      },
      {
        text: 'What we set out to do is done, so this is a good moment to close the work in good order.',
        only: {
          initiators: ['client', 'us', 'mutual', 'completed'],
          reasons: ['project_completed'],
        },
        mayTellReason: true,
      },
      {
        text: 'We know that a decision on our side led to this, and we respect what you make of it.',
        only: { initiators: ['client'], reasons: ['our_decision'] },
      },
      {
        text: 'You need not explain your reason any further. If you would like to add something later, we will listen.',
        only: { initiators: ['client'], reasons: ['other'] },
      },
      { text: 'The last day of service is {{final_service_date}}.', when: 'to_come' },
      { text: 'The last day of service was {{final_service_date}}.', when: 'over' },
      {
        text: 'We know that this means work for you. We will hand over everything in good order, and if you wish, we will name others who could take over.',
        only: { initiators: ['us'] },
      },
      {
        text: 'Whatever is still open, your data stays available to you. If an invoice is disputed, never arrived or cannot be paid at present, please tell me, because each of these has its own answer.',
        only: { initiators: ['non_payment'] },
      },
      {
        text: 'You told us what worries you, and we will come back to you on each point: {{open_concerns}}',
        ifKnown: 'open_concerns',
      },
      {
        text: '{{owner_name}} looks after the ending on our side and will come to you with a plan for the contract, the payments, your data and the handover.',
      },
      {
        text: 'If I have got something wrong, or if something worries you, please tell me. I would like to hear it early.',
      },
      {
        text: 'Thank you for the time that we have worked together.',
        only: { initiators: ['client', 'us', 'mutual', 'non_payment'] },
      },
    ],
  },
  {
    id: 'concerns_heard',
    label: 'The concerns, and who answers them',
    step: 'hear_concerns',
    subject: '{{company_name}}: what worries you about the ending',
    ...toTheClient,
    body: [
      {
        text: 'Thank you for telling me what worries you about the ending. This is how I wrote it down, with the day by which you hear from us:',
        ifKnown: 'open_concerns',
      },
      { text: '{{open_concerns}}', ifKnown: 'open_concerns' },
      {
        text: 'I would like to know what worries you about the ending, so that nobody has to guess. Please tell me, in a line or two, or name a time, and I will call.',
        unlessKnown: 'open_concerns',
      },
      {
        text: 'If I have understood a point wrongly, or left one out, please put it right in your words.',
        ifKnown: 'open_concerns',
      },
      { text: '{{owner_name}} sees to it on our side that every point is answered.' },
    ],
  },
] as const satisfies readonly MessageShape[];
