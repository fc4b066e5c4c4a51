import type { InitiatorId, OutcomeId, ReasonId } from '../../../src/playbook/lookup';
import type { Weighted } from './chance';

/** Who ends it, and how often, in percent. */
export const initiatorWeights: Weighted<InitiatorId> = [
  ['client', 62],
  ['us', 10],
  ['mutual', 9],
  ['non_payment', 7],
  ['completed', 12],
];

/** The reasons that each states. */
export const statedWeights: Record<InitiatorId, Weighted<ReasonId>> = {
  client: [
    ['cost', 25],
    ['competitor', 18],
    ['changed_needs', 15],
    ['performance', 14],
    ['strategic_shift', 13],
    ['product_fit', 10],
    ['project_completed', 2],
    ['other', 3],
  ],
  us: [
    ['our_decision', 70],
    ['product_fit', 20],
    ['project_completed', 10],
  ],
  mutual: [
    ['strategic_shift', 35],
    ['changed_needs', 30],
    ['cost', 20],
    ['project_completed', 15],
  ],
  non_payment: [
    ['non_payment', 85],
    ['our_decision', 15],
  ],
  completed: [
    ['project_completed', 85],
    ['changed_needs', 15],
  ],
};

/** What is found to lie behind a stated reason, where it is another. */
export const behind: Partial<Record<ReasonId, Weighted<ReasonId>>> = {
  cost: [
    ['performance', 40],
    ['product_fit', 35],
    ['competitor', 25],
  ],
  competitor: [
    ['performance', 60],
    ['cost', 40],
  ],
  changed_needs: [
    ['product_fit', 50],
    ['cost', 50],
  ],
  strategic_shift: [
    ['performance', 50],
    ['cost', 50],
  ],
  product_fit: [['performance', 100]],
  other: [
    ['performance', 50],
    ['cost', 50],
  ],
};

/** What the client, or we, said of it. */
export const saidOf: Record<ReasonId, readonly string[]> = {
  cost: [
    'We use a third of it and pay for all of it.',
    'Our budget for next year was halved. It is nothing that you did.',
    'The new price is more than we can explain to our board.',
  ],
  competitor: [
    'The other product does the customs papers as well. We would have liked to stay.',
    'They offered us the same for a year without a fee.',
    'Our group buys from somebody else, and we follow.',
  ],
  changed_needs: [
    'We closed two of our three branches and need much less.',
    'We do not sell abroad any more, so this part is gone.',
    'We have grown past what you do for us.',
  ],
  performance: [
    'We waited four days for an answer, twice, and the second time it cost us an order.',
    'The reports were late again, and nobody told us why.',
    'Since your colleague left, nobody has called.',
  ],
  strategic_shift: [
    'We are building a team of our own for this and would like a calm handover.',
    'Our new managing director brings her own partners.',
    'We are being bought, and the buyer has all of this already.',
  ],
  product_fit: [
    'Only two of us ever found their way around it.',
    'It never worked with our stock system.',
    'We looked for one thing, and that is the thing that it lacks.',
  ],
  project_completed: [
    'The site is open and everybody is happy. Thank you all.',
    'It is done, and on time.',
  ],
  non_payment: ['Three invoices are unpaid since spring, and nobody answers.'],
  our_decision: [
    'Their work has moved away from what we do well, and it takes two of us.',
    'We stop this line of business at the end of the year.',
  ],
  other: ['They would rather not say.'],
};

/** How it ends, by who started it. */
export const outcomeWeights = (initiator: InitiatorId): Weighted<OutcomeId> =>
  initiator === 'client' || initiator === 'mutual'
    ? [
        ['completed', 60],
        ['partly_ended', 11],
        ['retained', 21],
        ['withdrawn', 8],
      ]
    : [
        ['completed', 86],
        ['partly_ended', 6],
        ['withdrawn', 8],
      ];

export const competitors = [
  'Neuland Systems',
  'Brightfold',
  'Kontor Cloud',
  'Harbour & Pine',
  'Opus Nord',
  'Vantra',
] as const;

export const closingNotes = [
  'A calm end. They know whom to ask.',
  'A good end; they recommended us to a neighbour.',
  'All is handed over. A last call is planned.',
] as const;

export const pauseReasons = [
  'Their new owners decide next month whether they stay.',
  'The person we talk to is away until then.',
  'They wait for their budget.',
] as const;

export const waiverReasons = [
  'The client asked us to leave this out, and nothing depends on it.',
  'It was settled in the contract already.',
  'Nobody at the client has time for it any more.',
] as const;

export const lessons = [
  'When a client stops opening the monthly report, call them the same week.',
  'Tell of a price increase in person, three months before.',
  'Two people on our side know each client.',
  'Ask before the renewal what they compare us with.',
] as const;
