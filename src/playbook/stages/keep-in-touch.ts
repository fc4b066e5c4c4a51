import type { StageShape } from '../shape';

/**
 * Steps that keep in touch and record what was learned. Contact steps are done when arranged; the contacts
 * follow.
 */
export const keepInTouch = {
  id: 'keep_in_touch',
  label: 'Keep in touch',
  shortLabel: 'Keep in touch',
  purpose: 'Leave the door open, and learn from this ending for the next client.',
  usualDays: 15,
  live: ['tasks'],
  afterEnd: true,
  steps: [
    {
      id: 'networking_plan',
      title: 'Plan where to meet again',
      guidance:
        'Choose one or two events in the coming year where you are likely to meet the client. ' +
        'Invite them where it suits, without any offer attached. ' +
        'Note who of us goes.',
      doneWhen: 'At least one occasion to meet is chosen, with the person who goes.',
      evidence: { kind: 'note', label: 'Where, when, and who goes', suggest: 'listed' },
      due: { anchor: 'stage', workingDays: 10 },
      wholeOnly: true,
      waiver: 'owner',
      only: { initiators: ['client', 'us', 'mutual', 'completed'] },
    },
    {
      id: 'personal_messages',
      title: 'Plan personal messages',
      guidance:
        'Ask whether the client would like to hear from you now and then, and respect a no. ' +
        'Plan a few messages with something of use to them, spread over the year. ' +
        'One of them belongs shortly before their new contract ends, if you know that date.',
      doneWhen: 'The client has agreed to hear from us, and the first message has a date.',
      evidence: {
        kind: 'date',
        label: 'Date of the first message',
        when: 'future',
        suggest: 'first_listed',
      },
      reminders: [
        {
          workingDaysBefore: 0,
          words: 'Write the first personal message',
          unlessListed: 'follow_up',
        },
      ],
      due: { anchor: 'stage', workingDays: 10 },
      wholeOnly: true,
      waiver: 'owner',
      asksConsent: true,
      declined: { words: 'The client wants no contact' },
      only: { initiators: ['client', 'us', 'mutual', 'completed'] },
    },
    {
      id: 'suggest_alternatives',
      title: 'Suggest alternatives',
      guidance:
        'Think about what would help the client with their reason for leaving, from us or from others. ' +
        'Offer one or two things that truly fit, and accept a no at once. ' +
        'If nothing fits today, plan when to look again.',
      doneWhen: 'A fitting alternative has been offered, or there is a plan when to look again.',
      evidence: {
        kind: 'choice',
        label: "The client's answer",
        options: [
          { id: 'accepted', label: 'An alternative was accepted' },
          { id: 'declined', label: 'What was offered was declined' },
          { id: 'thinking', label: 'The client is thinking about it' },
          { id: 'none_fits', label: 'Nothing fits today; we look again later' },
        ],
      },
      due: { anchor: 'stage', workingDays: 10 },
      earlier: {
        only: { initiators: ['client', 'mutual'], reasons: ['cost'] },
        stage: 'communication',
        due: { anchor: 'start', workingDays: 5 },
      },
      recalled: true,
      waiver: 'owner',
      only: {
        initiators: ['client', 'us', 'mutual', 'completed'],
        exceptReasons: ['non_payment', 'our_decision'],
      },
    },
    {
      id: 'watch_needs',
      title: "Follow the client's needs",
      guidance:
        'Decide who looks now and then at what changes at the client, and where that person looks. ' +
        'Public news, their website and your own records are enough. ' +
        'A change that touches their reason for leaving is a good moment for a call.',
      news: true,
      doneWhen: 'One person has agreed to follow the client, and the next look has a date.',
      evidence: {
        kind: 'date',
        label: 'Date of the next look',
        when: 'future',
        suggest: { monthsAfterService: 3 },
      },
      reminders: [{ workingDaysBefore: 0, words: 'See what has changed at the client' }],
      due: { anchor: 'stage', workingDays: 10 },
      wholeOnly: true,
      waiver: 'owner',
    },
    {
      id: 'post_mortem',
      title: 'Hold a post-mortem',
      guidance:
        'Bring together those who worked with the client, and go through what happened in order. ' +
        'Ask how we work and what that led to: every cause lies in a process that can be changed, and not in a person. ' +
        'Look for signs that were there, and for what kept them from being seen. ' +
        'Leave with a few actions, each with an owner and a date.',
      doneWhen:
        'Our own view of the reason is entered, and the causes, the signs and what was tried are written down.',
      evidence: {
        kind: 'form',
        fields: [
          { id: 'causes', label: 'What in how we work led to it', type: 'long', required: true },
          {
            id: 'signals',
            label: 'Signs that were there, and what kept them from being seen',
            type: 'long',
            required: true,
          },
          {
            id: 'promised',
            label: 'What was promised',
            type: 'long',
            required: true,
            only: { reasons: ['performance'] },
          },
          {
            id: 'delivered',
            label: 'What was delivered',
            type: 'long',
            required: true,
            only: { reasons: ['performance'] },
          },
          {
            id: 'tried',
            label: 'What was tried, and what came of it',
            type: 'long',
            required: true,
            suggest: { listed: 'alternative' },
          },
          { id: 'again', label: 'What we would do again', type: 'long', required: false },
          { id: 'notes', label: 'Link to the notes', type: 'link', required: false },
        ],
      },
      looksBack: true,
      due: { anchor: 'final_service_date', workingDays: 15 },
      waiver: 'manager',
    },
    {
      id: 'team_training',
      title: 'Train the team',
      guidance:
        'Choose the one or two lessons that would have changed this ending. ' +
        'Share them with the people who need them, in a meeting or a short exercise. ' +
        'Add them to what new colleagues learn.',
      doneWhen:
        'Each lesson of this ending is listed with who learns it and by when, or it is said that there is none.',
      evidence: {
        kind: 'form',
        fields: [
          {
            id: 'nothing_listed',
            label: 'Lessons',
            type: 'choice',
            required: false,
            options: [{ id: 'none', label: 'There is no lesson from this ending' }],
          },
        ],
      },
      lists: { register: 'lesson', none: { field: 'nothing_listed', option: 'none' } },
      due: { anchor: 'final_service_date', workingDays: 20 },
      waiver: 'manager',
    },
  ],
} as const satisfies StageShape;
