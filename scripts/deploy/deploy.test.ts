import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startApi } from '../../sandbox/api/testing';
import { openStage, type Stage } from './testing';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const surveySecret = 'a-survey-secret-of-more-than-32-characters';
const secrets = [
  'RELTERM_CLIENT_SECRET',
  'RELTERM_MANAGE_URL',
  'RELTERM_SURVEY_SECRET',
  'RELTERM_SURVEY_URL',
  'RELTERM_WORKFLOW_URL',
  'RELTERM_WORKFLOW_V2',
];
const all = () => new Map(secrets.map((name) => [name, `${name}-of-the-account`]));
let keys = 0;
/** A key of its own, because HubSpot's library keeps a token for each. */
const key = () => `key-number-${(keys += 1)}`;

describe('secrets', () => {
  test('Every missing one is named, and none is set', async () => {
    const account = stage.begin({ key: key() });
    const { outcome, text } = await stage.play(['--only', 'secrets,upload']);
    expect(outcome).toBe('failed');
    for (const name of ['MANAGE_URL', 'SURVEY_SECRET', 'SURVEY_URL', 'WORKFLOW_URL'])
      expect(text).toMatch(new RegExp(`RELTERM_${name} is missing`));
    expect(account.secrets.size).toBe(0);
    expect(stage.services.calls.filter((call) => call.includes('upload'))).toEqual([]);
  });

  test('They are set from the environment, the client secret to a placeholder, and again nothing changes', async () => {
    const account = stage.begin({ key: key() });
    const env = { RELTERM_SURVEY_SECRET: surveySecret };
    const args = ['--only', 'secrets', '--domain', 'www.example.com'];
    const first = await stage.play(args, { env });
    expect(first.outcome).toBe('done');
    expect([...account.secrets.keys()].sort()).toEqual(secrets);
    expect(account.secrets.get('RELTERM_MANAGE_URL')).toBe(
      'https://www.example.com/hs/serverless/relterm/manage',
    );
    const placeholder = account.secrets.get('RELTERM_CLIENT_SECRET');
    expect(placeholder).toMatch(/^[0-9a-f]{64}$/);
    const kept = new Map(account.secrets);
    const second = await stage.play(args, { env: { RELTERM_SURVEY_SECRET: 'x'.repeat(40) } });
    expect(second.outcome).toBe('done');
    expect(account.secrets).toEqual(kept);
    for (const { text } of [first, second])
      for (const value of [surveySecret, placeholder ?? '']) expect(text).not.toContain(value);
  });

  test.each(['lost', 'reset', 500, 403] as const)(
    'A write that goes wrong (%s) is mended by the next run',
    async (way) => {
      const account = stage.begin({ key: key() });
      stage.services.fault('POST cms/v3/functions/secrets', way);
      const args = ['--only', 'secrets', '--domain', 'www.example.com'];
      const env = { RELTERM_SURVEY_SECRET: surveySecret, RELTERM_CLIENT_SECRET: 'given' };
      const first = await stage.play(args, { env });
      expect(first.outcome).toBe(way === 'lost' ? 'done' : 'failed');
      const second = await stage.play(args, { env });
      expect(second.outcome).toBe('done');
      expect([...account.secrets.keys()].sort()).toEqual(secrets);
      expect(first.text + second.text).not.toContain(surveySecret);
    },
  );
});

