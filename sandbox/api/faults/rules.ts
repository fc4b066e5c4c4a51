import type { Fault } from './entities';

/** Batches that answer item by item; an archive answers nothing. */
const isBatch = (path: string) => /\/batch\/(?!.*archive)/.test(path);

export function meets(fault: Fault, method: string, path: string): boolean {
  if (fault.method && fault.method.toUpperCase() !== method) return false;
  if (fault.kind === 'part' && !isBatch(path)) return false;
  const pattern = /^\/(.+)\/$/.exec(fault.path)?.[1];
  if (path.includes(fault.path)) return true;
  return pattern !== undefined && isPattern(fault.path) && new RegExp(pattern).test(path);
}

/** `/crm/v3/` is a piece of a path; a pattern has something that no path has. */
const isPattern = (path: string) => /[\\^$*+?()[\]|]/.test(path);
