import type { PackageId } from '../../src/packages';
import { packageOfScope } from '../assemble/packages';

/** Says what to do about a scope that an account cannot grant. */
export function remedyOf(scope: string): string {
  const id = packageOfScope(scope);
  return id
    ? `leave out the package "${id}".`
    : 'the app cannot do without it. It needs a subscription with custom objects (Enterprise).';
}

/** Returns what `--with` takes to leave out packages whose scopes are lacking; undefined where that does not help. */
export function packagesWithout(
  lacking: readonly string[],
  packages: readonly PackageId[],
): string | undefined {
  const out = lacking.map(packageOfScope);
  if (out.length === 0 || out.includes(undefined)) return undefined;
  return packages.filter((id) => !out.includes(id)).join() || 'none';
}
