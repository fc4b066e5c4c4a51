import type { reasons } from '../reasons';

/**
 * Each reason in words to the client, after "as the main reason we noted …" and "the main reason was …". The
 * words blame nobody and admit nothing on anyone's behalf.
 */
export const reasonWords = {
  changed_needs: 'a change in what you need',
  performance: 'how well our service worked for you',
  strategic_shift: 'a new direction on your side',
  cost: 'the cost',
  product_fit: 'how well the product fits your work',
  competitor: 'the choice of another provider',
  non_payment: 'the open invoices',
  project_completed: 'the completion of the project',
  our_decision: 'a decision on our side',
  other: 'what we spoke about',
} as const satisfies Record<(typeof reasons)[number]['id'], string>;
