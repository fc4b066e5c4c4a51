import { Select, StatisticsItem } from '@hubspot/ui-extensions';
import type { Reply } from '../../src/api/reply';
import { company, done, drawBulk, preview, replied, run, undone } from './testing';

const ids = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const soon = () => new Promise((settled) => setTimeout(settled, 0));
const three = [company(1), company(2), company(3)];
const counts = { created: 0, changed: 0, skipped: 0, failed: 0, undone: 0 };
const over = run({ state: 'over', begun: [0], over: [0], counts: { ...counts, created: 3 } });
const busy = { status: 'refused', refusal: { code: 'busy', waitSeconds: 3 } } as const;

describe('what is selected', () => {
  test('nothing selected is said, and earlier runs are shown', async () => {
    const bulk = drawBulk([]);
    await bulk.until('There are none yet.');
    expect(bulk.words()).toContain('No company is selected');
    expect(bulk.renderer.findAll(Select)).toEqual([]);
  });

  test('more than 10,000 is said, with how many', () => {
    const bulk = drawBulk(ids(10_001));
    expect(bulk.words()).toContain('10,001 companies are selected. Up to 10,000');
  });

  test('a company that is handed over twice is taken once', () => {
    expect(drawBulk([5, 5, 6]).words()).toContain('2 companies selected');
  });
});

describe('the preview', () => {
  test('looks at a hundred companies a call, paced, and adds the piles and tasks up', async () => {
    const olga = { id: '11', name: 'Olga Owner' };
    const bulk = drawBulk(ids(250), {
      preview_many: ({ companies = [] }) =>
        preview({
          create: companies.slice(3).map(company),
          hadOne: 10,
          skip: companies.slice(0, 2).map((id) => ({ ...company(id), why: 'already_under_way' })),
          cannot: companies.slice(2, 3).map((id) => ({ ...company(id), why: 'no_such_company' })),
          tasks: [{ owner: olga, tasks: (companies.length - 3) * 4 }],
        }),
    });
    bulk.startsLooking();
    await bulk.until('Start 241 offboardings');
    expect(bulk.asked('preview_many').map(({ companies }) => companies?.length)).toEqual([
      100, 100, 50,
    ]);
    expect(bulk.waited).toHaveLength(2);
    const numbers = bulk.renderer.findAll(StatisticsItem).map(({ props }) => props.number);
    expect(numbers).toEqual(['241', '0', '6', '3']);
    expect(bulk.words()).toContain('964 for Olga Owner');
    expect(bulk.words()).toContain('Of these, 30 companies had an offboarding before');
    expect(bulk.words()).toContain('6: An offboarding is already under way.');
    expect(bulk.words()).toContain('“By Ann Able, not verified”');
  });

  test('shows the first twenty names, and all when asked', async () => {
    const bulk = drawBulk(ids(30), {
      preview_many: ({ companies = [] }) => preview({ create: companies.map(company) }),
    });
    bulk.startsLooking();
    await bulk.until('Start 30 offboardings');
    expect(bulk.words()).toContain('Company 20');
    expect(bulk.words()).not.toContain('Company 21');
    bulk.press('Show all 30');
    expect(bulk.words()).toContain('Company 30');
  });

  test('says which steps hold a gate, and offers no button where nothing can be done', async () => {
    const bulk = drawBulk([1, 2], {
      preview_many: ({ companies = [] }) =>
        preview({
          cannot: companies.map((id) => ({
            ...company(id),
            why: 'stage_is_held',
            steps: ['meet_client'],
          })),
        }),
    });
    bulk.choose('kind', 'move');
    bulk.choose('to', 'agreements');
    bulk.press('Show what would happen');
    await bulk.until('There is nothing to do');
    expect(bulk.words()).toContain('Meet the client (2)');
    expect(bulk.words()).not.toContain('Move 0');
  });

  test('of other acts than a start says which tasks it counts, also where there are none', async () => {
    const olga = { id: '11', name: 'Olga Owner' };
    const bulk = drawBulk([1], {
      preview_many: ({ act }) =>
        preview({
          change: [company(1)],
          tasks: act && 'owner' in act ? [{ owner: olga, tasks: 4 }] : [],
        }),
    });
    bulk.choose('kind', 'pause');
    bulk.write('why', 'They move.');
    bulk.press('Show what would happen');
    await bulk.until('New tasks: none');
    bulk.press('Back');
    bulk.choose('kind', 'reassign');
    await bulk.until('Olga Owner');
    bulk.choose('owner', '11');
    bulk.write('why', 'Away.');
    bulk.press('Show what would happen');
    await bulk.until('Open tasks that go over: 4 for Olga Owner');
  });

  test('goes on where it failed', async () => {
    let tries = 0;
    const bulk = drawBulk(ids(150), {
      preview_many({ companies = [] }) {
        if (companies.length === 50 && (tries += 1) === 1) return undefined;
        return preview({ create: companies.map(company) });
      },
    });
    bulk.startsLooking();
    await bulk.until('Not all companies could be looked at');
    bulk.press('Try again');
    await bulk.until('Start 150 offboardings');
    expect(bulk.asked('preview_many')).toHaveLength(3);
  });

  test('back keeps what was entered', async () => {
    const bulk = drawBulk([1], { preview_many: () => preview({ create: [company(1)] }) });
    bulk.startsLooking();
    await bulk.until('Start 1 offboarding');
    bulk.press('Back');
    expect(bulk.written('statedWords')).toBe('Too dear.');
  });
});

