import { format } from 'node:util';
import { complaints, takeComplaints } from './complaints';

/** A stray `console.error` or `console.warn` fails the test that made it. */
beforeEach(() => {
  takeComplaints();
  for (const level of ['error', 'warn'] as const) {
    jest.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(format(...words));
    });
  }
});

afterEach(() => {
  jest.restoreAllMocks();
  const stray = takeComplaints();
  if (stray.length > 0) throw new Error(`Written to the console: ${stray.join('\n')}`);
});
