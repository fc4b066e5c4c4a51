import type { MessageShape } from '../message-shape';
import { toTheClient } from './frame';

/** Messages about the handover, availability and the close. */
export const transitionMessages = [
  {
    id: 'handover_to_provider',
    label: 'Handover to the new provider',
    step: 'handover_plan',
    subject: 'Handover for {{company_name}}',
    needs: {
      fact: 'provider_agreement',
      otherwise:
        'The client has not said that we may speak with the new provider. Ask them first, say so in the form of this step and mark it done; until then the handover goes through the client.',
    },
    greeting: 'Dear {{new_provider_contact}},',
    closing: toTheClient.closing,
    body: [
      {
        text: '{{company_name}} has told us that {{new_provider}} takes over from us, and has agreed that we speak with you directly.',
      },
      { text: 'Our last day of service is {{final_service_date}}.', when: 'to_come' },
      { text: 'Our last day of service was {{final_service_date}}.', when: 'over' },
      {
        text: 'This is what we hand over, and by when: {{handover_plan}}',
      },
      {
        text: 'I suggest a talk of half an hour in which we go through the plan, the known problems and the work that is still under way. Which times suit you?',
      },
      {
        text: 'The work that we agreed on is finished, so this is about keeping it running.',
        only: { initiators: ['completed'] },
      },
      {
        text: 'Passwords and keys go from person to person through a password manager, and not by e-mail.',
      },
      { text: 'On our side {{owner_name}} answers your questions.' },
    ],
  },
  {
    id: 'documentation',
    label: 'Where the documentation is',
    step: 'document_process',
    finishes: {},
    subject: '{{company_name}}: what we wrote down for you',
    ...toTheClient,
    body: [
      {
        text: 'So that you or whoever takes over can carry on without us, we have written down how things run today, what is unfinished, and which problems are known. You find it here:',
      },
      { text: '{{documentation}}' },
      {
        text: 'Please open it while we are still there, and tell me what you miss or cannot open. We will add it before {{final_service_date}}.',
        when: 'to_come',
      },
      {
        text: 'Please open it, and tell me what you miss or cannot open. We will add it.',
        when: 'over',
      },
      { text: 'Passwords and keys are not in it; you receive them in another way.' },
    ],
  },
  {
    id: 'stay_available',
    label: 'Whom to ask after the end',
    step: 'stay_available',
    subject: '{{company_name}}: whom you can ask after the end',
    ...toTheClient,
    body: [
      {
        text: 'Questions often come up only when everything is over. So that you know where to take them:',
      },
      {
        text: 'Your contact: {{contact_after}}\nHow to reach them: {{contact_reachable}}\nUntil: {{contact_until}}',
      },
      {
        text: 'This is about questions on what was handed over. New work would need an agreement of its own.',
        only: { initiators: ['us', 'non_payment'] },
      },
      {
        text: 'A short message is enough, and no question is too small. If the answer lies with someone else, we will find out with whom.',
        only: { initiators: ['client', 'mutual', 'completed'] },
      },
      {
        text: 'What we wrote down about the work is here: {{documentation}}',
        ifKnown: 'documentation',
      },
    ],
  },
  {
    id: 'closing_letter',
    label: 'Closing letter',
    step: 'closing_letter',
    finishes: {},
    subject: '{{company_name}}: closing of our work together',
    ...toTheClient,
    body: [
      {
        text: 'Our service for {{company_name}} ends on {{final_service_date}}. This letter says what is settled and what is still to be done.',
        when: 'to_come',
      },
      {
        text: 'Our service for {{company_name}} ended on {{final_service_date}}. This letter says what is settled and what is still to be done.',
        when: 'over',
      },
      { text: 'Settled: {{settled_matters}}.', ifKnown: 'settled_matters' },
      { text: 'Still to be done: {{left_matters}}.', ifKnown: 'left_matters' },
      {
        text: 'Payments: {{open_amount}} is open today.\nData: {{data_choice}}.\nQuestions: {{contact_after}} answers them until {{contact_until}}.',
      },
      {
        text: 'What is open is to be settled by {{payment_due}}.',
        ifKnown: 'payment_due',
      },
      {
        text: 'What you told us worries you, and what is not answered yet: {{open_concerns}}',
        ifKnown: 'open_concerns',
      },
      {
        text: 'What concerns your data is done by {{data_done_by}}.',
        ifKnown: 'data_done_by',
      },
      {
        text: 'You reach {{contact_after}} here: {{contact_reachable}}',
        ifKnown: 'contact_reachable',
      },
      { text: 'What we hand over, and by when: {{handover_plan}}', ifKnown: 'handover_plan' },
      {
        text: 'What you need from us to go on, your data above all, you receive in any case.',
        only: { initiators: ['non_payment'] },
      },
      { text: 'What goes on after the end: {{lasting_duties}}', ifKnown: 'lasting_duties' },
      { text: 'The documentation is here: {{documentation}}', ifKnown: 'documentation' },
      {
        text: 'Please go through it and reply that you have received everything, or tell me what is missing. We will write down each exception together with the person who takes care of it.',
      },
      {
        text: 'It was good to work towards something and to see it finished. Thank you for your part in it.',
        only: { initiators: ['completed'] },
      },
      {
        text: 'Thank you for the time together. We wish you well for what comes next.',
        only: { initiators: ['client', 'us', 'mutual', 'non_payment'] },
      },
    ],
  },
  {
    id: 'thank_you',
    label: 'Thank-you',
    step: 'client_sign_off',
    subject: 'Thank you, {{company_name}}',
    ...toTheClient,
    body: [
      {
        text: 'You confirmed the handover on {{signed_off_on}}, and I would not like to end with a form.',
        ifKnown: 'signed_off_on',
      },
      {
        text: 'What you named as missing stays on our list: {{sign_off_exceptions}}',
        ifKnown: 'sign_off_exceptions',
      },
      {
        text: 'A handover is full of lists, and I would not like to end with one.',
        unlessKnown: 'signed_off_on',
      },
      { text: 'Thank you for the work that we did together.' },
      {
        text: 'Thank you also for talking with us about the ending.',
        only: { initiators: ['client', 'mutual'] },
        ifKnown: 'meeting_date',
      },
      {
        text: 'The decision to end was ours, and I thank you for how you dealt with it.',
        only: { initiators: ['us'] },
      },
      {
        text: 'I am glad of what we reached, and I hope that it serves you for a long time.',
        only: { initiators: ['completed'] },
      },
      { text: 'If you need someone who knows how things were, you know where to find us.' },
    ],
  },
] as const satisfies readonly MessageShape[];
