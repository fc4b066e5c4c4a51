import { parseFlags } from './parse-flags';

const usage = 'Usage: npm run this -- [--yes] FILE';
const config = { options: { yes: { type: 'boolean' } }, allowPositionals: true } as const;

test('what a command line says is parsed', () => {
  expect(parseFlags(config, usage, ['--yes', 'a.csv'])).toMatchObject({
    parsed: { values: { yes: true }, positionals: ['a.csv'] },
  });
});

test('for --help it says how the command is used', () => {
  expect(parseFlags(config, usage, ['--help'])).toEqual({ lines: usage, exitCode: 0 });
});

test('a flag that is not known is named, with how the command is used', () => {
  expect(parseFlags(config, usage, ['--nope'])).toEqual({
    lines: expect.stringMatching(/Unknown option '--nope'.*\nUsage: /),
    exitCode: 1,
  });
});
