import { contactProperties } from '../../../src/crm/contacts';
import { contractSourceProperties } from '../../../src/crm/contract-candidates';
import { contactHistory, newsProperties } from '../../../src/crm/news-properties';
import { payingProperties } from '../../../src/crm/stake-sources';
import { fails, holds, unknown, type Area } from '../check';
import { hasInRecords, inRecord } from '../properties';

/** Names that a contract's end could have; HubSpot's commerce API has fields of like names. */
const contractEnds = [
  'hs_end_date',
  'hs_contract_end_date',
  'hs_renewal_date',
  'hs_termination_date',
  'hs_expiration_date',
];

/** Properties of HubSpot's own objects. */
export const names: Area = {
  title: 'Properties of HubSpot’s own objects',
  checks: [
    {
      id: 'stage-times',
      assumes: 'Deals say when they entered their stage: hs_v2_date_entered_current_stage',
      how: 'read',
      package: 'deals',
      files: ['src/crm/news.ts'],
      means: 'News of a company do not tell that a deal moved; all else is told',
      todo: 'Nothing',
      look: hasInRecords('deals', ['hs_v2_date_entered_current_stage']),
    },
    {
      id: 'contract-end',
      assumes:
        'HubSpot’s contracts have no property for their end that we know of, so people type it',
      how: 'read',
      package: 'contracts',
      means: 'There is one after all: reps type a day that HubSpot has',
      todo: 'Tell us the name of the property below that holds the end',
      look: async (looking) => {
        const found = await inRecord('contracts', contractEnds, looking);
        if ('found' in found) return found;
        return found.names.length > 0
          ? fails(`Perhaps: ${found.names.join(', ')}`)
          : holds('No such date');
      },
    },
    {
      id: 'contract-names',
      assumes: 'Contracts have the names and start days that the app copies',
      how: 'read',
      package: 'contracts',
      means: 'Contracts in HubSpot are offered without a start, or not at all; reps type it',
      todo: 'Nothing',
      look: hasInRecords('contracts', contractSourceProperties.contracts),
    },
    {
      id: 'subscription-names',
      assumes: 'Subscriptions have amounts, days and a billing frequency named as line items have',
      how: 'read',
      package: 'subscriptions',
      files: ['src/crm/stake-sources.ts'],
      means:
        'What is at stake is not known from subscriptions; the card says why, and reps type it',
      todo: 'Type what the client pays in a year',
      look: hasInRecords('subscriptions', [
        ...contractSourceProperties.subscriptions,
        ...payingProperties.subscriptions,
      ]),
    },
    {
      id: 'contact-names',
      assumes: 'Contacts tell of opting out, bounces, buying role, language and sequences',
      how: 'read',
      files: ['src/crm/contacts.ts', 'src/crm/open-business.ts'],
      means: 'The card does not warn that somebody gets no e-mail; a planned one may not arrive',
      todo: 'Look at the contact in HubSpot before an e-mail after the end',
      look: hasInRecords('contacts', [
        ...contactProperties,
        ...contactHistory.map(({ name }) => name),
        'hs_sequences_is_enrolled',
      ]),
    },
    {
      id: 'company-names',
      assumes: 'Companies have the properties whose changes are news, and the ids of merged ones',
      how: 'read',
      means:
        'News leave a change out; the offboarding of a merged company is found by its records only',
      todo: 'Nothing',
      look: hasInRecords('companies', [
        ...newsProperties.map(({ name }) => name),
        'hs_merged_object_ids',
      ]),
    },
    {
      id: 'ticket-closed',
      assumes: 'A ticket has a closed date exactly while it is closed',
      how: 'read',
      package: 'tickets',
      files: ['src/crm/open-business.ts'],
      means: 'Tickets that were opened again are not shown as open',
      todo: 'Look at the company’s tickets in HubSpot before the end',
      look: async (looking) => {
        const found = await hasInRecords('tickets', ['closed_date'])(looking);
        return found.found === 'holds'
          ? unknown(
              'The property is there; open a closed ticket again and see whether it is cleared',
            )
          : found;
      },
    },
  ],
};
