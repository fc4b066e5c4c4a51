import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApi, type RunningApi } from '../api/testing';
import { importCompanies } from './import-companies';
import { openSource } from './open-source';
import { tell } from './tell';

let api: RunningApi;
let folder: string;
beforeEach(async () => {
  api = await startApi();
  folder = mkdtempSync(path.join(tmpdir(), 'as-they-are-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await api.close();
});

/** What is told of a file with this content. */
async function told(content: string | Buffer): Promise<string[]> {
  const file = path.join(folder, 'export.csv');
  writeFileSync(file, content);
  const refused = (error: Error) => [error.message.replace(folder, '')];
  return openSource(file)
    .then(async (source) => tell(await importCompanies(api.url, source)))
    .catch(refused);
}
const companies = () =>
  api.crm.tables.records.all('0-2').map(({ properties: { name, domain, city } }) => ({
    ...(name && { name }),
    ...(domain && { domain }),
    ...(city && { city }),
  }));
const made = (count: number) => [
  `${count} ${count === 1 ? 'company' : 'companies'}: ${count} created, 0 updated.`,
];
const kite = { name: 'Kite, Ltd', domain: 'kite.example', city: 'Ayr' };

test.each([
  ['tabs', 'Company name\tCompany Domain Name\tCity\nKite, Ltd\tkite.example\tAyr\n'],
  ['semicolons', 'Company name;Company Domain Name;City\nKite, Ltd;kite.example;Ayr\n'],
  [
    'a sep= line',
    'sep=,\r\nCompany name,Company Domain Name,City\r\n"Kite, Ltd",kite.example,Ayr\r\n',
  ],
  [
    'German headings',
    '"Unternehmensname","Company Domain Name","Stadt"\n"Kite, Ltd","kite.example","Ayr"\n',
  ],
  [
    'French headings',
    '"Nom de l’entreprise","Company Domain Name","Ville"\n"Kite, Ltd","kite.example","Ayr"\n',
  ],
  [
    'Spanish headings',
    'Nombre de la empresa;Company Domain Name;Ciudad\nKite, Ltd;kite.example;Ayr\n',
  ],
])('A file with %s comes in', async (_what, text) => {
  expect(await told(text)).toEqual(made(1));
  expect(companies()).toEqual([kite]);
});

test.each([
  ['UTF-16 with a mark', Buffer.from('\uFEFFCompany name\nA\n', 'utf16le'), 'is UTF-16'],
  ['UTF-16 without one', Buffer.from('Company name\nA\n', 'utf16le'), 'is UTF-16'],
  ['a ZIP', Buffer.from('PK\x03\x04 export.csv'), 'is a ZIP archive. Unpack it'],
  ['an XLSX', Buffer.from('PK\x03\x04 [Content_Types].xml'), 'is an Excel workbook'],
  ['an XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'is an old Excel workbook'],
])('%s is named for what it is, and nothing is made', async (_what, content, sentence) => {
  expect(await told(content)).toEqual([expect.stringContaining(sentence)]);
  expect(companies()).toEqual([]);
});

test('Short rows, rows of separators and empty columns are no mistakes, and lines are counted as they stand', async () => {
  const text =
    'sep=,\nCompany name,City,,\nOne,Ayr,,\n,,,\nTwo\n,,,\n\n"Three\nplc",Cork\nFour,,,,surplus\n';
  expect(await told(text)).toEqual([
    'Line 10: it has 5 columns, the header has 4',
    '3 companies: 3 created, 0 updated; 1 line refused.',
  ]);
});

test('One domain is one company, however it is written, and what is none is told', async () => {
  const ways = ['kite.example', 'www.kite.example', 'https://www.kite.example/x', 'KITE.example'];
  const text = ['Company name,Company Domain Name', ...ways.map((way) => `Kite,${way}`)].join('\n');
  expect(await told(`${text}\nOff,not a domain\n,nameless.example\n`)).toEqual([
    ...[3, 4, 5].map((line) => `Line ${line}: it has the same domain as line 2`),
    'Line 6: Company Domain Name is not a domain: "not a domain"',
    'Line 7: it has no company name and is known by its domain only',
    '2 companies: 2 created, 0 updated; 4 lines refused.',
  ]);
  expect(await told('Company name,Company Domain Name\nKite,www.kite.example\n')).toEqual([
    '1 company: 0 created, 1 updated.',
  ]);
});

describe('A number', () => {
  const english = ['Company name', 'Annual Revenue'];
  const german = ['Unternehmensname', 'Jahresumsatz'];
  const rows = (headings: string[], separator: string, amount: string) =>
    `${headings.join(separator)}\nA${separator}${amount}\n`;
  const revenue = () => api.crm.tables.records.all('0-2')[0]?.properties['annualrevenue'];

  test.each([
    [english, '1.500', 'is unclear: "1.500" may be a decimal or thousands; left out'],
    [english, '1,500', 'is unclear: "1,500" may be a decimal or thousands; left out'],
    [german, '1.500.000', 'is unclear: "1.500.000" may be a decimal or thousands; left out'],
    [german, '1,500', 'is unclear: "1,500" may be a decimal or thousands; left out'],
    [english, '1,5', 'is not a number: "1,5"; left out'],
    [english, '1.500,00', 'is not a number: "1.500,00"; left out'],
  ])('below %j and written %s is told and left out, and its company is made', async (...row) => {
    const [headings, amount, sentence] = row;
    expect(await told(rows(headings, ';', amount))).toEqual([
      `Line 2: Annual Revenue ${sentence}`,
      ...made(1),
    ]);
    expect(revenue()).toBeUndefined();
  });

  test.each([
    ['1,5', '1.5'],
    ['1.500,00', '1500.00'],
    ['-1.234.567,8', '-1234567.8'],
  ])('with a decimal comma below German headings is taken and told: %s', async (amount, read) => {
    expect(await told(rows(german, ';', amount))).toEqual([
      `Line 2: Annual Revenue "${amount}" was read as ${read}, with a decimal comma as the file's headings have it`,
      ...made(1),
    ]);
    expect(revenue()).toBe(read);
  });

  test('that is clear is taken without a word', async () => {
    expect(await told(rows(english, ';', '1500.5'))).toEqual(made(1));
    expect(await told(rows(english, ',', '"1,500"'))).toEqual(['1 company: 0 created, 1 updated.']);
    expect(revenue()).toBe('1500');
  });
});

test('Ids that a spreadsheet damaged are told, and the true ones make no company twice', async () => {
  const header = 'Company ID,Company name\n';
  expect(await told(`${header}9.1E+11,North\n"9,1E+11",South\n`)).toEqual([
    expect.stringContaining('Line 2: the record ID "9.1E+11" was damaged by a spreadsheet'),
    expect.stringContaining('Line 3: the record ID "9,1E+11" was damaged by a spreadsheet'),
    '0 companies: 0 created, 0 updated; 2 lines refused.',
  ]);
  expect(await told(`${header}910000000001,Kiln\n910000000002,Kiln\n`)).toEqual(made(2));
});

test('Two columns of one heading are told, and nobody is made an owner who is none', async () => {
  const text = 'Company name,City,City,Company owner\nA,Ayr,Cork,No owner\nB,,,"Marsh, Ada"\n';
  expect(await told(text)).toEqual([
    'Skipped, as an earlier column is the same property: City.',
    'Company owner: left out "No owner" (1 row), nobody of that name or address in this account.',
    '2 companies: 2 created, 0 updated.',
  ]);
});
