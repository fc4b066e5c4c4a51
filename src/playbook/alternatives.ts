import type { AlternativeShape } from './alternative-shape';

/** Alternatives to offer, by reason. */
export const alternatives = [
  {
    id: 'smaller_scope',
    label: 'A smaller scope at a lower price',
    hint: 'Fits when the value is there and the budget is not.',
    only: { reasons: ['cost', 'changed_needs'] },
    turnsInto: 'partly_ended',
  },
  {
    id: 'other_terms',
    label: 'Other payment terms',
    hint: 'Fits when the sum is fine and its timing is not.',
    only: { reasons: ['cost'] },
    turnsInto: 'retained',
  },
  {
    id: 'pause',
    label: 'A pause until a fixed day',
    hint: 'Fits when the need comes back, such as after a budget year or a project.',
    only: { reasons: ['cost', 'changed_needs', 'strategic_shift', 'project_completed'] },
    turnsInto: 'paused',
  },
  {
    id: 'other_product',
    label: 'Another product or package of ours',
    hint: 'Fits when what they need has moved, and we have it.',
    only: { reasons: ['changed_needs', 'product_fit', 'strategic_shift', 'project_completed'] },
    turnsInto: 'retained',
  },
  {
    id: 'put_right',
    label: 'Putting right what fell short, with a date',
    hint: 'Fits when they would stay if it worked, and we can keep the date.',
    only: { reasons: ['performance', 'product_fit'] },
    turnsInto: 'retained',
  },
  {
    id: 'other_team',
    label: 'Another contact or team on our side',
    hint: 'Fits when people did not work well together.',
    only: { reasons: ['performance'] },
    turnsInto: 'retained',
  },
  {
    id: 'part_stays',
    label: 'Keeping one part with us',
    hint: 'Fits when only some of the work moves to someone else.',
    only: { reasons: ['competitor', 'strategic_shift', 'changed_needs', 'product_fit'] },
    turnsInto: 'partly_ended',
  },
  {
    id: 'partner',
    label: 'A partner who fits better',
    hint: 'Fits when they need something that we do not offer.',
  },
  {
    id: 'own_team',
    label: 'Help to run it themselves',
    hint: 'Fits when they take the work into their own house.',
  },
  {
    id: 'later',
    label: 'A talk at a later date',
    hint: 'Fits when nothing suits today.',
  },
] as const satisfies readonly AlternativeShape[];