describe('the owner of a start', () => {
  const acts = async (choose: (bulk: ReturnType<typeof drawBulk>) => void) => {
    const bulk = drawBulk([1], { preview_many: () => preview({ create: [company(1)] }) });
    bulk.choose('kind', 'start');
    await bulk.until('Olga Owner');
    choose(bulk);
    bulk.startsLooking();
    await bulk.until('Start 1 offboarding');
    return bulk.asked('preview_many').map(({ act }) => act);
  };

  test('is that of each company if none is chosen', async () => {
    expect(await acts(() => undefined)).toMatchObject([{ kind: 'start', eachOwn: true }]);
  });

  test('is one person for all if one is chosen', async () => {
    const [act] = await acts((bulk) => bulk.choose('owner', '12'));
    expect(act).toMatchObject({ owner: { id: '12', name: 'Omar Owner' } });
    expect(act).not.toHaveProperty('eachOwn');
  });
});

describe('the form', () => {
  test('assumes nothing, and says what each field lacks', () => {
    const bulk = drawBulk([1]);
    expect(bulk.words()).not.toContain('Who ended it');
    bulk.choose('kind', 'start');
    bulk.press('Show what would happen');
    expect(bulk.words()).toContain('Choose who ends the relationship.');
    expect(bulk.words()).toContain('Choose why it ends.');
    bulk.choose('kind', 'pause');
    bulk.press('Show what would happen');
    expect(bulk.words()).toContain('Say why they are paused.');
    expect(bulk.asked('preview_many')).toEqual([]);
  });

  test('a text that may be a password is asked about, and sent as accepted', async () => {
    const bulk = drawBulk([1], {
      preview_many: () => preview({ change: [company(1)] }),
      start_run: () => replied({ run: run(), calls: 1 }),
    });
    bulk.choose('kind', 'pause');
    bulk.write('why', 'Their password: swordfish');
    bulk.press('Show what would happen');
    expect(bulk.words()).toContain('This looks like a password');
    bulk.press('Save it as it is');
    await bulk.until('Pause 1 offboarding');
    bulk.press('Pause 1 offboarding');
    await bulk.renderer.waitFor(() =>
      expect(bulk.asked('start_run')).toMatchObject([{ acceptsPossibleSecret: true }]),
    );
  });
});

