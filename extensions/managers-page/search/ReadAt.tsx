import { Text } from '@hubspot/ui-extensions';
import { usePage } from '../page';

/** When figures or rows were read, the earliest of them (ISO, UTC). */
export function ReadAt({ times }: { times: readonly string[] }) {
  const { formatInstant } = usePage();
  const [first] = [...times].sort();
  return first ? <Text variant="microcopy">{`read ${formatInstant(first)}`}</Text> : null;
}
