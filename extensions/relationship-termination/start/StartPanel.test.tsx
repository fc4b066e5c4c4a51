import { Panel, Select, TextArea } from '@hubspot/ui-extensions';
import { builtInStepIds } from '../../../src/playbook/lookup';
import { drawCard, type Drawn } from '../testing';
import { fakeApp } from '../../shared/testing/app';

async function opened(app = fakeApp()): Promise<Drawn> {
  const card = drawCard(app.serverless);
  await card.until('No offboarding under way');
  card.press('Start');
  return card;
}

function fill(card: Drawn) {
  card.choose('initiator', 'client');
  card.choose('start_reason', 'cost');
  card.write('statedWords', 'The price went up twice.');
  card.pick('finalServiceDate', 2027, 2, 31);
}

test('a filled form starts the offboarding, closes the panel and refreshes the record', async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  card.press('Start the offboarding');
  await card.until('Next: Meet the client');
  expect(app.asked('start_offboarding')).toMatchObject({
    initiator: 'client',
    statedReason: { id: 'cost' },
    statedWords: 'The price went up twice.',
    finalServiceDate: '2027-03-31',
    by: { id: '7', name: 'Ann Able' },
    requestId: 'request-1',
  });
  expect(card.seen).toMatchObject({ refreshed: 1, closedPanels: ['start-offboarding'] });
});

test('that only a part ends is said at the start, with what ends and what stays', async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  expect(card.words()).not.toContain('What stays');
  card.tick('extent');
  expect(card.words()).toContain(`One offboarding with ${builtInStepIds.length - 3} steps`);
  card.write('what_ends', 'Support');
  card.press('Start the offboarding');
  expect(card.words()).toContain('Say what ends and what stays.');
  card.write('what_stays', 'Hosting');
  card.press('Start the offboarding');
  await card.until('They leave over cost, in part');
  const part = { ends: 'Support', stays: 'Hosting' };
  expect(app.asked('start_offboarding')).toMatchObject({ part });
  expect(app.situation()).toMatchObject({ offboarding: { part } });
});

test('a double click starts once', async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  const button = card.button('Start the offboarding');
  button.trigger('onClick');
  button.trigger('onClick');
  await card.until('Next: Meet the client');
  await new Promise((done) => setImmediate(done));
  expect(app.called('start_offboarding')).toBe(1);
});

test('every field that is missing says what it wants, and nothing is written', async () => {
  const app = fakeApp();
  const card = await opened(app);
  card.press('Start the offboarding');
  for (const words of [
    'Choose who ends the relationship.',
    'Choose why it ends.',
    'Choose the last day of service',
  ]) {
    expect(card.words()).toContain(words);
  }
  expect(app.called('start_offboarding')).toBe(0);
});

test('markup in the words is saved as it was typed', async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  card.write('statedWords', '<b>Too dear</b>, wrote <ada@client.example>');
  card.press('Start the offboarding');
  await card.until('Next: Meet the client');
  expect(app.asked('start_offboarding')).toMatchObject({
    statedWords: '<b>Too dear</b>, wrote <ada@client.example>',
  });
});

test('a text that may be a password is asked about at its field, and saved as it is when chosen', async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  card.write('statedWords', 'Their password: swordfish');
  card.press('Start the offboarding');
  await card.until('This looks like a password. Leave it out, or save it as it is.');
  expect(app.called('start_offboarding')).toBe(0);
  card.press('Save it as it is');
  await card.until('Next: Meet the client');
  expect(app.called('start_offboarding')).toBe(1);
  expect(app.asked('start_offboarding')).toMatchObject({
    statedWords: 'Their password: swordfish',
    acceptsPossibleSecret: true,
  });
});

test('a password that is kept out goes back to its field, and what is written instead is saved', async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  card.write('statedWords', 'Their password: swordfish');
  card.press('Start the offboarding');
  await card.until('Leave it out');
  card.press('Leave it out');
  expect(card.words()).not.toContain('This looks like a password');
  expect(card.written('statedWords')).toBe('Their password: swordfish');
  card.write('statedWords', 'Their password is in the vault.');
  card.press('Start the offboarding');
  await card.until('Next: Meet the client');
  expect(app.asked('start_offboarding')).not.toHaveProperty('acceptsPossibleSecret');
});

