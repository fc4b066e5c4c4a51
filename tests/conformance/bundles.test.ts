import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { contextField, type Main } from '../../functions/hubspot/handle';
import { addressed } from '../../src/api/app-functions';
import type { FunctionName } from '../../src/api/functions';
import { assemble } from '../../scripts/assemble/assemble';
import { openAccount, rep, token, type Account } from '../account';
import { textOfPdf } from '../pdf-text';

const run = promisify(execFile);
const dist = mkdtempSync(join(tmpdir(), 'bundles-'));
const folder = join(dist, 'app', 'functions');
const bundles = () => readdirSync(folder).filter((name) => name.endsWith('.js'));

beforeAll(() => assemble({ root: process.cwd(), out: dist }), 60_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

/** Texts that occur only in the package's own code, and a file of the package that contains them. */
const leftOut = [
  ['tr46', 'disallowed_STD3_valid', 'node_modules/tr46/lib/mappingTable.json'],
  ['whatwg-url', 'utf8PercentEncode', 'node_modules/whatwg-url/lib/url-state-machine.js'],
  ['node-fetch', 'FetchError', 'node_modules/node-fetch/lib/index.js'],
  ['brotli', 'Invalid backward reference. pos', 'node_modules/brotli/dec/decode.js'],
  ['SVG', 'clip-path', 'node_modules/pdfmake/js/3rd-party/svg-to-pdfkit/source.js'],
  ['QR codes', 'invalid ECC level', 'node_modules/pdfmake/js/qrEnc.js'],
  ['PNG', 'Incomplete or corrupt PNG file', 'node_modules/png-js/lib/png-js.cjs'],
  ['sax', 'Inappropriately located doctype declaration', 'node_modules/sax/lib/sax.js'],
  ['the ciphers', 'directly encrypt single block with AES', 'node_modules/@noble/ciphers/aes.js'],
  [
    'the files area of the client',
    'isUsableInContent',
    'node_modules/@hubspot/api-client/lib/codegen/files/apis/FilesApi.js',
  ],
  ['the italics', 'Roboto-Italic.ttf', 'node_modules/pdfmake/build/vfs_fonts.js'],
] as const;

test.each(leftOut)('No function contains %s', (_name, words, source) => {
  expect(readFileSync(source, 'utf8').includes(words)).toBe(true);
  const having = bundles().filter((file) =>
    readFileSync(join(folder, file), 'utf8').includes(words),
  );
  expect(having).toEqual([]);
});

/**
 * Size limits in bytes. An app function with one function: HubSpot's objects client 83,000, the playbook 68,000, zod 37,000,
 * and the app's own code, at most 155,000. Each other area of the client would add 27,000 to 106,000, node-fetch, which is
 * left out, 312,000. The dossier: pdfmake, fontkit and pdfkit add 490,000, two fonts 420,000, and others 80,000; brotli
 * would add 487,000. The holidays of 207 countries are 430,000. `one-company` runs 28 functions (053), `many-companies` and
 * `manage` those that are called outside a record, `workflow` five actions.
 */
const limits: Record<string, number> = {
  'make-dossier.js': 1_300_000,
  'read-holidays.js': 660_000,
  'survey.js': 360_000,
  'one-company.js': 430_000,
  'many-companies.js': 410_000,
  'manage.js': 410_000,
  'workflow.js': 410_000,
};
const limit = 345_000;

test('No function is larger than its limit', () => {
  const sizes = bundles().map((file) => [file, statSync(join(folder, file)).size] as const);
  expect(sizes.length).toBeGreaterThan(8);
  expect(sizes.filter(([file, bytes]) => bytes > (limits[file] ?? limit))).toEqual([]);
});

test('The card and all functions but one have no holidays in them', () => {
  const card = readFileSync(join(dist, 'app', 'cards', 'RelationshipTermination.js'), 'utf8');
  const having = bundles().filter((file) => has(readFileSync(join(folder, file), 'utf8')));
  expect(having).toEqual(['read-holidays.js']);
  expect(has(card)).toBe(false);
  expect(readFileSync(join(dist, 'THIRD-PARTY.txt'), 'utf8')).toContain('CC BY-SA 3.0');
});
const has = (code: string) => code.includes('Baden-W') && code.includes('01-06');

let account: Account;
const envelope = z.object({ statusCode: z.number(), body: z.string() });

/** Calls a function once, as it is built, in a process of its own, as HubSpot's servers would. */
const built =
  (name: FunctionName): Main =>
  async (context) => {
    const { parameters, ...rest } = contextField.parse(context);
    const { uid, ...sent } = addressed(name, parameters);
    const file = `${uid.replaceAll('_', '-')}.js`;
    const program = `require(process.argv[1]).main(JSON.parse(process.argv[2])).then((answer) => console.log(JSON.stringify(answer)));`;
    const args = ['--eval', program, join(folder, file), JSON.stringify({ ...rest, ...sent })];
    const { stdout, stderr } = await run(process.execPath, args, {
      env: { HUBSPOT_API_BASE_URL: account.http.baseUrl, PRIVATE_APP_ACCESS_TOKEN: token },
    });
    if (stderr) throw new Error(stderr);
    return envelope.parse(JSON.parse(stdout));
  };

describe('As it is built', () => {
  beforeEach(async () => {
    account = await openAccount();
  });
  afterEach(() => account.close());

  const today = new Date().toISOString().slice(0, 10);
  const meta = (requestId: string) => ({ today, by: rep, requestId });
  const start = () =>
    account.call('start_offboarding', built('start_offboarding'), {
      ...meta('request-1'),
      initiator: 'client',
      statedReason: { id: 'cost' },
      statedWords: 'Too dear.',
    });

  test('a function reads and writes the account', async () => {
    expect(await start()).toMatchObject({ status: 'done' });
    expect(await account.records()).toHaveLength(1);
  });

  test('the holidays of a region come from its file', async () => {
    const parameters = { country: 'DE', region: 'BY' };
    const reply = await account.call('read_holidays', built('read_holidays'), parameters);
    expect(reply).toMatchObject({
      value: { calendar: { days: { 2028: expect.stringContaining('06-15') as string } } },
    });
  });

  test('the dossier is stored in HubSpot as a PDF', async () => {
    await start();
    const parameters = { ...meta('request-2'), zone: 'Europe/Berlin', form: 'pdf' };
    const reply = await account.call('make_dossier', built('make_dossier'), parameters);
    if (reply.status !== 'done' || reply.value.file.status !== 'kept')
      throw new Error(JSON.stringify(reply));
    const opened = await fetch(reply.value.file.link?.url ?? '');
    expect(opened.headers.get('content-type')).toBe('application/pdf');
    expect(textOfPdf(Buffer.from(await opened.arrayBuffer()))).toContain('Acme');
  });
});
