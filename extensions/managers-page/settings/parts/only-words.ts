import {
  initiatorById,
  initiatorIds,
  reasonById,
  reasonIds,
} from '../../../../src/playbook/lookup';
import type { OnlyShape } from '../../../../src/playbook/only';

/** `Only where it is: The client. Cost`; undefined for what applies always. */
export function onlyWords({ initiators, reasons, exceptReasons }: OnlyShape = {}):
  string | undefined {
  const named = (ids: readonly string[] = []) =>
    reasonIds.filter((id) => ids.includes(id)).map((id) => reasonById(id).label);
  const parts = [
    initiators &&
      `ended by: ${initiatorIds
        .filter((id) => initiators.includes(id))
        .map((id) => initiatorById(id).label)
        .join(', ')}`,
    reasons && `for: ${named(reasons).join(', ')}`,
    exceptReasons && `for all but: ${named(exceptReasons).join(', ')}`,
  ].filter(Boolean);
  return parts.length > 0 ? `Only where it is ${parts.join('; ')}` : undefined;
}