describe('the account', () => {
  const look = () => stage.play(['--only', 'account']);

  test('It is named, and what it cannot grant, by package', async () => {
    stage.begin({ key: key(), lacks: ['crm.schemas.custom.read'] });
    const { outcome, text } = await look();
    expect(outcome).toBe('failed');
    expect(text).toMatch(/Account 5060, Acme: a developer test account/);
    expect(text).toMatch(/cannot grant crm.schemas.custom.read: the app cannot do without/);
    expect(text).not.toMatch(/--with/);
  });

  test('It grants everything, or does not say', async () => {
    stage.begin({ key: key() });
    expect((await look()).text).toMatch(/grants all 13 scopes/);
    stage.begin({ key: key() });
    stage.services.fault('GET localdevauth/v1/auth/scope-groups/authorized', 404);
    const { outcome, text } = await look();
    expect(outcome).toBe('done');
    expect(text).toMatch(/does not say whether it grants/);
  });

  test("Another account's key, an unknown key, and an account that takes no app are refused", async () => {
    stage.begin({ key: key(), keyOf: 4 });
    expect((await look()).text).toMatch(/The key is of account 4, not of 5060/);
    stage.begin({ key: key(), type: 'APP_DEVELOPER' });
    expect((await look()).outcome).toBe('failed');
    const account = stage.begin({ key: key() });
    account.key = 'another';
    const wrong = { HUBSPOT_PERSONAL_ACCESS_KEY: key() };
    const { outcome, text } = await stage.play(['--only', 'account'], { env: wrong });
    expect(outcome).toBe('failed');
    expect(text).toMatch(/refused the key \(401/);
  });

  test('A read that fails for a moment is tried again', async () => {
    stage.begin({ key: key() });
    stage.services.fault('POST localdevauth/v1/auth/refresh', 500, 2);
    expect((await look()).outcome).toBe('done');
  });
});

const deployCall = 'POST dfs/deploy/v3/deploys/queue/async';
const deploys = () => stage.services.calls.filter((call) => call === deployCall).length;

describe('the deploy', () => {
  const deploy = (...more: string[]) => stage.play(['--only', 'deploy', ...more]);

  test('A build is deployed once, and again counts as done', async () => {
    stage.begin({ key: key(), secrets: all() });
    expect(await deploy()).toMatchObject({ outcome: 'done', text: /Build 1 is deployed\./ });
    expect(await deploy()).toMatchObject({ outcome: 'done', text: /deployed already/ });
    expect(deploys()).toBe(1);
  });

  test('What blocks it is said', async () => {
    const blocking = [{ uid: 'relationship_termination_card', message: 'Its location changed.' }];
    stage.begin({ key: key(), secrets: all(), blocking });
    const { outcome, text } = await deploy('--remove-components');
    expect(outcome).toBe('failed');
    expect(text).toMatch(
      /blocks the deploy:\n.*relationship_termination_card": Its location changed/,
    );
  });

  test('A secret that HubSpot repeats is not printed', async () => {
    const blocking = [{ uid: 'manage', message: `It has ${surveySecret}.` }];
    stage.begin({ key: key(), secrets: all(), blocking });
    const env = { RELTERM_SURVEY_SECRET: surveySecret };
    const { text } = await stage.play(['--only', 'deploy'], { env });
    expect(text).toMatch(/It has •••\./);
  });

  test('A removed component is asked about', async () => {
    const account = stage.begin({ key: key(), secrets: all() });
    await deploy();
    const [build] = account.project?.builds ?? [];
    if (!build) throw new Error('There is no build.');
    const components = build.components.filter(({ uid }) => uid !== 'survey');
    account.project?.builds.push({ ...build, id: 2, components });
    const refused = await deploy();
    expect(refused.outcome).toBe('failed');
    expect(refused.text).toMatch(/"survey": This component will be removed/);
    expect((await stage.play(['--only', 'deploy'], { agrees: true })).outcome).toBe('done');
  });

  test('--remove-components agrees beforehand, and --build goes back', async () => {
    const account = stage.begin({ key: key(), secrets: all() });
    const [build] = account.project?.builds ?? [];
    if (!build) throw new Error('There is no build.');
    account.project?.builds.push({ ...build, id: 2, components: build.components.slice(1) });
    await deploy('--build', '1');
    expect((await deploy('--remove-components')).outcome).toBe('done');
    expect(await deploy('--build', '1')).toMatchObject({ outcome: 'done' });
    expect(account.project?.deploys.map(({ buildId }) => buildId)).toEqual([1, 2, 1]);
  });

  test('A secret that the account lacks fails it, by component, and the next run mends it', async () => {
    const account = stage.begin({ key: key() });
    const { outcome, text } = await deploy();
    expect(outcome).toBe('failed');
    expect(text).toMatch(/manage: Secrets are missing: RELTERM_CLIENT_SECRET/);
    account.secrets = all();
    expect((await deploy()).outcome).toBe('done');
  });

  test('A newer platform version wants a release', async () => {
    const account = stage.begin({ key: key(), secrets: all() });
    for (const build of account.project?.builds ?? []) build.platformVersion = '2027.03';
    const { outcome, text } = await deploy();
    expect(outcome).toBe('by_hand');
    expect(text).toMatch(/hs project release create --build=1/);
    expect(deploys()).toBe(0);
  });

  test.each([
    ['lost', 'done'],
    ['reset', 'done'],
    [500, 'done'],
    [403, 'failed'],
    [404, 'failed'],
  ] as const)(
    'Where its answer is %s the state is right, or the next run makes it so',
    async (way, first) => {
      const account = stage.begin({ key: key(), secrets: all() });
      stage.services.fault(deployCall, way);
      expect((await deploy()).outcome).toBe(first);
      expect((await deploy()).outcome).toBe('done');
      expect(account.project?.deploys.map(({ buildId }) => buildId)).toEqual([1]);
    },
  );

  test.each([
    'GET developer/projects/v1/by-name/:name',
    'GET dfs/v1/projects/:name/builds/:id/status',
    'GET dfs/deploy/v1/deploy-status/projects/:name/deploys/:id',
  ] as const)('%s may fail for a moment, and for good until the next run', async (call) => {
    stage.begin({ key: key(), secrets: all() });
    stage.services.fault(call, 'reset', 2);
    expect((await deploy()).outcome).toBe('done');
    stage.begin({ key: key(), secrets: all() });
    stage.services.fault(call, 500, 4);
    expect((await deploy()).outcome).toBe('failed');
    expect((await deploy()).outcome).toBe('done');
  });
});

describe('the install', () => {
  const install = () => stage.play(['--only', 'install']);
  const call = 'POST apps-hublets/external/static-token/v3/current-account';
  const deployed = [{ id: 1, buildId: 1, endsAt: 0, failures: {} }];
  const begin = (changes = {}) => {
    const account = stage.begin({ key: key(), secrets: all(), ...changes });
    account.project?.deploys.push(...deployed);
    return account;
  };

  test('It is installed, also over outdated scopes, and once only', async () => {
    for (const installed of [undefined, ['crm.objects.owners.read']]) {
      const account = begin(installed && { installed });
      expect((await install()).outcome).toBe('done');
      expect(account.installed).toHaveLength(13);
      expect(await install()).toMatchObject({ text: /installed with its present scopes/ });
      expect(stage.services.calls.filter((one) => one === call)).toHaveLength(1);
    }
  });

  test('Before a deploy there is nothing to install', async () => {
    stage.begin({ key: key() });
    expect(await install()).toMatchObject({ outcome: 'failed', text: /not deployed yet/ });
  });

  test.each([
    ['an app of another account', { appOwner: 9 }, undefined],
    ['a scope that the account lacks', { lacks: ['crm.objects.owners.read'] }, undefined],
    ['a refusal', {}, 403],
    ['no app', {}, 404],
  ] as const)('%s leaves the address to click', async (_, changes, fault) => {
    begin(changes);
    if (fault) stage.services.fault(call, fault);
    const { outcome, text } = await install();
    expect(outcome).toBe('by_hand');
    expect(text).toMatch('https://app.hubspot.com/static-token/5060/authorize?appId=4711');
  });

  test.each(['lost', 'reset', 500] as const)(
    'An answer that is %s is looked after',
    async (way) => {
      const account = begin();
      stage.services.fault(call, way);
      expect((await install()).outcome).toBe(way === 'lost' ? 'done' : 'by_hand');
      expect((await install()).outcome).toBe('done');
      expect(account.installed).toHaveLength(13);
    },
  );
});

describe('the client secret', () => {
  const echo = (env: Record<string, string>) =>
    stage.play(['--only', 'echo', '--domain', stage.services.host], { env });
  const begin = (secret: string) => {
    const account = stage.begin({ key: key(), secrets: all() });
    for (const route of ['manage', 'workflow'])
      account.secrets.set(
        `RELTERM_${route.toUpperCase()}_URL`,
        `https://${stage.services.host}/hs/serverless/relterm/${route}`,
      );
    account.secrets.set('RELTERM_CLIENT_SECRET', secret);
  };

  test("The app's own routes answer to it, and to no other", async () => {
    begin('the-client-secret');
    const right = await echo({ RELTERM_CLIENT_SECRET: 'the-client-secret' });
    expect(right.text).toMatch(/manage has this client secret[^]*workflow has this client secret/);
    expect(right.outcome).toBe('done');
    const wrong = await echo({ RELTERM_CLIENT_SECRET: 'another' });
    expect(wrong.outcome).toBe('failed');
    expect(wrong.text).toMatch(/manage is closed/);
  }, 60_000);

  test('Without it, where HubSpot shows it is said', async () => {
    begin('x');
    const { outcome, text } = await echo({});
    expect(outcome).toBe('done');
    expect(text).toMatch(/Development > Projects > .* > tab Auth: copy the client secret/);
  });
});

test('No token and the token of another account hold the provisioning', async () => {
  stage.begin({ key: key() });
  const { outcome, text } = await stage.play(['--only', 'provision']);
  expect(outcome).toBe('by_hand');
  expect(text).toMatch(/tab Auth: copy the access token/);
  const hubspot = await startApi({ check: false });
  const env = { HUBSPOT_ACCESS_TOKEN: 'pat-sandbox', HUBSPOT_API_BASE_URL: hubspot.url };
  const other = await stage.play(['--only', 'provision'], { env });
  expect(other.outcome).toBe('failed');
  expect(other.text).toMatch(/HUBSPOT_ACCESS_TOKEN is of account 12345, not of 5060/);
  const writes = hubspot.requests().filter(({ path }) => !path.includes('access-token-info'));
  expect(writes).toEqual([]);
  await hubspot.close();
});

test('An upload without the address of an action is held back', async () => {
  stage.begin({ key: key() });
  const { outcome, text } = await stage.play(['--only', 'upload']);
  expect(outcome).toBe('failed');
  expect(text).toMatch(/RELTERM_WORKFLOW_URL is not known: say --domain/);
  expect(stage.services.calls).toEqual([]);
});

test('--plan says every part and writes nothing', async () => {
  const account = stage.services.begin({ key: key(), lacks: ['crm.objects.invoices.read'] });
  const packages = 'invoices,survey,signed,actions';
  const args = ['--plan', '--domain', 'www.example.com'];
  const { outcome, text } = await stage.play(args, { packages });
  expect(outcome).toBe('done');
  expect(text.match(/^\d of 9, \w+:/gm)).toHaveLength(9);
  expect(text).toMatch(/cannot grant crm.objects.invoices.read: leave out the package "invoices"/);
  expect(text).toMatch(/Without what it lacks: --with survey,signed,actions$/m);
  expect(text).toMatch(/RELTERM_SURVEY_SECRET is missing/);
  expect(text).toMatch(/Add cards > Apps > tick "Relationship Termination"/);
  const reads = /^(GET|POST localdevauth)/;
  expect(stage.services.calls.filter((call) => !reads.test(call))).toEqual([]);
  expect([account.secrets.size, account.project]).toEqual([0, undefined]);
}, 90_000);

test("--account names one of the CLI's configuration, which stays as it is", async () => {
  const { id, key: own } = stage.begin({ key: key() });
  const file = join(stage.folder, '.hscli', 'config.yml');
  const config = `accounts:
  - name: acme
    accountId: ${id}
    env: prod
    authType: personalaccesskey
    personalAccessKey: ${own}
  - name: other
    accountId: 7
    env: prod
    authType: oauth2
`;
  mkdirSync(dirname(file));
  writeFileSync(file, config);
  const none = { HUBSPOT_ACCOUNT_ID: '', HUBSPOT_PERSONAL_ACCESS_KEY: '' };
  const found = await stage.play(['--only', 'account', '--account', 'acme'], { env: none });
  expect(found).toMatchObject({ outcome: 'done', text: /Account 5060, Acme/ });
  const other = await stage.play(['--only', 'account', '--account', 'other'], { env: none });
  expect(other.text).toMatch(/"other" has no personal access key/);
  expect(readFileSync(file, 'utf8')).toBe(config);
  const nothing = await stage.play(['--only', 'account'], { env: none });
  expect(nothing.text).toMatch(/Say which account: --account NAME/);
});

test('A wrong command is told in a sentence', async () => {
  stage.begin({ key: key() });
  for (const [args, says] of [
    [['--only', 'uplaod'], /no part "uplaod"/],
    [['--with', 'nothing'], /no package "nothing"/],
    [['--domain', 'a b'], /--domain takes a domain/],
    [['--build', 'x'], /--build takes a build's number/],
    [['--account', 'nobody', '--only', 'account'], /knows no account "nobody"/],
  ] as const)
    expect((await stage.play([...args])).text).toMatch(says);
});
