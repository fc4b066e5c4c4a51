import type { InitiatorShape } from './shape';

/** Who started the offboarding. */
export const initiators = [
  {
    id: 'client',
    givesNotice: 'client_side',
    label: 'The client',
    inShort: 'They leave',
    guidance: 'The client has made up their mind, so listen first and make leaving easy.',
  },
  {
    id: 'us',
    givesNotice: 'our_side',
    reasonIsOurs: true,
    label: 'Us',
    inShort: 'We end it',
    guidance:
      'The news comes from us, so give it early, in person, and leave the client time to find another provider.',
  },
  {
    id: 'mutual',
    label: 'Both sides together',
    inShort: 'Both sides end it',
    guidance: 'Both sides agree, so write down together what was agreed while it is fresh.',
  },
  {
    id: 'non_payment',
    givesNotice: 'our_side',
    reasonIsOurs: true,
    label: 'Us, over unpaid invoices',
    usualReason: 'non_payment',
    inShort: 'We end it',
    showsMoney: true,
    guidance:
      "Money decides here, so keep to facts and dates, and never hold back the client's data.",
  },
  {
    id: 'completed',
    label: 'Neither side: the work is done',
    usualReason: 'project_completed',
    inShort: 'It ends',
    guidance: 'Nothing went wrong, so close the work neatly and thank the client for it.',
  },
] as const satisfies readonly InitiatorShape[];
