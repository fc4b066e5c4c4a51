import * as z from 'zod/mini';
import { keptIdsProperty } from '../../../src/crm/kept-ids';
import { contactHistory, newsProperties } from '../../../src/crm/news-properties';
import { contactProperties } from '../../../src/crm/contacts';
import { contractSourceProperties } from '../../../src/crm/contract-candidates';
import { payingProperties } from '../../../src/crm/stake-sources';
import { activityKeyProperty, timelineObjects } from '../../../src/crm/names';
import { crmSchema } from '../../../src/crm/schema';
import { isClosedStage } from '../../../src/crm/pipeline';
import { readAccount } from '../../provision/account';
import { provisioningClients } from '../../provision/hubspot';
import { notRead, planFor, toDo } from '../../provision/plan';
import { fails, holds, refused, unknown, type Area, type Finding } from '../check';
import type { Looking } from '../looking';
import { foundStages } from '../stages';

const propertiesField = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      hasUniqueValue: z.optional(z.boolean()),
      hidden: z.optional(z.boolean()),
    }),
  ),
});

async function propertiesOf(object: string, { ask }: Looking) {
  const answer = await ask('GET', `/crm/v3/properties/${object}`);
  const found = propertiesField.safeParse(answer.body).data?.results;
  return found ?? refused(`Properties of ${object}`, answer.status);
}

/** Whether an object has properties that the app reads. */
const has =
  (object: string, names: readonly string[]) =>
  async (looking: Looking): Promise<Finding> => {
    const found = await propertiesOf(object, looking);
    if ('found' in found) return found;
    const missing = names.filter((name) => !found.some((one) => one.name === name));
    return missing.length > 0
      ? fails(`Missing: ${missing.join(', ')}`)
      : holds(`${names.length} names`);
  };

/** What provisioning made, and what HubSpot made of it. */
export const schema: Area = {
  title: 'Objects, properties and the pipeline',
  checks: [
    {
      id: 'provisioned',
      assumes: 'The account has all that the app needs',
      how: 'read',
      stops: true,
      means: 'The card names what is missing, and does the rest',
      todo: 'Run npm run provision -- plan, then apply',
      look: async ({ http }) => {
        const changes = planFor(crmSchema, await readAccount(crmSchema, provisioningClients(http)));
        const open = toDo(changes);
        const refusals = notRead(changes).length;
        if (open.length + refusals === 0) return holds('Nothing to do');
        return fails(`${open.length} changes to make, ${refusals} objects may not be read`);
      },
    },
    {
      id: 'stage-metadata',
      assumes: 'Stages of a custom object’s pipeline are marked closed by metadata.state',
      how: 'read',
      stops: true,
      files: ['src/crm/pipeline.ts'],
      means:
        'HubSpot’s board and reports count ended offboardings as open; the app goes by its own stage',
      todo: 'Mark the closed stages in HubSpot’s settings of the pipeline, if it offers that',
      look: async (looking) => {
        const stages = await foundStages(looking);
        if (!stages) return unknown('The pipeline could not be read');
        const wrong = stages.filter(({ id, closed }) => isClosedStage(id) !== closed);
        return wrong.length > 0
          ? fails(`${wrong.length} of ${stages.length} stages are marked otherwise`)
          : holds(`${stages.length} stages`);
      },
    },
    {
      id: 'stage-ids',
      assumes:
        'HubSpot gives stages ids of its own, and provisioning keeps them in a hidden property',
      how: 'read',
      means: 'Nothing: kept ids work as well',
      todo: 'Nothing',
      look: async (looking) => {
        const stages = await foundStages(looking);
        if (!stages) return unknown('The pipeline could not be read');
        const sent = stages.filter(({ id, hubspotId }) => id === hubspotId).length;
        const found = looking.objectType ? await propertiesOf(looking.objectType, looking) : [];
        const isKept =
          !('found' in found) && found.some(({ name }) => name === keptIdsProperty.name);
        return (isKept ? holds : fails)(
          `${sent} of ${stages.length} stages have the id that was sent; ${isKept ? '' : 'not '}kept`,
        );
      },
    },
    {
      id: 'activity-properties',
      assumes: 'Notes, tasks and meetings take properties of ours',
      how: 'read',
      stops: true,
      means:
        'Stages, steps, dates and the company’s properties work; notes and tasks of ours are not written, and the card says so',
      todo: 'Ask HubSpot for the scope; until then keep lists outside the app',
      look: async (looking) => {
        const lacking: string[] = [];
        for (const object of timelineObjects) {
          const found = await propertiesOf(object, looking);
          if ('found' in found) return found;
          if (!found.some(({ name }) => name === activityKeyProperty)) lacking.push(object);
        }
        return lacking.length > 0 ? fails(`Missing on ${lacking.join(', ')}`) : holds('All three');
      },
    },
    {
      id: 'activity-unique',
      assumes: 'The key of notes, tasks and meetings may be unique; where not, the app looks first',
      how: 'read',
      files: ['functions/hubspot/notes.ts', 'functions/hubspot/timeline-ids.ts'],
      means:
        'Two requests at one moment can leave a note or task twice; retries make 1 to 2 calls more',
      todo: 'Nothing; delete the second one where it happened',
      look: async (looking) => {
        const plain: string[] = [];
        for (const object of timelineObjects) {
          const found = await propertiesOf(object, looking);
          if ('found' in found) return found;
          const key = found.find(({ name }) => name === activityKeyProperty);
          if (!key?.hasUniqueValue) plain.push(object);
        }
        return plain.length > 0
          ? fails(`Not unique on ${plain.join(', ')}`)
          : holds('Unique on all three');
      },
    },
    {
      id: 'stage-times',
      assumes: 'Deals say when they entered their stage: hs_v2_date_entered_current_stage',
      how: 'read',
      package: 'deals',
      files: ['src/crm/news.ts'],
      means: 'News of a company do not tell that a deal moved; all else is told',
      todo: 'Nothing',
      look: has('deals', ['hs_v2_date_entered_current_stage']),
    },
    {
      id: 'own-stage-times',
      assumes: 'HubSpot keeps hs_v2_date_entered_<stage> for the stages of our object',
      how: 'read',
      means: 'HubSpot’s own reports lack the times of stages; the app keeps its own in stage_times',
      todo: 'Nothing',
      look: async (looking) => {
        const stages = await foundStages(looking);
        if (!stages || !looking.objectType) return unknown('The pipeline could not be read');
        return has(
          looking.objectType,
          stages.map(({ hubspotId }) => `hs_v2_date_entered_${hubspotId}`),
        )(looking);
      },
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
        const found = await propertiesOf('contracts', looking);
        if ('found' in found) return found;
        const ends = found.filter(
          ({ name, type }) =>
            /^date/.test(type) && /(^|_)(end|renewal|termination|expir)/.test(name),
        );
        return ends.length > 0
          ? fails(`Perhaps: ${ends.map(({ name }) => name).join(', ')}`)
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
      look: has('contracts', contractSourceProperties.contracts),
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
      look: has('subscriptions', [
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
      look: has('contacts', [
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
      look: has('companies', [...newsProperties.map(({ name }) => name), 'hs_merged_object_ids']),
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
        const found = await has('tickets', ['closed_date'])(looking);
        return found.found === 'holds'
          ? unknown(
              'The property is there; open a closed ticket again and see whether it is cleared',
            )
          : found;
      },
    },
  ],
};
