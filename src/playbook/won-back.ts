/** Reasons that brought a client back after the end. */
export const wonBackWays = [
  { id: 'new_need', label: 'They had a new need' },
  { id: 'price', label: 'The price suited them' },
  { id: 'new_contact', label: 'New people, on their side or on ours' },
  { id: 'product', label: 'The product had changed' },
  { id: 'asked_us', label: 'They came back and asked' },
  { id: 'other', label: 'Something else' },
] as const;
