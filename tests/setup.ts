import { format } from 'node:util';

/** A stray `console.error` or `console.warn` fails the test that made it. */
const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const level of ['error', 'warn'] as const) {
    jest.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(format(...words));
    });
  }
});

afterEach(() => {
  jest.restoreAllMocks();
  if (complaints.length > 0) throw new Error(`Written to the console: ${complaints.join('\n')}`);
});