test('what is certainly a key is refused at its field, without a choice', async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  card.write('statedWords', `Use ghp_${'a1'.repeat(18)}`);
  card.press('Start the offboarding');
  expect(card.words()).toContain('This is a password, key or token.');
  expect(card.words()).not.toContain('Save it as it is');
  expect(app.called('start_offboarding')).toBe(0);
});

test('what was typed survives a failed save and a closed panel, and trying again is the same request', async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  app.answerNext('start_offboarding', { status: 'failed', id: 'c0ffee' });
  card.press('Start the offboarding');
  await card.until('c0ffee');
  card.renderer.find(Panel, { id: 'start-offboarding' });
  card.press('Start');
  expect(card.written('statedWords')).toBe('The price went up twice.');
  card.press('Try again');
  await card.until('Next: Meet the client');
  const requestIds = app.calls.filter(({ name }) => name === 'start_offboarding');
  expect(requestIds.map(({ parameters }) => parameters)).toEqual([
    expect.objectContaining({ requestId: 'request-1' }),
    expect.objectContaining({ requestId: 'request-1' }),
  ]);
});

test('a changed form is another request', async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  app.answerNext('start_offboarding', { status: 'failed', id: 'c0ffee' });
  card.press('Start the offboarding');
  await card.until('c0ffee');
  card.write('statedWords', 'Too dear.');
  card.press('Start the offboarding');
  await card.until('Next: Meet the client');
  expect(app.asked('start_offboarding')).toMatchObject({ requestId: 'request-2' });
});

test('guidance and what will be created follow the chosen reason', async () => {
  const card = await opened();
  card.choose('initiator', 'client');
  card.choose('start_reason', 'cost');
  expect(card.words()).toContain('a smaller plan, a pause');
  expect(card.words()).toContain(`One offboarding with ${builtInStepIds.length} steps`);
  card.choose('initiator', 'us');
  card.choose('start_reason', 'non_payment');
  expect(card.words()).not.toContain('a smaller plan, a pause');
  expect(card.words()).toContain(`One offboarding with ${builtInStepIds.length - 1} steps`);
});

test("when we end it, nobody is asked for the client's words", async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  card.choose('initiator', 'us');
  card.choose('start_reason', 'our_decision');
  card.write('statedWords', '');
  expect(card.words()).toContain('Our words');
  expect(card.words()).not.toContain("The client's words");
  card.press('Start the offboarding');
  await card.until('Next: Meet the client');
  expect(app.asked('start_offboarding')).toMatchObject({ initiator: 'us', statedWords: '' });
});

test('over unpaid invoices the reason is suggested, and another can be chosen', async () => {
  const card = await opened(fakeApp());
  const reason = () =>
    card.renderer.findAll(Select).find(({ props }) => props.name === 'start_reason')?.props.value;
  card.choose('initiator', 'client');
  expect(reason()).toBe('');
  card.choose('initiator', 'non_payment');
  expect(reason()).toBe('non_payment');
  card.choose('start_reason', 'other');
  expect(reason()).toBe('other');
});

test('the reasons offered are those of who ends it, and what no longer fits is taken away', async () => {
  const card = await opened(fakeApp());
  fill(card);
  const offered = () =>
    card.renderer
      .findAll(Select)
      .find(({ props }) => props.name === 'start_reason')
      ?.props.options?.map(({ value }) => value);
  expect(offered()).toContain('cost');
  expect(offered()).not.toContain('our_decision');
  card.choose('initiator', 'us');
  expect(offered()).toEqual([
    'product_fit',
    'non_payment',
    'project_completed',
    'our_decision',
    'other',
  ]);
  card.press('Start the offboarding');
  expect(card.words()).toContain('Choose why it ends.');
});

