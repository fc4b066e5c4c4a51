import { patternOf, type Fault } from './entities';

/** Batches that answer item by item; an archive answers nothing. */
const isBatch = (path: string) => /\/batch\/(?!.*archive)/.test(path);

export function meets(fault: Fault, method: string, path: string): boolean {
  if (fault.method && fault.method.toUpperCase() !== method) return false;
  if (fault.kind === 'part' && !isBatch(path)) return false;
  if (path.includes(fault.path)) return true;
  const pattern = patternOf(fault.path);
  return pattern !== undefined && new RegExp(pattern).test(path);
}
