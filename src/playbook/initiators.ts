import type { InitiatorShape } from './shape';

/** Who started the ending. */
export const initiators = [
  {
    id: 'client',
    label: 'The client',
    guidance: 'The client has made up their mind, so listen first and make leaving easy.',
  },
  {
    id: 'us',
    label: 'We',
    guidance:
      'The news comes from us, so give it early, in person, and leave time to find a new home.',
  },
  {
    id: 'mutual',
    label: 'Both sides',
    guidance: 'Both sides agree, so write down together what was agreed before memories part.',
  },
  {
    id: 'non_payment',
    label: 'Ended for non-payment',
    guidance:
      'Money is at the heart of it, so keep to facts and dates, and never hold data back as a lever.',
  },
  {
    id: 'completed',
    label: 'The work is completed',
    guidance: 'Nothing went wrong, so close the work neatly and thank the client for it.',
  },
] as const satisfies readonly InitiatorShape[];
