import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startApi, type RunningApi } from '../../sandbox/api/testing';
import { scopesWith } from '../assemble/app';
import { openStage, SUBJECT, type Stage } from './testing';

/** The whole way with HubSpot's own CLI, which takes seconds to start; `deploy.test.ts` has the rest. */
let stage: Stage;
let hubspot: RunningApi;
beforeAll(async () => {
  stage = await openStage();
  hubspot = await startApi({ scopes: scopesWith('.', []) });
}, 60_000);
afterAll(async () => {
  await stage.close();
  await hubspot.close();
});

const allButDoctor = 'check,account,secrets,upload,deploy,install,echo,provision';
const upload = 'POST project-components-external/v3/upload/new-api';
const token = 'pat-sandbox';

test('An upload that fails, one whose answer is lost, the first deploy, and a removed component', async () => {
  const { services, folder } = stage;
  const grants = scopesWith('.', []);
  const account = services.begin({ id: 12345, key: 'the-personal-access-key', grants });
  const env = {
    RELTERM_SURVEY_SECRET: 'a-survey-secret-of-more-than-32-characters',
    HUBSPOT_API_BASE_URL: hubspot.url,
    HUBSPOT_ACCESS_TOKEN: token,
  };
  const run = () => stage.play(['--only', allButDoctor, '--domain', services.host], { env });

  services.fault(upload, 500);
  const refused = await run();
  expect(refused.outcome).toBe('failed');
  expect(refused.text).toMatch(/CLI ended with 1, and there is no new build/);
  expect(refused.text).toMatch(/grants all 13 scopes/);
  const alone = ['--only', 'upload', '--domain', services.host];
  for (const way of ['reset', 403, 404] as const) {
    services.fault(upload, way);
    expect((await stage.play(alone)).outcome).toBe('failed');
    expect(account.project?.builds).toEqual([]);
  }

  services.fault(upload, 'lost');
  const first = await run();
  expect(first.text).toMatch(/Build 1 is made[^]*Build 1 is deployed/);
  expect(first.text).toMatch(/It is not installed yet[^]*installed with all its scopes/);
  expect(first.text).toMatch(/signed routes are closed[^]*copy the client secret/);
  expect(first.text).toMatch(/By hand:[^]*Add cards/);
  expect(first.outcome).toBe('by_hand');
  expect(account.installed).toEqual(grants);
  const { body } = await hubspot.send('GET', '/crm/v3/schemas');
  expect(JSON.stringify(body)).toContain('"offboarding"');

  const again = await stage.play(['--only', 'secrets,deploy,install'], {
    env: { ...env, RELTERM_CLIENT_SECRET: 'the-client-secret' },
  });
  expect(again.text).toMatch(/RELTERM_CLIENT_SECRET was set anew/);
  expect(again.text).toMatch(/deployed already/);
  expect(again.outcome).toBe('done');

  const parts = ['--only', 'check,upload,deploy'];
  const smaller = await stage.play(parts, { packages: 'survey' });
  expect(smaller.outcome).toBe('failed');
  expect(smaller.text).toMatch(/"manage": This component will be removed/);
  const agreed = await stage.play(['--only', 'deploy'], { agrees: true });
  expect(agreed.outcome).toBe('done');
  expect(account.project?.deploys.map(({ buildId }) => buildId)).toEqual([1, 2]);

  expect(existsSync(join(folder, 'dist', 'hsprofile.deploy.json'))).toBe(false);
  for (const { text } of [refused, first, again, smaller])
    for (const secret of [...account.secrets.values(), token, account.key])
      if (!secret.startsWith('https://') && secret !== 'no') expect(text).not.toContain(secret);
  expect(existsSync(join(folder, 'made-by-a-shell'))).toBe(false);
  for (const { message } of account.project?.builds ?? []) {
    expect(message.slice(8)).toBe(`${SUBJECT} (with changes that are not committed)`);
    expect(message).not.toContain('second line');
  }
}, 240_000);
