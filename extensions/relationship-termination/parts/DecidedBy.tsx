import { Button, Flex } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { nameOfId, nameOfOwner } from '../../shared/useOwners';
import { useCard } from '../card';
import type { Form } from '../form';
import { Words } from './Words';

interface DecidedByProps {
  form: Form;
  offboarding: Offboarding;
  name: string;
  /** Its dot-separated path in the request. */
  field: string;
  description?: string | undefined;
}

/** Who decides a waiver: any name, or by one click whoever has to do with the offboarding. */
export function DecidedBy({ form, offboarding, ...field }: DecidedByProps) {
  const { me, owners } = useCard();
  const { owner, managerId } = offboarding;
  const named = [
    managerId ? nameOfId(managerId, owners) : undefined,
    owner && nameOfOwner(owner, owners),
    me.name,
  ];
  const names = [...new Set(named.flatMap((one) => one ?? []))];
  return (
    <Flex direction="column" gap="extra-small">
      <Words
        {...field}
        label="Who decides it"
        required
        limit="name"
        lines={1}
        form={form}
        keep="waivedBy"
      />
      {!form.draft.waivedBy && (
        <Flex gap="extra-small" wrap>
          {names.map((one) => (
            <Button
              key={one}
              size="xs"
              variant="transparent"
              onClick={() => form.restart({ ...form.draft, waivedBy: one })}
            >
              {one}
            </Button>
          ))}
        </Flex>
      )}
    </Flex>
  );
}
