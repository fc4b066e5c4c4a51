import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createServer } from '../../sandbox/api/server/server';
import { registerEndpoints } from '../../sandbox/functions/endpoints';
import { openAccount, type Account } from '../../tests/account';
import { surveySecret } from '../../tests/survey-client';
import { leftOut } from '../assemble/left-out';
import { runDoctor } from './run-doctor';

/** The app's endpoints as they are built, in the sandbox's gateway. */
const dist = mkdtempSync(join(tmpdir(), 'doctor-endpoints-'));
const folder = join(dist, 'app', 'functions');
const names = ['survey', 'echo'];
const clientSecret = 'the-client-secret-of-this-test';
const isFalse = new Set<string>();
const gateway = createServer();
let account: Account;
let endpoints: string;
let close: () => Promise<void>;

beforeAll(async () => {
  await build({
    ...{ entryPoints: names.map((name) => `functions/${name}.ts`), outdir: folder },
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error' },
    ...leftOut,
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  for (const name of names) {
    const { endpoint } = JSON.parse(readFileSync(`functions/${name}.json`, 'utf8')) as {
      endpoint: object;
    };
    const config = { entrypoint: `/app/functions/${name}.js`, secretKeys: [], endpoint };
    const meta = { uid: name, type: 'app-function', config };
    writeFileSync(join(folder, `${name}-hsmeta.json`), JSON.stringify(meta));
  }
  account = await openAccount();
  const secrets = { RELTERM_SURVEY_SECRET: surveySecret, RELTERM_CLIENT_SECRET: clientSecret };
  const manage = { RELTERM_MANAGE_URL: '' };
  const registered = await registerEndpoints(gateway, {
    ...{ distDir: dist, apiUrl: account.http.baseUrl, token: 'pat-sandbox', log: () => undefined },
    secrets: Object.assign(manage, secrets),
    holds: (what) => !isFalse.has(what),
    limitMs: 700,
  });
  close = registered.close;
  endpoints = await gateway.listen({ port: 0, host: '127.0.0.1' });
  manage.RELTERM_MANAGE_URL = `${endpoints}/hs/serverless/relterm/manage`;
}, 60_000);
afterAll(async () => {
  await gateway.close();
  await close();
  await account.close();
  rmSync(dist, { recursive: true, force: true });
});
afterEach(() => isFalse.clear());

async function found(secret: string | undefined = clientSecret) {
  const { result } = await runDoctor({ http: account.http, endpoints, clientSecret: secret });
  return Object.fromEntries(result.checks.map((check) => [check.id, check]));
}

test('it sees HTML, the token, and where functions run', async () => {
  const seen = await found();
  expect(seen['endpoint-html']).toMatchObject({ found: 'holds' });
  expect(seen['endpoint-token']).toMatchObject({ found: 'holds' });
  const node = process.versions.node;
  expect(seen['function-node']).toMatchObject({ found: 'holds', detail: `Node ${node}` });
  expect(seen['function-memory']).toMatchObject({ found: 'holds' });
  expect(seen['endpoint-headers']).toMatchObject({ found: 'holds' });
  expect(seen['function-time']).toMatchObject({ found: 'does_not_hold' });
});

test.each(['endpoint-html', 'endpoint-token'])('it sees where %s does not hold', async (name) => {
  isFalse.add(name);
  expect((await found())[name]).toMatchObject({ found: 'does_not_hold' });
});

test('the echo answers nobody who cannot sign', async () => {
  expect((await found('another'))['function-node']).toMatchObject({ found: 'unknown' });
});