/** An answer that comes once it is released. */
function heldBack() {
  let release = (_: Reply<unknown>) => {};
  const answer = new Promise<Reply<unknown>>((settled) => (release = settled));
  return { answer, release: (reply: Reply<unknown>) => release(reply) };
}

/** Starts on three companies, up to the run. */
async function started(functions: Parameters<typeof drawBulk>[1]) {
  const bulk = drawBulk([1, 2, 3], {
    preview_many: () => preview({ create: three }),
    start_run: () => replied({ run: run(), calls: 2 }),
    ...functions,
  });
  bulk.startsLooking();
  await bulk.until('Start 3 offboardings');
  bulk.press('Start 3 offboardings');
  return bulk;
}

describe('a run', () => {
  test('is kept first, then carried out, and says what was done', async () => {
    const bulk = await started({
      change_many: () => done({ created: three }),
      read_runs: ({ run: id }) => replied({ runs: id ? [over] : [], calls: 2 }),
    });
    await bulk.until('3 started');
    await bulk.until('Undo…');
    expect(bulk.asked('start_run')).toMatchObject([{ companies: ['1', '2', '3'] }]);
    expect(bulk.asked('change_many')).toMatchObject([{ run: 'request-2', batch: 0 }]);
  });

  test('has other objects read after each batch, and says where that failed', async () => {
    const bulk = drawBulk([1, 2, 3], {
      preview_many: () => preview({ create: three }),
      start_run: () => replied({ run: run(), calls: 2 }),
      change_many: () => done({ created: three }),
      read_runs: () => replied({ runs: [over], calls: 2 }),
      repair_many: () => replied({ read: 1, left: ['2', '3'], calls: 10 }),
    });
    bulk.startsLooking();
    await bulk.until('Start 3 offboardings');
    bulk.press('Start 3 offboardings');
    await bulk.until('not known yet for up to 2 companies');
    expect(bulk.asked('repair_many')).toMatchObject([{ batch: 0 }, { batch: 0 }]);
    expect(bulk.words()).toContain('3 started');
  });

  test('a double click starts one run', async () => {
    const bulk = await started({ change_many: () => done({ created: three }) });
    bulk.press('Start 3 offboardings');
    await bulk.until('Undo…');
    expect(bulk.asked('start_run')).toHaveLength(1);
  });

  test('a batch with companies left, busy, or without an answer is sent again', async () => {
    const answers = [
      () => done({ created: [company(1)], left: ['2', '3'] }),
      () => busy,
      () => undefined,
      () => done({ created: three.slice(1) }),
    ];
    const bulk = await started({ change_many: () => answers.shift()?.() });
    await bulk.until('Undo…');
    expect(bulk.asked('change_many')).toHaveLength(4);
    expect(bulk.waited).toContain(3000);
    expect(bulk.words()).toContain('3 started');
  });

  test('says of a batch whether it may have been sent before', async () => {
    const six = run({ companies: 600, batches: 6, begun: [0], over: [0] });
    let tries = 0;
    const bulk = drawBulk([], {
      read_runs: () => replied({ runs: [six], calls: 2 }),
      change_many: ({ batch }) =>
        batch === 5 && (tries += 1) === 1 ? undefined : done({ created: [company(batch ?? 0)] }),
    });
    await bulk.until('Resume');
    bulk.press('Resume');
    await bulk.renderer.waitFor(() => expect(bulk.asked('change_many')).toHaveLength(6));
    expect(bulk.asked('change_many').map(({ batch, again }) => [batch, again])).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, undefined],
      [5, undefined],
      [5, true],
    ]);
  });

  test('of which nothing is left is kept as that, and one that failed is not', async () => {
    let works = false;
    const bulk = await started({
      change_many: () => (works ? done({ created: three }) : undefined),
      stop_run: () => replied({ run: over, calls: 4 }),
    });
    await bulk.until('Some companies could not be reached');
    expect(bulk.asked('stop_run')).toEqual([]);
    works = true;
    bulk.press('Resume');
    await bulk.until('3 started');
    await bulk.until('Undo…');
    expect(bulk.asked('stop_run')).toMatchObject([{ action: 'end', run: 'request-2' }]);
  });

  test('a batch that tells what it did before too is counted once', async () => {
    const answers = [
      () => done({ created: [company(1)], left: ['2', '3'] }),
      () => done({ created: three }),
    ];
    const bulk = await started({ change_many: () => answers.shift()?.() });
    await bulk.until('Undo…');
    expect(bulk.words()).toContain('3 started');
  });

  test('a batch that never ends is left with the names of its companies, to be resumed', async () => {
    let works = false;
    const bulk = await started({
      change_many: () => (works ? done({ created: three }) : undefined),
    });
    await bulk.until('Some companies could not be reached');
    expect(bulk.words()).toContain('Company 1, Company 2, Company 3');
    works = true;
    bulk.press('Resume');
    await bulk.until('3 started');
  });

  test('of one that was started elsewhere too', async () => {
    const open = run({ companies: 250, batches: 3, over: [0], begun: [0] });
    const bulk = drawBulk([], {
      read_runs: ({ named }) =>
        replied({
          runs: [open],
          ...(named ? { left: [company(101), company(102)] } : {}),
          calls: 2,
        }),
      change_many: () => undefined,
    });
    await bulk.until('Resume');
    bulk.press('Resume');
    await bulk.until('Some companies could not be reached');
    expect(bulk.words()).toContain('Company 101, Company 102');
    expect(bulk.words()).toContain('companies 201 to 250 of 250');
  });

  test('a stop at the first moment keeps that nothing is sent', async () => {
    const bulk = await started({
      change_many: () => done({ created: three }),
      stop_run: () => replied({ run: run({ state: 'stopped' }), calls: 4 }),
      read_runs: () => replied({ runs: [run({ state: 'stopped' })], calls: 2 }),
    });
    await bulk.until('nothing is done twice');
    bulk.press('Stop');
    await bulk.until('What was done stays done');
    expect(bulk.asked('stop_run')).toHaveLength(1);
  });

  test('is stopped for everybody after the batch under way, and then read as it is kept', async () => {
    const batch = heldBack();
    const stop = heldBack();
    const bulk = await started({
      change_many: () => batch.answer,
      stop_run: () => stop.answer,
      read_runs: () => replied({ runs: [run({ state: 'stopped', begun: [0] })], calls: 2 }),
    });
    await bulk.until('nothing is done twice');
    while (bulk.asked('change_many').length === 0) await soon();
    bulk.press('Stop');
    await bulk.until('Stopping after this batch');
    batch.release(done({ created: [company(1)], left: ['2', '3'] }));
    await soon();
    expect(bulk.asked('read_runs')).toHaveLength(1);
    stop.release(replied({ run: run({ state: 'stopped' }), calls: 4 }));
    await bulk.until('What was done stays done');
    expect(bulk.words()).toContain('A part of the rest is half done');
    expect(bulk.asked('stop_run')).toMatchObject([{ action: 'stop', run: 'request-2' }]);
    expect(bulk.asked('change_many')).toHaveLength(1);
  });

  test('a stop waits until other objects are read for the batch that is over', async () => {
    const batch = heldBack();
    const bulk = await started({
      change_many: () => batch.answer,
      stop_run: () => replied({ run: run({ state: 'stopped' }), calls: 4 }),
    });
    await bulk.until('nothing is done twice');
    while (bulk.asked('change_many').length === 0) await soon();
    bulk.press('Stop');
    await bulk.until('Stopping after this batch');
    batch.release(done({ created: three }));
    await bulk.until('Undo…');
    expect(bulk.asked('repair_many')).toMatchObject([{ batch: 0 }]);
  });

  test('what failed is named by reason', async () => {
    const bulk = await started({
      change_many: () =>
        done({ created: three.slice(1), failed: [{ ...company(1), why: 'no_such_company' }] }),
    });
    await bulk.until('2 started · 1 failed');
    expect(bulk.words()).toContain(
      '1: HubSpot does not have this company any more: it was deleted, or merged into another.',
    );
  });
});

