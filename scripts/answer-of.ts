import { createInterface } from 'node:readline/promises';

/** Asks on the terminal; undefined where there is none. */
export async function answerOf(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await asked.question(question)).trim();
  } finally {
    asked.close();
  }
}