test('another reason takes the details of the first away', async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  card.choose('start_detail', 'cost_price_increase');
  card.choose('start_reason', 'competitor');
  card.press('Start the offboarding');
  await card.until('Next: Meet the client');
  expect(app.asked('start_offboarding')).toMatchObject({ statedReason: { id: 'competitor' } });
});

test('the owners are read once, when the form is first opened', async () => {
  const app = fakeApp();
  const card = drawCard(app.serverless);
  await card.until('No offboarding under way');
  expect(app.called('list_owners')).toBe(0);
  card.press('Start');
  await card.until('Olga Owner');
  card.press('Start');
  expect(app.called('list_owners')).toBe(1);
});

test('owners that could not be read do not keep anyone from starting', async () => {
  const app = fakeApp();
  app.answerNext('list_owners', { status: 'failed', id: 'x' });
  const card = await opened(app);
  await card.until('The owners could not be read');
  fill(card);
  card.press('Start the offboarding');
  await card.until('Next: Meet the client');
});

test('an offboarding that someone else has started meanwhile is shown, with the sentence', async () => {
  const app = fakeApp();
  const card = await opened(app);
  fill(card);
  const other = fakeApp();
  await other.serverless('start_offboarding', {
    parameters: {
      today: '2027-01-06',
      by: { id: '8', name: 'Ben' },
      requestId: 'other',
      initiator: 'us',
      statedReason: { id: 'other' },
      statedWords: 'Said on the phone.',
    },
    propertiesToSend: [],
  });
  app.put(other.situation());
  card.press('Start the offboarding');
  await card.until('Next: Meet the client');
  expect(card.words()).toContain('already under way for this company');
});

test('a text is not given back while it is typed, because a late answer would undo the last keys', async () => {
  const card = await opened();
  card.write('statedWords', 'Too d');
  expect(card.renderer.find(TextArea, { name: 'statedWords' }).props.value).toBeUndefined();
});

test('the chosen reason shows what past offboardings for it have taught, read once', async () => {
  const app = fakeApp();
  const card = drawCard(app.serverless);
  await card.until('Start');
  card.choose('initiator', 'client');
  card.choose('start_reason', 'cost');
  await card.until('Talk about price early.');
  expect(card.words()).toContain(
    'From Rivertown, ending 2, started 4 May 2026; written 9 June 2026',
  );
  expect(card.words()).toContain(
    'Rivertown, ending 2, closed 10 June 2026, stayed: Other terms, or a lower price: “A tenth less.”',
  );
  card.choose('start_reason', 'performance');
  card.choose('start_reason', 'cost');
  await card.until('Talk about price early.');
  const asked = app.calls.filter(({ name }) => name === 'read_lessons');
  expect(asked.map(({ parameters }) => parameters)).toEqual([
    { reason: 'cost' },
    { reason: 'performance' },
  ]);
});

test('lessons that cannot be read hold nobody up', async () => {
  const app = fakeApp();
  app.answerNext('read_lessons', { status: 'failed', id: 'c0ffee' });
  const card = drawCard(app.serverless);
  await card.until('Start');
  card.choose('start_reason', 'cost');
  await card.until('The lessons of past endings could not be read.');
  card.press('Try again');
  await card.until('Talk about price early.');
});

test("the company's owner is suggested, and taken unless another is chosen", async () => {
  const olga = { id: '11', name: 'Olga Owner' };
  for (const chosen of [undefined, '12']) {
    const app = fakeApp();
    const owners = [olga, { id: '12', name: 'Otto Other' }];
    app.answerNext('list_owners', {
      status: 'done',
      changed: false,
      value: { owners, ofCompany: olga },
    });
    const card = await opened(app);
    await card.until('Suggested: Olga Owner owns the company');
    fill(card);
    if (chosen) card.choose('owner', chosen);
    card.press('Start the offboarding');
    await card.until('Next: Meet the client');
    expect(app.asked('start_offboarding')).toMatchObject({ owner: { id: chosen ?? '11' } });
  }
});
