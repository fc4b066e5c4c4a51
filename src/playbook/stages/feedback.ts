import type { StageShape } from '../shape';

/** Steps that collect the client's feedback. They are done when arranged; the answers come later. */
export const feedback = {
  id: 'feedback',
  label: 'Feedback',
  shortLabel: 'Feedback',
  purpose: 'Ask the client how it was, and how we handled the ending.',
  usualDays: 15,
  live: ['tasks', 'meetings'],
  afterEnd: true,
  steps: [
    {
      id: 'exit_survey',
      title: 'Send the exit survey',
      guidance:
        'Send a survey of a few questions to the people who worked with us, with a personal line from you. ' +
        'Say how long it takes and what happens with the answers. ' +
        'If someone would rather talk, take their answers by phone.',
      doneWhen: 'The survey has been sent to the client.',
      evidence: {
        kind: 'date',
        label: 'Date on which the survey was sent',
        when: 'past',
        suggest: 'today',
      },
      due: { anchor: 'final_service_date', workingDays: 3 },
      waiver: 'owner',
      survey: true,
      declined: { words: 'The client wants no survey' },
    },
    {
      id: 'exit_interview',
      title: 'Arrange an exit interview',
      guidance:
        'Offer a talk of half an hour, some weeks after the end, when things have settled. ' +
        'Say that it is for learning and not for winning the client back. ' +
        'Let someone lead it who was not part of the daily work.',
      doneWhen: 'A date for the talk is agreed.',
      evidence: { kind: 'date', label: 'Date of the talk' },
      reminders: [
        { workingDaysBefore: 0, words: 'Hold the exit interview, and write down what was said' },
      ],
      notes: {
        title: 'What was said in the exit interview',
        ask: 'Write down what was said in the exit interview',
        fields: [
          { id: 'worked', label: 'What worked', type: 'long', required: false },
          { id: 'did_not', label: 'What did not', type: 'long', required: false },
          { id: 'changed_it', label: 'What would have changed it', type: 'long', required: false },
          {
            id: 'first_thought',
            label: 'When they first thought of leaving',
            type: 'choice',
            required: false,
            options: [
              { id: 'at_start', label: 'Soon after the start' },
              { id: 'over_a_year', label: 'More than a year before they told us' },
              { id: 'within_a_year', label: 'Three months to a year before they told us' },
              { id: 'last_months', label: 'In the last three months' },
              { id: 'not_their_wish', label: 'Leaving was not their wish' },
            ],
          },
          {
            id: 'replaced_by',
            label: 'How they replace us',
            type: 'choice',
            required: false,
            options: [
              { id: 'provider', label: 'Another provider' },
              { id: 'in_house', label: 'They do it themselves' },
              { id: 'both', label: 'Partly themselves, partly others' },
              { id: 'not_replaced', label: 'Not at all' },
              { id: 'open', label: 'Not decided yet' },
            ],
          },
          { id: 'decided_by', label: 'Who decided, by role', type: 'text', required: false },
        ],
      },
      due: { anchor: 'final_service_date', workingDays: 10 },
      waiver: 'owner',
      only: { initiators: ['client', 'us', 'mutual', 'completed'] },
      meeting: {
        title: 'Looking back on our work together',
        finishesWhen: 'scheduled',
        notBefore: 'final_service_date',
      },
    },
  ],
} as const satisfies StageShape;
