import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

const key = /^[\s-]*(personalAccessKey|clientSecret|accessToken|refreshToken|apiKey)\s*:/im;
/** Token of a private app: `pat-`, HubSpot's data centre such as `eu1-`, and a long id. */
const token = /\bpat-[a-z]{2}\d+-\w{4,}/i;

test('hubspot.config.yml names an account and contains no key', () => {
  const config = readFileSync('hubspot.config.yml', 'utf8');
  expect(config).toMatch(/^\s*accountId: \d+$/m);
  expect(config).not.toMatch(key);
  expect(config).not.toMatch(token);
});

test('No file under version control contains the token of a private app', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((path) => statSync(path || '-', { throwIfNoEntry: false })?.isFile());
  expect(tracked.length).toBeGreaterThan(100);
  expect(tracked.filter((path) => token.test(readFileSync(path, 'utf8')))).toEqual([]);
});
