import type { PartId } from '../../../src/playbook/changes-in-words';

/** What a team can make its own, as the settings name it. */
export const partNames: Readonly<Record<PartId, { label: string; hint: string }>> = {
  steps: {
    label: 'Steps',
    hint: 'Which there are, what they say, when they are due, and your own.',
  },
  reasons: { label: 'Reasons', hint: 'The second level below each reason.' },
  messages: { label: 'Messages', hint: 'What the client reads, in each language.' },
  alternatives: { label: 'Alternatives', hint: 'What can be offered in place of leaving.' },
  cadences: { label: 'Keep in touch', hint: 'Which contacts are planned after the end.' },
  survey: { label: 'Survey', hint: 'Languages, questions, and their words.' },
  days: { label: 'Days', hint: 'Usual days in each stage, and public holidays.' },
  managers: { label: 'Managers', hint: 'Who is told and asked above an owner.' },
  approvals: { label: 'Approvals', hint: 'What somebody else has to approve first, and who.' },
  brand: { label: 'Brand', hint: 'Who asks: on survey, letters and dossier.' },
};

/** The route of one part of the settings. */
export const partPath = '/settings/:part';
