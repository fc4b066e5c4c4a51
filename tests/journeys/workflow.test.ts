import * as z from 'zod/mini';
import { onChange } from '../../scripts/provision/flows/shapes';
import { startJourney } from './harness';
import { underWay } from './under-way';

const journey = startJourney();
afterEach(journey.closePages);

const host = { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' };
const typesField = z.object({
  results: z.array(z.object({ actionTypeId: z.string(), name: z.string() })),
});

/** HubSpot's id of an action of the app, once the account has it. */
async function actionType(name: string): Promise<string> {
  const answer = await fetch(`${journey.url}/automation/v4/action-types`, { headers: host });
  const { results } = typesField.parse(await answer.json());
  return results.find((one) => one.name === name)?.actionTypeId ?? '';
}

/** A workflow as an admin makes it: once an offboarding is under way, a step is finished, then a task is made. */
async function makeFlow() {
  const fixed = (staticValue: string) => ({ type: 'STATIC_VALUE', staticValue });
  const single = { type: 'SINGLE_CONNECTION', actionTypeVersion: 0 };
  const flow = {
    name: 'Told by e-mail',
    type: 'PLATFORM_FLOW',
    objectTypeId: '0-2',
    isEnabled: true,
    startActionId: '1',
    enrollmentCriteria: onChange('offboarding_stage', ['communication']),
    actions: [
      {
        ...single,
        actionId: '1',
        actionTypeId: await actionType('Finish a step of an offboarding'),
        fields: { step: fixed('explain_reasons'), evidence: fixed('Told by e-mail.') },
        connection: { edgeType: 'STANDARD', nextActionId: '2' },
      },
      {
        ...single,
        actionId: '2',
        actionTypeId: '0-3',
        fields: {
          subject: 'Told: {{ enrolled_object.name }}',
          task_type: 'TODO',
          priority: 'HIGH',
          associations: [
            {
              target: { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 192 },
              value: { type: 'ENROLLED_OBJECT' },
            },
          ],
        },
      },
    ],
  };
  const body = JSON.stringify(flow);
  const answer = await fetch(`${journey.url}/automation/v4/flows`, {
    method: 'POST',
    headers: host,
    body,
  });
  expect(await answer.text()).toContain('"revisionId":"1"');
}

journey.test('a workflow finishes a step, which the card shows as done by it', async () => {
  await makeFlow();
  const { company, page, card } = await underWay(journey, 'Workflow AG');
  const runs = await journey.visit('/_sandbox/flows');
  for (let tries = 0; tries < 40; tries += 1) {
    if (await runs.getByText('done', { exact: true }).first().isVisible()) break;
    await runs.waitForTimeout(250);
    await runs.reload();
  }
  await runs.locator('summary').first().click();
  await runs.getByText('made the task').first().waitFor();
  await journey.picture(runs, 'workflow-runs');
  await page.reload();
  await card.stepIs('explain_reasons', 'done');
  await card.openStep('explain_reasons');
  await card.text('Told by e-mail.').waitFor();
  await card.text(/Workflow, /).waitFor();
  await journey.picture(page, 'workflow-step');
  const [record] = await journey.hubspot.offboardings(company);
  expect(record).toMatchObject({ step_explain_reasons: 'done' });
  await page.getByText('Told: Workflow AG').first().waitFor();
});
