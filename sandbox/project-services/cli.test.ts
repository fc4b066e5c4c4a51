import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProjectServices, type ProjectServices } from './start';

/** HubSpot's own CLI, which takes seconds to start. */
const program = join(process.cwd(), 'node_modules/@hubspot/cli/bin/hs.js');

let services: ProjectServices;
const folder = mkdtempSync(join(tmpdir(), 'project-'));
beforeAll(async () => {
  services = await startProjectServices();
  cpSync('sandbox/functions/fixtures', join(folder, 'src'), { recursive: true });
  const project = { name: 'fixture', srcDir: 'src', platformVersion: '2026.09' };
  writeFileSync(join(folder, 'hsproject.json'), JSON.stringify(project));
});
afterAll(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

function hs(...args: string[]) {
  const { id, key } = services.account();
  const env = {
    ...process.env,
    ...services.env,
    USE_ENVIRONMENT_HUBSPOT_CONFIG: 'true',
    HUBSPOT_ACCOUNT_ID: String(id),
    HUBSPOT_PERSONAL_ACCESS_KEY: key,
    ALLOW_USAGE_TRACKING: 'false',
    NO_UPDATE_NOTIFIER: '1',
    INIT_CWD: folder,
    HOME: folder,
  };
  return new Promise<{ code: unknown; text: string }>((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, env }, (error, out, complaints) =>
      resolve({ code: error ? error.code : 0, text: `${out}${complaints}` }),
    );
  });
}

test("HubSpot's CLI uploads to it, is told what blocks a deploy, deploys, and asks whether it is installed", async () => {
  const account = services.begin();
  const upload = await hs(
    ...['project', 'upload', '--use-env', '--force', '--skip-auto-deploy'],
    ...['--skip-npm-audit', '--json', '--message=first'],
  );
  expect(upload.code).toBe(0);
  expect(upload.text).toMatch(/"buildId": 1/);
  expect(account.project?.builds[0]?.components.map(({ uid }) => uid)).toContain('fixture_app');

  account.blocking = [{ uid: 'fixture_card', message: 'Its location changed.' }];
  const blocked = await hs('project', 'deploy', '--use-env', '--build=1');
  expect(blocked.code).toBe(1);
  expect(blocked.text).toMatch(/Its location changed[^]*too disruptive/);

  account.blocking = [];
  const deployed = await hs('project', 'deploy', '--use-env', '--build=1');
  expect(deployed.code).toBe(0);

  const status = await hs('project', 'app-install-status', '--use-env', '--json');
  expect(status.code).toBe(2);
  expect(status.text).toMatch(/"isInstalled": false/);
  expect(services.calls.filter((call) => call.includes('/hs.com'))).toEqual([]);
}, 240_000);
