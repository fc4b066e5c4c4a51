import { format } from 'node:util';
import { complaints, takeComplaints } from './complaints';

/** Fails a test that writes to `console.error` or `console.warn`. */
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
