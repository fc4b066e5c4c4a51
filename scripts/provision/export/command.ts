import { SingleBar } from 'cli-progress';
import type { HttpOptions } from '../../../functions/hubspot/http';
import { exportAll, exported } from './export';

/** Exports into a folder, with a bar, and tells the numbers at the end; whether everything could be read. */
export async function exportTo(folder: string, http: HttpOptions): Promise<boolean> {
  const bar = new SingleBar({ format: '{bar} {value}/{total} records', clearOnComplete: true });
  bar.start(0, 0);
  const { counts, notRead } = await exportAll(folder, http, (read, of) => {
    bar.setTotal(of);
    bar.update(read);
  }).finally(() => bar.stop());
  const numbers = exported.map((table) => {
    const count = counts[table];
    return `${count.toLocaleString('en')} ${count === 1 ? table.slice(0, -1) : table}`;
  });
  console.log(`Wrote to ${folder}, each as CSV and as JSON: ${numbers.join(', ')}.`);
  console.log('They hold personal data: keep them where only those may look who need to.');
  for (const line of notRead) console.log(`Not in it: ${line}`);
  return notRead.length === 0;
}