describe('runs that were kept', () => {
  const stopped = run({
    companies: 250,
    batches: 3,
    state: 'stopped',
    begun: [0],
    over: [0],
    counts: { ...counts, created: 100 },
  });

  test('one that was stopped says who, when and how far, and goes on with what is left', async () => {
    let now = stopped;
    const bulk = drawBulk([1], {
      read_runs: () => replied({ runs: [now], calls: 2 }),
      stop_run: () => replied({ run: now, calls: 4 }),
      change_many: () => done({ created: ids(75).map(company) }),
    });
    await bulk.until('Stopped: 100 of 250 done');
    expect(bulk.words()).toContain('By Ann Able, not verified · 2027-01-06');
    now = { ...stopped, state: 'over', over: [0, 1, 2], counts: { ...counts, created: 250 } };
    bulk.press('Resume');
    await bulk.until('250 started');
    expect(bulk.asked('stop_run')).toMatchObject([{ action: 'resume' }, { action: 'end' }]);
    expect(bulk.asked('change_many').map(({ batch }) => batch)).toEqual([1, 2]);
    expect(bulk.asked('repair_many').map(({ batch }) => batch)).toEqual([0, 1, 2]);
  });

  test('undoing one goes back from what may have been cut off, and says what was kept and why', async () => {
    const bulk = drawBulk([1], {
      read_runs: ({ run: id }) => (id ? undefined : replied({ runs: [stopped], calls: 2 })),
      undo_run: ({ batch }) =>
        batch === 0
          ? undone({
              undone: ids(99).map(company),
              kept: [{ ...company(100), why: 'worked_on' }],
            })
          : undone({}),
    });
    await bulk.until('Undo…');
    bulk.press('Undo…');
    expect(bulk.asked('undo_run')).toEqual([]);
    bulk.press('Undo it');
    await bulk.until('99 undone · 1 kept as they are');
    expect(bulk.asked('undo_run').map(({ batch }) => batch)).toEqual([2, 1, 0]);
    expect(bulk.words()).toContain('1: Somebody worked on it since, so it stays as it is.');
    await bulk.until('Back');
    expect(bulk.words()).not.toContain('Undo…');
  });

  test('an undo that had to keep all says that nothing was undone', async () => {
    const bulk = drawBulk([1], {
      read_runs: ({ run: id }) => (id ? undefined : replied({ runs: [over], calls: 2 })),
      undo_run: () => undone({ kept: [{ ...company(1), why: 'changed_meanwhile' }] }),
    });
    await bulk.until('Undo…');
    bulk.press('Undo…');
    bulk.press('Undo it');
    await bulk.until('Nothing was undone');
    expect(bulk.words()).not.toContain('except those named below');
  });

  test('those that could not be read can be read again', async () => {
    let works = false;
    const bulk = drawBulk([1], {
      read_runs: () => (works ? replied({ runs: [over], calls: 2 }) : undefined),
    });
    await bulk.until('They could not be read');
    works = true;
    bulk.press('Try again');
    await bulk.until('3 started');
  });
});

test('a run that could not be kept says so, and trying again is the same request', async () => {
  let works = false;
  const bulk = await started({
    start_run: () => (works ? replied({ run: run(), calls: 2 }) : undefined),
    change_many: () => done({ created: three }),
  });
  await bulk.until('It has not started');
  works = true;
  bulk.press('Start 3 offboardings');
  await bulk.until('3 started');
  const [one, other] = bulk.asked('start_run');
  expect(other).toEqual(one);
});
