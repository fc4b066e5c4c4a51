import * as z from 'zod/mini';
import { readAppConfig, valuesAt } from '../../sandbox/app-config';
import { signV3 } from '../../sandbox/functions/sign-v3';
import { onChange } from '../../scripts/provision/flows/shapes';
import { stageById } from '../../src/playbook/lookup';
import { startJourney } from './harness';
import { today } from './today';
import { doneTitle, titlesOf, underWay } from './under-way';

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

const linksField = z.object({ results: z.array(z.object({ toObjectId: z.string() })) });
const taskField = z.object({ properties: z.object({ hs_task_subject: z.string() }) });

/** Subjects of the tasks of an offboarding's record. */
async function tasksOf(record: string): Promise<string[]> {
  const read = async (path: string): Promise<unknown> =>
    (await fetch(`${journey.url}${path}`, { headers: host })).json();
  const { results } = linksField.parse(
    await read(`/crm/v4/objects/offboarding/${record}/associations/tasks?limit=500`),
  );
  const tasks = results.map(({ toObjectId }) =>
    read(`/crm/v3/objects/tasks/${toObjectId}?properties=hs_task_subject`),
  );
  return (await Promise.all(tasks)).map((task) => taskField.parse(task).properties.hs_task_subject);
}

journey.test(
  'a workflow makes the survey’s link in Feedback, and a reminder comes seven days later',
  async () => {
    const flows = await journey.visit('/_sandbox/flows');
    const name = 'Offboarding: send the exit survey, and remind once';
    const part = flows.locator('section', { hasText: name });
    const until = (words: RegExp) =>
      journey.eventually(async () => {
        await flows.reload();
        expect(await part.textContent()).toMatch(words);
      });
    await part.getByRole('button', { name: 'Switch on' }).click();
    await part.getByRole('button', { name: 'Switch off' }).waitFor();
    const { company, page, card } = await underWay(journey, 'Survey GmbH');
    const [record] = await journey.hubspot.offboardings(company);
    await journey.hubspot.moveOnBoard(record?.id ?? '', stageById('feedback').label);
    await page.reload();
    await card.stageIs('feedback');
    await until(/waits 10080 minutes/);
    await flows.getByRole('button', { name: 'A day a second' }).click();
    await until(/made the task.*No answer to the exit survey yet/s);
    await flows.getByRole('button', { name: 'Real time' }).click();
    await flows.getByRole('button', { name: 'Real time', disabled: true }).waitFor();
    await part.locator('summary').click();
    await part.getByText('No answer to the exit survey yet').waitFor();
    await journey.picture(flows, 'workflow-reminder');
    const subjects = await tasksOf(record?.id ?? '');
    expect(subjects.filter((subject) => subject.endsWith('survey: Survey GmbH'))).toHaveLength(1);
    expect(subjects.filter((subject) => subject.startsWith('No answer'))).toHaveLength(1);
    expect((await journey.hubspot.offboardings(company))[0]).toMatchObject({
      survey_link_number: '1',
    });
  },
);

interface Sent {
  key?: string;
  /** Milliseconds between the signature and now. */
  age?: number;
  portalId?: number;
  unsigned?: true;
}

/** Calls the app's action that finishes a step, as somebody who knows the address can. */
async function finishStep(company: string, step: string, { key, age = 0, ...sent }: Sent = {}) {
  const { secrets, clientSecret = '' } = valuesAt(journey.url, readAppConfig());
  const uri = secrets['RELTERM_WORKFLOW_URL'] ?? '';
  const account = await fetch(`${journey.url}/account-info/v3/details`, { headers: host });
  const { portalId } = z.object({ portalId: z.number() }).parse(await account.json());
  const body = JSON.stringify({
    callbackId: 'ap-1-2-3-0',
    origin: { portalId, ...sent, actionDefinitionId: 5 },
    context: { source: 'WORKFLOWS', workflowId: 7 },
    object: { objectId: Number(company), objectType: 'COMPANY' },
    inputFields: { step, evidence: today },
  });
  const timestamp = String(Date.now() - age);
  const signed = {
    'x-hubspot-signature-v3': signV3(key ?? clientSecret, { method: 'POST', uri, body, timestamp }),
    'x-hubspot-request-timestamp': timestamp,
  };
  const headers = { 'content-type': 'application/json', ...(sent.unsigned ? {} : signed) };
  return (await fetch(uri, { method: 'POST', headers, body })).status;
}

journey.test(
  'what HubSpot did not sign just now changes nothing, and a call sent again does nothing twice',
  async () => {
    const { company, page, card } = await underWay(journey, 'Forged Ltd');
    const step = 'meet_client';
    const refused = [
      await finishStep(company, step, { unsigned: true }),
      await finishStep(company, step, { key: 'a-guess' }),
      await finishStep(company, step, { age: 360_000 }),
      await finishStep(company, step, { age: -360_000 }),
      await finishStep(company, step, { portalId: 1 }),
    ];
    expect(refused).toEqual([401, 401, 401, 401, 403]);
    await page.reload();
    await card.openStep(step);
    expect((await journey.hubspot.offboardings(company))[0]).toMatchObject({
      [`step_${step}`]: 'todo',
    });
    expect([await finishStep(company, step), await finishStep(company, step)]).toEqual([200, 200]);
    await page.reload();
    await card.stepIs(step, 'done');
    const titles = await titlesOf(journey, company);
    expect(titles.filter((title) => title === doneTitle(step))).toHaveLength(1);
  },
);
