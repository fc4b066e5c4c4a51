import type { MadeDossier } from '../../../src/api/dossier';
import type { Meeting } from '../../../src/api/live';
import type { News } from '../../../src/api/news';
import type { OpenBusiness } from '../../../src/api/open-business';
import type { Timeline } from '../../../src/api/timeline';

/** Fixed answers of the fake functions. */
const readAt = '2027-01-06T09:30:00.000Z';
const entry = {
  id: '1',
  at: '2027-01-04T08:00:00.000Z',
  kind: 'change',
  who: 'Ben Baker',
} as const;
export const timeline: Timeline = {
  readAt,
  entries: [{ ...entry, title: 'Offboarding started', words: 'Who ended it: The client' }],
  notShown: 0,
  more: false,
  unread: [],
};

/** A meeting that a step waits for, two days after today. */
export const talk: Meeting = {
  id: '77',
  activityKey: '101-1:plan',
  step: 'meet_client',
  title: 'Talk about our work together',
  start: '2027-01-08T10:00:00.000Z',
  minutes: 60,
  state: 'scheduled',
};

export const dossier: MadeDossier = {
  madeAt: readAt,
  text: 'CLOSING DOSSIER\nAcme',
  file: {
    status: 'kept',
    name: 'dossier-acme.pdf',
    link: { url: 'https://files.example/1', until: '2027-01-06T10:30:00.000Z' },
  },
};

export const openBusiness: OpenBusiness = {
  readAt,
  deals: {
    status: 'loaded',
    value: { total: 22, items: [{ id: '31', label: 'Extension', hint: 'expected 15 April 2027' }] },
  },
  tickets: { status: 'loaded', value: { total: 0, items: [] } },
  sequences: { status: 'unavailable', why: 'not_available' },
  money: {
    status: 'loaded',
    value: {
      invoices: [{ id: '51', number: '1042', state: 'overdue', balance: 3000, currency: 'EUR' }],
      balances: [{ currency: 'EUR', open: 3000, overdue: 3000 }],
      notRead: 0,
    },
  },
};

export const news: News = {
  readAt,
  entries: [
    {
      id: 'contact:5',
      at: '2027-01-05T08:00:00.000Z',
      words: 'New contact: Ann Lee, CTO',
      part: 'contacts',
      recordId: '5',
    },
    {
      id: 'company:numberofemployees:2027-01-04T08:00:00.000Z',
      at: '2027-01-04T08:00:00.000Z',
      words: 'Employees: 420 → 600',
      part: 'company',
    },
  ],
  notShown: 0,
  unread: [],
};
