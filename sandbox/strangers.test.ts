import { createServer, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from './sandbox';
import { describeInBrowser, launchBrowser } from './testing/browser';

const distDir = 'sandbox/functions/fixtures';
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, sampleData: false, distDir, log: () => {} });
});
afterAll(() => sandbox.close());

/** A request with headers that `fetch` would not let anybody set. */
async function ask(
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  url = sandbox.url,
) {
  return new Promise<{ status: number; headers: object; body: string }>((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, headers }, async (reply) =>
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: await text(reply) }),
    );
    sent.once('error', reject).end();
  });
}
const port = () => new URL(sandbox.url).port;

test.each([
  ['another host', { host: 'evil.example' }],
  ["another host with the sandbox's port", { host: 'evil.example:80' }],
  ['a host without a port', { host: '127.0.0.1' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['no origin that has a name', { origin: 'null' }],
  ['another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ['another port', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
])('Whoever names %s is refused everywhere', async (_who, headers) => {
  sandbox.controls.limits.on = true;
  for (const path of ['/', '/_sandbox', '/_sandbox/requests', '/crm/v3/owners', '/nothing']) {
    const { status, body } = await ask(path, headers);
    expect([path, status, body]).toEqual([path, 403, expect.stringContaining('The sandbox ')]);
  }
  for (const path of [
    '/_sandbox/reset',
    '/_sandbox/limits',
    '/_sandbox/functions/echo',
    '/hs/serverless/fixture/form',
  ])
    expect((await ask(path, headers, 'POST')).status).toBe(403);
});

test('A followed link opens a page, but nothing is posted or framed', async () => {
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  const opened = await ask('/', { ...link, 'sec-fetch-dest': 'document', accept: 'text/html' });
  expect([opened.status, opened.headers]).toEqual([
    200,
    expect.objectContaining({ 'x-frame-options': 'SAMEORIGIN' }),
  ]);
  expect((await ask('/', { ...link, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
  const posted = await ask('/_sandbox/reset', { ...link, 'sec-fetch-dest': 'document' }, 'POST');
  expect(posted.status).toBe(403);
});

test('Its own page, a typed address and a plain program are answered, by either name of this machine', async () => {
  const own = { origin: sandbox.url, 'sec-fetch-site': 'same-origin' };
  expect((await ask('/_sandbox', own)).status).toBe(200);
  expect((await ask('/_sandbox', { 'sec-fetch-site': 'none' })).status).toBe(200);
  for (const host of [`localhost:${port()}`, `127.0.0.1:${port()}`]) {
    const { status, body } = await ask('/', { host, accept: '*/*' });
    expect([status, body]).toEqual([200, expect.stringContaining('id="root"')]);
  }
});

test('The page is compressed, and is not sent again to who has it', async () => {
  const script = '/_sandbox/page/main.js';
  const sent = await fetch(`${sandbox.url}${script}`);
  expect(sent.headers.get('content-encoding')).toBe('gzip');
  expect((await sent.text()).length).toBeGreaterThan(Number(sent.headers.get('content-length')));
  const again = await ask(script, { 'if-none-match': sent.headers.get('etag') ?? '' });
  expect([again.status, again.body]).toEqual([304, '']);
});

test('A path that nobody has is refused as HubSpot does, whatever the method', async () => {
  for (const method of ['GET', 'POST', 'DELETE']) {
    const { status, body } = await ask('/cms/v3/nothing', { accept: '*/*' }, method);
    expect(status).toBe(404);
    expect(JSON.parse(body)).toMatchObject({ status: 'error', correlationId: expect.any(String) });
  }
});

test.each(['{', '[]', '"x"', '{"propertiesToSend":1}'])(
  'A call of a function with %s is 400',
  async (body) => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body };
    expect((await fetch(`${sandbox.url}/_sandbox/functions/echo`, init)).status).toBe(400);
  },
);

test("The functions' own server answers the sandbox, and no page or other host", async () => {
  const child = `http://127.0.0.1:${sandbox.functions.port}`;
  expect(await sandbox.functions.call({ name: 'echo' })).toMatchObject({ ok: true });
  expect((await ask('/', {}, 'GET', child)).status).not.toBe(403);
  for (const [name, value] of [
    ['origin', 'https://evil.example'],
    ['host', 'evil.example'],
  ] as const) {
    const reply = await ask('/', { [name]: value }, 'GET', child);
    expect([reply.status, reply.headers]).toEqual([
      403,
      expect.not.objectContaining({ 'access-control-allow-origin': expect.anything() }),
    ]);
  }
});

describeInBrowser('Another page, in a browser', () => {
  let browser: Browser;
  let page: Page;
  const other = createServer((_request, reply) =>
    reply.setHeader('content-type', 'text/html').end('<h1>Other</h1>'),
  );

  const otherUrl = () => {
    const address = other.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  };

  beforeAll(async () => {
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('console', () => {});
    await page.goto(otherUrl());
  });
  afterAll(async () => {
    await browser.close();
    other.close();
  });

  const company = async () => {
    const headers = { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' };
    const body = JSON.stringify({ properties: { name: 'Kept Ltd' } });
    await fetch(`${sandbox.url}/crm/v3/objects/companies`, { method: 'POST', headers, body });
  };
  const names = () =>
    sandbox.crm.tables.records.all('0-2').map(({ properties }) => properties['name']);

  test('changes nothing, by script or by form', async () => {
    await company();
    const addresses = ['/_sandbox/reset', '/_sandbox/limits', '/_sandbox/functions/echo'];
    for (const address of [sandbox.url, `http://127.0.0.1:${sandbox.functions.port}`])
      for (const path of addresses)
        await page.evaluate(
          (to) =>
            fetch(to, { method: 'POST', mode: 'no-cors', body: '{"on":false}' }).catch(() => 0),
          `${address}${path}`,
        );
    await page.setContent(`<form method="post" action="${sandbox.url}/_sandbox/reset"></form>`);
    await page.evaluate(() => document.forms[0]?.submit());
    await page.getByText('The sandbox does not answer pages of').waitFor();
    expect(names()).toEqual(['Kept Ltd']);
    expect(sandbox.controls.limits.on).toBe(true);
  });

  test('reads nothing, by script, as a script, or in a frame', async () => {
    await page.goto(otherUrl());
    for (const address of [sandbox.url, `http://127.0.0.1:${sandbox.functions.port}`]) {
      const read = await page.evaluate(
        (to) =>
          fetch(to).then(
            (reply) => reply.text(),
            () => 'refused',
          ),
        `${address}/_sandbox`,
      );
      expect(read).toBe('refused');
    }
    const statuses: number[] = [];
    page.on(
      'response',
      (reply) => reply.url().startsWith(sandbox.url) && statuses.push(reply.status()),
    );
    await page.setContent(
      `<script src="${sandbox.url}/_sandbox/page/main.js"></script><iframe src="${sandbox.url}/"></iframe>`,
    );
    await page.waitForTimeout(300);
    expect(statuses.every((status) => status === 403)).toBe(true);
    expect(statuses.length).toBeGreaterThan(0);
  });

  test('follows a link to a page of the sandbox', async () => {
    await page.setContent(`<a href="${sandbox.url}/">Companies</a>`);
    await page.getByRole('link').click();
    await page.getByText('Sandbox, not HubSpot').waitFor();
  });
});
