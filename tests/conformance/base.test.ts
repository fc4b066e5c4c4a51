import { stopClock } from '../account';
import { items, meetings, reading } from './costs/beside';
import { openActions, type Actions } from './costs/actions';
import { byClient, completing, looking, steps } from './costs/ending';

const answers = { values: { handling: '4' }, times: 0 };

/** What the packages bring, asked for all the same. */
async function packaged({ does }: Actions) {
  await does('start_offboarding', byClient);
  expect(await does('get_live', { stage: 'agreements' })).toMatchObject({ money: leftOut });
  expect(await does('read_open_business')).toMatchObject({
    deals: leftOut,
    tickets: leftOut,
    money: leftOut,
    sequences: { status: 'loaded' },
  });
  expect(await does('read_news', { since: '2027-02-01T00:00:00.000Z' })).toMatchObject({
    unread: [{ part: 'deals', why: 'left_out' }],
  });
  expect(await does('find_in_hubspot', { kind: 'emails', since: '2027-02-01' })).toEqual({
    found: leftOut,
  });
  expect(await does('read_timeline')).toMatchObject({
    unread: [{ part: 'emails', why: 'left_out' }],
  });
  expect(await does('make_dossier', { zone: 'Europe/Berlin', form: 'pdf' })).toMatchObject({
    text: expect.stringContaining('without the package invoices'),
    file: { status: 'not_kept', why: 'left_out' },
  });
  expect(await does('update_survey', { action: 'enter_answers', ...answers })).toMatchObject({
    offboarding: { survey: { answers: { source: 'phone' } } },
  });
}
const leftOut = { status: 'unavailable', why: 'left_out' };

/** Each scene has the account's scopes enforced; a call without its scope is answered 403. */
test.each([
  ['looking', looking],
  ['steps', steps],
  ['completing', completing],
  ['lists', items],
  ['meetings', meetings],
  ['reading', reading],
  ['what packages bring', packaged],
])('On the base alone no call can only be refused: %s', async (_, scene) => {
  stopClock('2027-03-01T09:00:00.000Z');
  const actions = await openActions([], { packages: [] });
  try {
    await scene(actions);
    expect(actions.account.forbidden).toEqual([]);
  } finally {
    await actions.close();
  }
});
