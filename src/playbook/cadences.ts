import type { CadenceShape, FollowUpShape } from './cadence-shape';

const beforeTheirNewContractEnds = {
  when: { before: 'competitor_contract_end', weeks: 10 },
  channel: 'phone',
  about: 'How it goes with the new provider, before that contract ends',
} as const satisfies FollowUpShape;

/** Follow-up plans, by reason. */
export const cadences = [
  {
    id: 'show_what_changed',
    label: 'Show what came of their points',
    only: { reasons: ['performance', 'product_fit'] },
    followUps: [
      {
        when: { after: 'end', months: 1 },
        channel: 'phone',
        about: 'Whether everything arrived, and what came of their points so far',
        message: 'check_in_one_month',
      },
      {
        when: { after: 'end', months: 4 },
        channel: 'email',
        about: 'What has changed with us since',
        message: 'check_in_three_months',
      },
      {
        when: { after: 'end', months: 10 },
        channel: 'email',
        about: 'A short hello',
        message: 'personal_message',
      },
      beforeTheirNewContractEnds,
    ],
  },
  {
    id: 'stay_close',
    label: 'Stay close while things change',
    only: { reasons: ['changed_needs', 'strategic_shift', 'cost', 'competitor'] },
    followUps: [
      {
        when: { after: 'end', months: 1 },
        channel: 'email',
        about: 'Whether the handover was complete',
        message: 'check_in_one_month',
      },
      {
        when: { after: 'end', months: 3 },
        channel: 'email',
        about: 'How things are',
        message: 'check_in_three_months',
      },
      {
        when: { after: 'end', months: 6 },
        channel: 'phone',
        about: 'What they need today',
        message: 'check_in_six_months',
      },
      {
        when: { after: 'end', months: 12 },
        channel: 'email',
        about: 'A year later',
        message: 'personal_message',
      },
      beforeTheirNewContractEnds,
    ],
  },
  {
    id: 'now_and_then',
    label: 'Now and then',
    followUps: [
      {
        when: { after: 'end', months: 3 },
        channel: 'email',
        about: 'How things are',
        message: 'check_in_three_months',
      },
      {
        when: { after: 'end', months: 6 },
        channel: 'email',
        about: 'A short hello',
        message: 'check_in_six_months',
      },
      {
        when: { after: 'end', months: 12 },
        channel: 'email',
        about: 'A year later',
        message: 'personal_message',
      },
      beforeTheirNewContractEnds,
    ],
  },
] as const satisfies readonly CadenceShape[];
