import { keptIdsProperty } from '../../../src/crm/kept-ids';
import { activityKeyProperty, timelineObjects } from '../../../src/crm/names';
import { crmSchema } from '../../../src/crm/schema';
import { isClosedStage } from '../../../src/crm/pipeline';
import { readAccount } from '../../provision/account';
import type { Change } from '../../provision/changes';
import { provisioningClients } from '../../provision/hubspot';
import { notRead, planFor, toDo } from '../../provision/plan';
import { fails, holds, unknown, type Area } from '../check';
import { hasProperties, propertiesOf } from '../properties';
import { foundStages } from '../stages';

/** Whether a change makes something without which the card works. */
const isExtra = ({ do: what }: Change) =>
  ['create_segment', 'keep_segments', 'create_flow', 'update_flow'].includes(what);

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
        const open = toDo(changes).filter((change) => !isExtra(change));
        const refusals = notRead(changes).length;
        if (open.length + refusals === 0) return holds('Nothing to do');
        return fails(`${open.length} changes to make, ${refusals} objects may not be read`);
      },
    },
    {
      id: 'provisioned-extras',
      assumes: 'The account has the ready-made segments and workflows',
      how: 'read',
      means: 'Companies are filtered by hand, and workflows made by hand; all else works',
      todo: 'Run npm run provision -- apply once more: workflows follow in a second run',
      look: async ({ http }) => {
        const changes = planFor(crmSchema, await readAccount(crmSchema, provisioningClients(http)));
        const open = toDo(changes).filter(isExtra).length;
        return open > 0 ? fails(`${open} changes to make`) : holds('Nothing to do');
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
        'Stages, steps, dates and notes work; lists and tasks are refused, and the card names what is missing',
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
      id: 'own-stage-times',
      assumes: 'HubSpot keeps hs_v2_date_entered_<stage> for the stages of our object',
      how: 'read',
      means: 'HubSpot’s own reports lack the times of stages; the app keeps its own in stage_times',
      todo: 'Nothing',
      look: async (looking) => {
        const stages = await foundStages(looking);
        if (!stages || !looking.objectType) return unknown('The pipeline could not be read');
        return hasProperties(
          looking.objectType,
          stages.map(({ hubspotId }) => `hs_v2_date_entered_${hubspotId}`),
          looking,
        );
      },
    },
  ],
};
