import type { RegisterShape } from '../register-shape';

export const concern = {
  id: 'concern',
  label: 'Concerns',
  one: 'a concern',
  nouns: { one: 'concern', many: 'concerns' },
  hint: "Write down each concern in the client's own words, and answer it when you can.",
  step: 'hear_concerns',
  shownIn: ['post_mortem'],
  task: 'Answer the concern',
  fields: [
    { id: 'words', label: "In the client's words", type: 'long', required: true },
    {
      id: 'kind',
      label: 'About',
      type: 'choice',
      required: true,
      options: [
        { id: 'service', label: 'The service or product' },
        { id: 'price', label: 'Price or money' },
        { id: 'timing', label: 'Timing' },
        { id: 'data', label: 'Data or access' },
        { id: 'people', label: 'People and how we work together' },
        { id: 'after', label: 'What comes after' },
        { id: 'other', label: 'Something else' },
      ],
    },
  ],
  due: { label: 'Answer by', inWorkingDays: 5 },
  owner: { label: 'Who answers', required: false, several: false },
  done: {
    button: 'Mark answered',
    word: 'answered',
    fields: [{ id: 'answer', label: 'What we answered', type: 'long', required: true }],
  },
  begins: true,
  continuesAfterClose: false,
} as const satisfies RegisterShape;
