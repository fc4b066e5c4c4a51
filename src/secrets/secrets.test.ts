import { isCertainSecret, secretGrade } from './secrets';
import { ordinaryTexts, secretTexts } from './testing';

const graded = (texts: readonly string[]) =>
  texts.map((text) => ({ text, grade: secretGrade(text) }));
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

test('at least 95 % of the secrets are caught, and at most 2 % of the ordinary texts', () => {
  const [secrets, ordinary] = [graded(secretTexts), graded(ordinaryTexts)];
  const missed = secrets.filter(({ grade }) => grade === 'none');
  const stopped = ordinary.filter(({ grade }) => grade !== 'none');
  const certain = secrets.filter(({ grade }) => grade === 'certain');
  const caught = secrets.length - missed.length;
  process.stdout.write(
    `secrets: ${caught} of ${secrets.length} caught (${percent(caught, secrets.length)}), ` +
      `${certain.length} of them certain; ordinary texts: ${stopped.length} of ${ordinary.length} ` +
      `stopped (${percent(stopped.length, ordinary.length)})\n`,
  );
  expect(Math.min(secrets.length, ordinary.length)).toBeGreaterThanOrEqual(60);
  expect({ missed: missed.length / secrets.length <= 0.05 ? [] : missed }).toEqual({ missed: [] });
  expect({ stopped: stopped.length / ordinary.length <= 0.02 ? [] : stopped }).toEqual({
    stopped: [],
  });
});

test.each([
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  'c3499c2729730a7f807efb8676a92dcb6f8a3f8f',
  'https://us02web.zoom.us/j/81234567890?pwd=QWxhZGRpbjpvcGVu',
  'Q3<Q2',
  '<ada@client.example>',
  'Passwort: liegt im Tresor',
])('%j is an ordinary text', (text) => expect(secretGrade(text)).toBe('none'));

test.each([
  'Password: hunter2',
  'Das Passwort ist Hunter2',
  'mot de passe : hunter2',
  'contraseña: hunter2',
  'client_secret: 8f14e45fceea',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY',
])('%j is asked about', (text) => expect(secretGrade(text)).toBe('possible'));

test('what no format is known for is never certain', () => {
  expect(ordinaryTexts.filter(isCertainSecret)).toEqual([]);
});

const hostile = [
  'pass ',
  'password is ',
  'clave de la ',
  'login: a / ',
  'pin ',
  'a / b (',
  'seed: "',
  'aA1',
  'a-',
  'a:',
  '?token=a',
  'http://',
  'a://b:',
  'eyJaaaaaaaaaa.eyJ',
  'bearer ',
  'authorization: ',
  'seed phrase: a ',
  '\n ',
  '-----BEGIN ',
  'MOT DE PASSE ',
];
/** The least processor time of a few runs in milliseconds, so that a busy machine does not count. */
const fastest = (text: string) =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const from = process.cpuUsage();
      secretGrade(text);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    }),
  );

test.each(hostile)('sixteen times as much of %j takes no 256 times as long', (part) => {
  const of = (length: number) => part.repeat(length / part.length);
  const [little, much] = [fastest(of(2_000)), fastest(of(32_000))];
  expect(much / Math.max(little, 0.5)).toBeLessThan(80);
});
