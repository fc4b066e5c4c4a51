import type { RegisterShape } from '../register-shape';

export const action = {
  id: 'action',
  label: 'Actions',
  one: 'action',
  hint: 'List the few things that change because of this ending, each with an owner and a date.',
  step: 'post_mortem',
  shownIn: [],
  task: 'Action',
  fields: [
    { id: 'action', label: 'What changes', type: 'text', required: true },
    { id: 'cause', label: 'Which cause it meets', type: 'text', required: false },
  ],
  due: { label: 'Due', inWorkingDays: 20 },
  owner: { label: 'Owner', required: true, several: false },
  done: {
    button: 'Mark done',
    word: 'done',
    fields: [{ id: 'result', label: 'What came of it', type: 'text', required: false }],
  },
  runsOn: true,
} as const satisfies RegisterShape;
