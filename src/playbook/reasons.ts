import type { ReasonShape } from './shape';

/** Reasons for the end, on two levels. */
export const reasons = [
  {
    id: 'changed_needs',
    label: "The client's needs changed",
    inShort: 'as their needs changed',
    givenBy: ['client', 'mutual', 'completed'],
    guidance:
      'Ask what the client needs today before you speak of what you offer. ' +
      'If someone else serves that need better, say so and help them get there. ' +
      'Write the new need down: it tells you when it is worth calling again.',
    details: [
      { id: 'needs_outgrown', label: 'They have outgrown what we offer' },
      { id: 'needs_shrunk', label: 'They need less than before' },
      { id: 'needs_other_field', label: 'They moved to another field' },
      { id: 'needs_no_longer_there', label: 'The need is gone' },
    ],
  },
  {
    id: 'performance',
    label: 'Our service or product fell short',
    inShort: 'over what we delivered',
    givenBy: ['client', 'mutual'],
    guidance:
      'Own what went wrong in plain words, without excuses and without naming colleagues. ' +
      'Lay what was promised beside what was delivered, and let the client correct the picture. ' +
      'Put right what can still be put right before the last day.',
    details: [
      { id: 'performance_quality', label: 'Quality below what was agreed' },
      { id: 'performance_delays', label: 'Late deliveries' },
      { id: 'performance_support', label: 'Slow or poor support' },
      { id: 'performance_onboarding', label: 'A start that did not work' },
      { id: 'performance_contact', label: 'Too little contact with us' },
    ],
  },
  {
    id: 'strategic_shift',
    label: 'A strategic shift at the client',
    inShort: 'after a strategic shift',
    givenBy: ['client', 'mutual'],
    guidance:
      'Take the decision as made above the people you talk to, and do not ask them to defend it. ' +
      'Find out when the new direction starts and who will own it. ' +
      'Offer to explain to the new people what was built and why.',
    details: [
      { id: 'strategy_in_house', label: 'They will do it themselves' },
      { id: 'strategy_new_leadership', label: 'New leadership' },
      { id: 'strategy_champion_left', label: 'The person who spoke for us left' },
      { id: 'strategy_merger', label: 'Merger or acquisition' },
      { id: 'strategy_reorganisation', label: 'Reorganisation' },
      { id: 'strategy_market_exit', label: 'They leave a market or line of business' },
    ],
  },
  {
    id: 'cost',
    label: 'Cost',
    inShort: 'over cost',
    givenBy: ['client', 'mutual'],
    guidance:
      'Accept the decision, and offer once what could make them stay: a smaller plan, a pause or other terms. ' +
      'Ask what the client compares the price with, because the price alone is seldom the whole story. ' +
      'If it stays an ending, do not bargain further, and see that no late fee surprises anyone.',
    details: [
      { id: 'cost_price_increase', label: 'Our price increase' },
      { id: 'cost_budget_cut', label: 'Their budget was cut' },
      { id: 'cost_too_expensive', label: 'Too expensive for what they use' },
      { id: 'cost_return_unclear', label: 'The return could not be shown' },
    ],
  },
  {
    id: 'product_fit',
    label: 'The product does not fit',
    inShort: 'as the product does not fit',
    givenBy: ['client', 'us', 'mutual'],
    guidance:
      'Ask the client to show you the task that did not work, and note it in their words. ' +
      'Promise nothing about future features to win time. ' +
      'Name a product that fits better, if you know one.',
    details: [
      { id: 'fit_missing_feature', label: 'Something they need is missing' },
      { id: 'fit_too_complex', label: 'Too complex for them' },
      { id: 'fit_integration', label: 'Does not work with their other systems' },
      { id: 'fit_little_used', label: 'Hardly used' },
    ],
  },
  {
    id: 'competitor',
    label: 'They chose a competitor',
    inShort: 'for a competitor',
    givenBy: ['client', 'mutual'],
    guidance:
      'Wish them well with their choice, and speak of the other provider with respect. ' +
      'Ask what tipped the balance, and until when the new contract runs. ' +
      'A smooth move is the best memory that you can leave.',
    details: [
      { id: 'competitor_price', label: 'Better price elsewhere' },
      { id: 'competitor_features', label: 'Better product elsewhere' },
      { id: 'competitor_service', label: 'Better service elsewhere' },
      { id: 'competitor_relationship', label: 'They know the people there' },
    ],
  },
  {
    id: 'non_payment',
    label: 'Non-payment',
    inShort: 'over non-payment',
    showsMoney: true,
    givenBy: ['us', 'mutual', 'non_payment'],
    guidance:
      'Ask first whether an invoice is disputed, lost or cannot be paid, because each needs another answer. ' +
      'Agree amounts and dates in writing with finance beside you. ' +
      "Keep the client's data available to them whatever is owed.",
    details: [
      { id: 'payment_overdue', label: 'Invoices long overdue' },
      { id: 'payment_disputed', label: 'Invoices disputed' },
      { id: 'payment_insolvency', label: 'Insolvency' },
      { id: 'payment_method_failed', label: 'The payment method failed for good' },
    ],
  },
  {
    id: 'project_completed',
    label: 'The project is completed',
    inShort: 'as the project is completed',
    givenBy: ['client', 'us', 'mutual', 'completed'],
    guidance:
      'Celebrate what was reached, with numbers where you have them. ' +
      'Settle what is left over, such as warranty, open wishes and documents, before the team moves on. ' +
      'Ask whether you may tell the story to others.',
    details: [
      { id: 'completed_goal_reached', label: 'The goal was reached' },
      { id: 'completed_contract_expired', label: 'The contract ran to its end' },
      { id: 'completed_one_off', label: 'It was a single order' },
    ],
  },
  {
    id: 'our_decision',
    label: 'Our decision',
    inShort: 'by our decision',
    givenBy: ['us', 'mutual', 'non_payment'],
    guidance:
      'Give notice early, and say clearly that the decision is final, so that nobody hopes in vain. ' +
      'You need not give every reason, but whatever you say must be true and kind. ' +
      'Offer names of others who can take over.',
    details: [
      { id: 'decision_out_of_scope', label: 'No longer what we do' },
      { id: 'decision_not_viable', label: 'Not viable for us' },
      { id: 'decision_conflict', label: 'A conflict of interest' },
      { id: 'decision_conduct', label: 'Working together did not go well' },
      { id: 'decision_capacity', label: 'We lack the capacity' },
    ],
  },
  {
    id: 'other',
    label: 'Another reason',
    inShort: 'for another reason',
    guidance:
      "Write the reason in the client's own words, even if it fits no list. " +
      'Ask once more later, when the pressure is gone, and change it here when you know more. ' +
      'Until then follow the steps as they stand.',
    details: [
      { id: 'other_described', label: 'Described in words' },
      { id: 'other_unspoken', label: 'Not told' },
      { id: 'other_unknown', label: 'Not known yet' },
    ],
  },
] as const satisfies readonly ReasonShape[];
