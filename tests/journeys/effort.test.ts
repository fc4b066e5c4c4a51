import { addDays } from '../../src/calendar/calendar-date';
import { stepsThatApply } from '../../src/offboarding/applies';
import { stageOfStep, stepById } from '../../src/playbook/book';
import { nextStage, registerIds, stageIds } from '../../src/playbook/lookup';
import { appFunctionIn, functionIn, isCall } from './calls';
import { cardOn } from './card';
import { countEffort, type Effort } from './effort';
import { startJourney } from './harness';
import { watchMessages } from './messages';
import { shortWalk } from './short-walk';
import { today } from './today';
import { aNote, underWay } from './under-way';

const journey = startJourney();
afterEach(journey.closePages);

/**
 * How much each walk took before the card led through it: Agreements by hand, the whole by this walk on 893fa83, by the
 * shortest way that there was. `most`: how much of it a walk may take.
 */
const before = {
  agreements: { clicks: 63, keys: 144, most: 0.3 },
  whole: { clicks: 192, keys: 488, most: 0.5 },
};

/** Prints what a walk takes beside what it took, and checks that it is so much less. */
function compare(walk: keyof typeof before, { clicks, keys }: Effort) {
  const was = before[walk];
  console.info(
    `${walk}: ${clicks} clicks and ${keys} keys, in place of ${was.clicks} and ${was.keys}`,
  );
  expect(clicks).toBeLessThanOrEqual(was.clicks * was.most);
  expect(keys).toBeLessThanOrEqual(was.keys * was.most);
}

/** What was taken between two counts: `2/19`. */
const inShort = (from: Effort, to: Effort) => `${to.clicks - from.clicks}/${to.keys - from.keys}`;

const start = {
  initiator: 'client',
  reason: 'competitor',
  detail: 'competitor_price',
  words: 'They are cheaper.',
  finalServiceDate: addDays(today, 60),
} as const;
/** How long HubSpot takes for a call, in milliseconds (26 November 2026). */
const atHubSpotsPace = 120;

const steps = stepsThatApply({ ...start, statedReason: { id: start.reason } });

/** Creates a company with an owner and one contact, as a company that is about to leave has. */
async function companyOf(owner: string) {
  const { client, company } = journey.hubspot;
  const id = await company('Whole & Co');
  const ownerId = { hubspot_owner_id: owner };
  await client.crm.companies.basicApi.update(id, { properties: ownerId });
  const zoe = { firstname: 'Zoe', lastname: 'Berg', email: 'zoe@whole.example' };
  const contact = await client.crm.contacts.basicApi.create({ properties: zoe, associations: [] });
  const link = client.crm.associations.v4.basicApi;
  await link.createDefault('contacts', contact.id, 'companies', id);
  return id;
}

/** The lists that have an item in HubSpot, in the playbook's order. */
async function listsOf(company: string): Promise<string[]> {
  const { client, associated } = journey.hubspot;
  const property = 'offboarding_register';
  const { results } = await client.crm.objects.tasks.batchApi.read({
    inputs: (await associated('companies', company, 'tasks')).map((id) => ({ id })),
    properties: [property],
    propertiesWithHistory: [],
  });
  const named = new Set(results.map(({ properties }) => properties[property]));
  return registerIds.filter((id) => named.has(id));
}

/** Opens the card of an offboarding under way, with its messages counted from then on, and waits until all is there. */
async function watched(company: string) {
  const { page, card } = await underWay(journey, company);
  const sent = await watchMessages(page);
  await card.text(/^Next: /).waitFor();
  await journey.settled(page);
  return { page, card, sent };
}

journey.test(
  'opening an offboarding under way sends the page nothing that it has already',
  async () => {
    const { sent } = await watched('Opened Ltd');
    const { messages, needless } = await sent();
    console.info(`To open the card, the worker sent ${messages} messages.`);
    expect(needless).toEqual([]);
  },
);

journey.test(
  'finishing a step sends the page nothing that it has already, at HubSpot’s pace too',
  async () => {
    const { page, card, sent } = await watched('Finished Ltd');
    const step = steps.find((one) => stepById(one, {}).evidence.kind === 'note');
    if (!step) throw new Error('No step is done with a note.');
    const opened = await card.openStep(step);
    await card.fillEvidence(step, aNote);
    await journey.settled(page);
    await journey.slowDown(atHubSpotsPace);
    const before = await sent();
    const clicked = Date.now();
    await card.doneButton(opened).click();
    await card.stepIs(step, 'done');
    const quietAt = await journey.settled(page);
    await journey.slowDown(0);
    const { messages, needless } = await sent();
    console.info(
      `To finish a step, the worker sent ${messages - before.messages} messages; at ${atHubSpotsPace} ms a call it was quiet after ${quietAt - clicked} ms.`,
    );
    expect(needless).toEqual([]);
  },
);

journey.test(
  'a whole offboarding that the client began, with every list used once, takes less to do',
  async () => {
    const [owner] = await journey.hubspot.people();
    if (!owner) throw new Error('The account has no people.');
    const company = await companyOf(owner.id);
    const page = await journey.open(company);
    const card = cardOn(page);
    const walk = shortWalk(journey, page, card);
    await card.button('Start').waitFor();
    const sent = await watchMessages(page);
    await card.button('Start').waitFor();
    const called = { functions: new Set<string>(), appFunctions: new Set<string>() };
    page.on('request', (request) => {
      if (!isCall(request)) return;
      called.functions.add(functionIn(request));
      called.appFunctions.add(appFunctionIn(request));
    });
    const spent = await countEffort(page);
    await card.start(start);
    await card.stageIs('communication');
    const told = [`start ${inShort({ clicks: 0, keys: 0 }, await spent())}`];
    for (const stage of stageIds) {
      const entered = await spent();
      for (const step of steps.filter((one) => stageOfStep(one, {}) === stage)) {
        const [begun, before] = [await spent(), await sent()];
        await walk(step);
        const { messages } = await sent();
        told.push(`${step} ${inShort(begun, await spent())}/${messages - before.messages}`);
      }
      const next = nextStage(stage);
      if (!next) continue;
      await card.gate(stage).click();
      await card.stageIs(next);
      const { clicks, keys } = await spent();
      if (stage === 'agreements')
        compare(stage, { clicks: clicks - entered.clicks, keys: keys - entered.keys });
    }
    await card.close('completed', 'A calm end.');
    compare('whole', await spent());
    expect(await listsOf(company)).toEqual(registerIds);
    console.info(`Clicks/keys/messages of each step: ${told.join(', ')}`);
    const { messages, needless } = await sent();
    console.info(
      `The walk called ${called.functions.size} functions of ${called.appFunctions.size} app functions.`,
    );
    console.info(`The worker sent the page ${messages} messages.`);
    expect([...new Set(needless)]).toEqual([]);
  },
  2,
);
