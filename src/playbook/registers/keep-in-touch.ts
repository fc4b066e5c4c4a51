import { alternatives } from '../alternatives';
import { reasons } from '../reasons';
import type { RegisterShape } from '../register-shape';

export const event = {
  id: 'event',
  label: 'Events',
  one: 'an event',
  nouns: { one: 'event', many: 'events' },
  hint: 'Note where you are likely to meet, who of us goes, and whether the client is invited.',
  step: 'networking_plan',
  shownIn: [],
  task: 'Meet at',
  fields: [
    { id: 'event', label: 'Event', type: 'text', required: true },
    { id: 'place', label: 'Place', type: 'text', required: false },
    {
      id: 'invitation',
      label: 'Invitation',
      type: 'choice',
      required: true,
      options: [
        { id: 'to_send', label: 'Still to be invited' },
        { id: 'sent', label: 'Invited' },
        { id: 'accepted', label: 'They come' },
        { id: 'declined', label: 'They do not come' },
        { id: 'none', label: 'Not invited; we may meet by chance' },
      ],
    },
  ],
  due: { label: 'Takes place on' },
  owner: { label: 'Who goes', required: false, several: false },
  done: {
    button: 'Mark as over',
    word: 'over',
    fields: [
      {
        id: 'attendance',
        label: 'What came of it',
        type: 'choice',
        required: true,
        options: [
          { id: 'met', label: 'We met' },
          { id: 'missed', label: 'They were there, and we missed each other' },
          { id: 'absent', label: 'They were not there' },
          { id: 'cancelled', label: 'It did not take place' },
        ],
      },
      { id: 'said', label: 'What was said', type: 'long', required: false },
    ],
  },
  contact: { asks: 'not_refused' },
  onlyIfItEnds: true,
  begins: true,
  continuesAfterClose: true,
} as const satisfies RegisterShape;

export const followUp = {
  id: 'follow_up',
  label: 'Messages and calls',
  one: 'a message or call',
  nouns: { one: 'message or call', many: 'messages and calls' },
  hint: 'Plan a few, each with something of use to the client.',
  step: 'personal_messages',
  shownIn: [],
  task: 'Keep in touch',
  fields: [
    { id: 'about', label: 'What about', type: 'text', required: true },
    {
      id: 'channel',
      label: 'How',
      type: 'choice',
      required: true,
      options: [
        { id: 'email', label: 'E-mail' },
        { id: 'phone', label: 'Call' },
        { id: 'in_person', label: 'In person' },
        { id: 'post', label: 'Letter or card' },
        { id: 'network', label: 'Business network' },
      ],
    },
    { id: 'message', label: 'Draft', type: 'long', required: false },
    {
      id: 'template',
      label: 'Where the draft is from',
      type: 'text',
      required: false,
      hidden: true,
    },
  ],
  due: { label: 'Due', inWorkingDays: 20 },
  owner: { label: 'Who', required: false, several: false },
  done: {
    button: 'Note how it went',
    word: 'done',
    fields: [
      {
        id: 'reply',
        label: 'How they took it',
        type: 'choice',
        required: true,
        options: [
          { id: 'warm', label: 'Friendly' },
          { id: 'neutral', label: 'Neutral' },
          { id: 'none', label: 'No answer' },
          { id: 'stop', label: 'They asked us to stop', optsOut: true },
        ],
      },
      { id: 'said', label: 'What was said', type: 'long', required: false },
    ],
  },
  contact: { asks: 'agreed' },
  draft: {
    text: 'message',
    from: 'template',
    otherwise: 'personal_message',
    byEmail: { field: 'channel', option: 'email' },
  },
  plan: true,
  onlyIfItEnds: true,
  continuesAfterClose: true,
} as const satisfies RegisterShape;

export const alternative = {
  id: 'alternative',
  label: 'Alternatives',
  one: 'an alternative',
  nouns: { one: 'alternative', many: 'alternatives' },
  hint: 'Offer one or two that truly fit, and note what the client said to each.',
  step: 'suggest_alternatives',
  shownIn: ['post_mortem'],
  task: 'Hear about the alternative',
  fields: [
    {
      id: 'alternative',
      label: 'Alternative',
      type: 'choice',
      required: true,
      options: alternatives,
    },
    { id: 'offer', label: 'What exactly was offered', type: 'long', required: false },
  ],
  due: { label: 'Hear back by', inWorkingDays: 10 },
  owner: { label: 'Who', required: false, several: false },
  done: {
    button: 'Note the answer',
    word: 'answered',
    fields: [
      {
        id: 'answer',
        label: 'Answer to this one',
        type: 'choice',
        required: true,
        options: [
          { id: 'accepted', label: 'Accepted' },
          { id: 'declined', label: 'Declined' },
        ],
      },
      { id: 'why', label: 'Why', type: 'long', required: true },
    ],
  },
  turns: { field: 'answer', option: 'accepted', declined: 'declined', by: 'alternative' },
  begins: true,
  continuesAfterClose: true,
} as const satisfies RegisterShape;

export const action = {
  id: 'action',
  label: 'Actions',
  one: 'an action',
  nouns: { one: 'action', many: 'actions' },
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
    button: 'Mark carried out',
    word: 'carried out',
    fields: [{ id: 'result', label: 'What came of it', type: 'text', required: false }],
  },
  dossier: 'learned',
  begins: true,
  continuesAfterClose: true,
} as const satisfies RegisterShape;

export const lesson = {
  id: 'lesson',
  label: 'Lessons',
  one: 'a lesson',
  nouns: { one: 'lesson', many: 'lessons' },
  hint: 'Write what the next team should know, and choose who learns it. It shows when an ending for that reason starts.',
  step: 'team_training',
  shownIn: ['post_mortem'],
  task: 'Learn',
  fields: [
    { id: 'lesson', label: 'Lesson', type: 'long', required: true },
    {
      id: 'reason',
      label: 'Endings for which reason',
      type: 'choice',
      required: true,
      preset: 'reason',
      options: reasons.map(({ id, label }) => ({ id, label })),
    },
  ],
  due: { label: 'Learn by', inWorkingDays: 15 },
  owner: { label: 'Who learns it', required: true, several: true },
  done: { button: 'Mark learned', word: 'learned', fields: [] },
  dossier: 'learned',
  begins: true,
  continuesAfterClose: true,
} as const satisfies RegisterShape;
