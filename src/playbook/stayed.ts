/** Why a client stayed after all. */
export const whyStayed = [
  { id: 'terms', label: 'Other terms, or a lower price' },
  { id: 'smaller', label: 'A smaller plan, or a part of it' },
  { id: 'put_right', label: 'What drove them away was put right' },
  { id: 'own_plans', label: 'Their own plans changed' },
  { id: 'people', label: 'New people, on their side or on ours' },
  { id: 'no_better', label: 'Nothing else suited them better' },
  { id: 'other', label: 'Something else' },
] as const;
