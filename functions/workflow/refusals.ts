/** Refusals of an action that the card does not have. */
export const ownRefusals = {
  not_ours:
    'This action takes companies and offboardings. The enrolled record is none, or it is gone.',
  no_action: 'The call names no action of this app. Add the action to the workflow once more.',
  earlier: 'This is an earlier offboarding of the company, so nothing was changed.',
  asks_form: 'This step asks for a form. Somebody fills it in on the card.',
  nothing_open:
    'This step asks for nothing to be open. Somebody looks at it and finishes it on the card.',
  no_such_owner: 'The owner is not an active user of this account.',
  wrong_day: 'The last day is no date.',
  link_gone: 'The survey’s link was made, and somebody has revoked it since.',
} as const;

/** The sentence for an input that is missing, or none of its choices. */
export const wrongInput = (name: string): string =>
  `The input “${name}” is missing, or none of its choices.`;
