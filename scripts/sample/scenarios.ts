import type { InitiatorId, OutcomeId, WhyStayedId, WonBackWayId } from '../../src/playbook/lookup';
import type { Part, Reason } from '../../src/offboarding/offboarding';

/** A sample offboarding. */
export interface SampleOffboarding {
  initiator: InitiatorId;
  reason: Reason;
  /** The client's statement. */
  words: string;
  /** Whether it was started yesterday, so that steps due at once are overdue today. */
  yesterday?: boolean;
  /** Days from today to the final service date; unknown if left out. */
  endsIn?: number;
  /** Days from today to the end of the contract's term; no contract if left out. */
  contractEndsIn?: number;
  /** Days from today to a meeting with the client; none if left out. */
  meetsIn?: number;
  /** Number of gates passed. */
  gates: number;
  /** Number of settled steps in the present stage. */
  settled: number;
  /** Whether the first step that may be waived is waived. */
  waives?: boolean;
  /** Whether the lists of the reached stages have items. */
  lists?: boolean;
  /** Whether the survey link was created, or also answers entered by phone. */
  survey?: 'link' | 'answers';
  closes?: {
    outcome: OutcomeId;
    note: string;
    stayed?: { why: WhyStayedId; words?: string };
    part?: Part;
  };
  /** Reason for the pause; it ends in three weeks. */
  pauseReason?: string;
  /** How the client came back today, and through which follow-up. */
  wonBack?: { how: WonBackWayId; through: string };
}

/** Offboardings of one company, in order. */
export type Scenario = SampleOffboarding[];

const EVERY = 99;

/** Scenarios of every status that a rep or a manager sees. */
export const scenarios: Scenario[] = [
  [
    {
      initiator: 'client',
      reason: { id: 'cost', detail: 'cost_budget_cut' },
      words: 'Our budget for next year was halved. It is nothing that you did.',
      contractEndsIn: 60,
      meetsIn: 2,
      gates: 0,
      settled: 0,
    },
  ],
  [
    {
      initiator: 'client',
      reason: { id: 'performance', detail: 'performance_support' },
      words: 'We waited four days for an answer, twice, and the second time it cost us an order.',
      yesterday: true,
      endsIn: 6,
      contractEndsIn: 180,
      gates: 1,
      settled: 2,
      waives: true,
      lists: true,
    },
  ],
  [
    {
      initiator: 'mutual',
      reason: { id: 'strategic_shift', detail: 'strategy_in_house' },
      words: 'We are building a team of our own for this and would like a calm handover.',
      endsIn: 45,
      contractEndsIn: 45,
      lists: true,
      gates: 2,
      settled: 2,
    },
  ],
  [
    {
      initiator: 'client',
      reason: { id: 'competitor', detail: 'competitor_features' },
      words: 'The other product does the customs papers as well. We would have liked to stay.',
      yesterday: true,
      endsIn: 12,
      contractEndsIn: 120,
      gates: 3,
      settled: 1,
      waives: true,
    },
  ],
  [
    {
      initiator: 'completed',
      reason: { id: 'project_completed', detail: 'completed_goal_reached' },
      words: 'The site is open and everybody is happy. Thank you all.',
      endsIn: 2,
      gates: 4,
      settled: 2,
      lists: true,
      survey: 'link',
    },
  ],
  [
    {
      initiator: 'us',
      reason: { id: 'our_decision', detail: 'decision_out_of_scope' },
      words: 'Their work has moved away from what we do well, and it takes two of us.',
      endsIn: 0,
      gates: EVERY,
      settled: EVERY,
      waives: true,
      survey: 'answers',
      closes: { outcome: 'completed', note: 'A good end; they recommended us to a neighbour.' },
    },
  ],
  [
    {
      initiator: 'client',
      reason: { id: 'product_fit', detail: 'fit_too_complex' },
      words: 'Only two of us ever found their way around it.',
      endsIn: 60,
      gates: 0,
      settled: 2,
      closes: {
        outcome: 'retained',
        stayed: { why: 'smaller', words: 'With a day of training they can use what they have.' },
        note: 'They stay with the smaller plan and a day of training.',
      },
    },
  ],
  [
    {
      initiator: 'client',
      reason: { id: 'changed_needs', detail: 'needs_shrunk' },
      words: 'We closed two of our three branches and need much less.',
      endsIn: 30,
      gates: 0,
      settled: 1,
      closes: {
        outcome: 'retained',
        stayed: { why: 'smaller' },
        note: 'They stay with one branch.',
      },
    },
    {
      initiator: 'client',
      reason: { id: 'changed_needs', detail: 'needs_no_longer_there' },
      words: 'Now the last branch closes too. It was a pleasure.',
      endsIn: 20,
      contractEndsIn: 200,
      gates: 1,
      settled: 1,
    },
  ],
  [
    {
      initiator: 'client',
      reason: { id: 'strategic_shift', detail: 'strategy_merger' },
      words: 'We are being bought. Until that is settled we cannot decide anything.',
      yesterday: true,
      endsIn: 90,
      contractEndsIn: 150,
      gates: 1,
      settled: 1,
      pauseReason: 'Their new owners decide next month whether they stay.',
    },
  ],
  [
    {
      initiator: 'client',
      reason: { id: 'cost', detail: 'cost_too_expensive' },
      words: 'We use a third of it and pay for all of it.',
      endsIn: 0,
      gates: EVERY,
      settled: EVERY,
      lists: true,
      closes: { outcome: 'completed', note: 'A calm end. They know whom to ask.' },
      wonBack: { how: 'price', through: 'A message about the smaller plan' },
    },
  ],
];
