import type { StageShape } from '../shape';

/** Steps that give the news in person and hear the client. */
export const communication = {
  id: 'communication',
  label: 'Open communication',
  shortLabel: 'Communication',
  purpose:
    'Talk openly about the ending, so that the client knows where they stand and feels heard.',
  usualDays: 15,
  live: ['tasks', 'meetings'],
  steps: [
    {
      id: 'meet_client',
      title: 'Meet the client',
      guidance:
        'Meet the people who decide, in person or by video, before anything goes out in writing. ' +
        'Give the meeting its own time, and say beforehand what it is about. ' +
        'Bring one colleague at most, so that it stays a conversation.',
      doneWhen: 'The meeting with the client has taken place.',
      evidence: { kind: 'date', label: 'Date of the meeting', when: 'past' },
      due: { anchor: 'start', workingDays: 3 },
      waiver: 'manager',
      meeting: { title: 'Talk about our work together', finishesWhen: 'held' },
    },
    {
      id: 'explain_reasons',
      title: 'Explain the ending',
      guidance:
        'Say in a few plain sentences why the relationship ends, as both sides understand it. ' +
        'Stay with facts, thank the client for what was good, and leave blame out. ' +
        'Confirm afterwards in writing what was said, so that nobody has to guess.',
      doneWhen: 'The client knows the reasons in our own words and has them in writing.',
      evidence: { kind: 'note', label: 'What was said or written' },
      due: { anchor: 'start', workingDays: 5 },
      waiver: 'manager',
    },
    {
      id: 'hear_concerns',
      title: "Hear the client's concerns",
      guidance:
        'Ask what worries the client about the ending, and let them finish. ' +
        'Write it down in their words and not in yours. ' +
        'Say who will come back to them on each point, and by when.',
      doneWhen: "The client's concerns are written down, or the client said that there are none.",
      evidence: {
        kind: 'choice',
        label: "The client's concerns",
        options: [
          { id: 'written_down', label: 'All of them are in the list' },
          { id: 'none', label: 'They have none' },
        ],
      },
      lists: { register: 'concern', none: { option: 'none' } },
      due: { anchor: 'start', workingDays: 5 },
      waiver: 'owner',
    },
  ],
} as const satisfies StageShape;
