import { Button, Flex } from '@hubspot/ui-extensions';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { WaiverRoleId } from '../../../src/playbook/lookup';
import { useCard } from '../card';
import type { Form } from '../form';
import { deciders } from './deciders';
import { Words } from './Words';

interface DecidedByProps {
  form: Form;
  offboarding: Offboarding;
  name: string;
  /** Its dot-separated path in the request. */
  field: string;
  description?: string | undefined;
  /** Who may decide it; without it, several roles. */
  role?: WaiverRoleId | undefined;
}

/** Who decides a waiver: any name, or by one click one of those who may. */
export function DecidedBy({ form, offboarding, role, ...field }: DecidedByProps) {
  const names = deciders(role, { offboarding, owners: useCard().owners });
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
      {!form.draft.waivedBy && names.length > 0 && (
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
