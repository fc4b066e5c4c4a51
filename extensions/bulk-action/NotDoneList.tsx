import { Flex, Text } from '@hubspot/ui-extensions';
import type { NotDone } from '../../src/api/bulk';
import { reasonNot } from '../shared/why-not';
import { Names } from './Names';
import { byReason, stepsHeld } from './words';
import { stepTitle } from '../../src/playbook/book';
import { demibold } from '../shared/parts/unchanged';

/** Companies on which nothing is done, by reason. */
export function NotDoneList({ companies }: { companies: readonly NotDone[] }) {
  return (
    <Flex direction="column" gap="small">
      {byReason(companies).map((group) => (
        <Flex key={group.why} direction="column" gap="extra-small">
          <Text format={demibold}>
            {`${group.companies.length.toLocaleString('en')}: ${reasonNot(group.why)}`}
          </Text>
          <Held companies={group.companies} />
          <Names companies={group.companies} />
        </Flex>
      ))}
    </Flex>
  );
}

/** Which steps hold them, with the number of companies. */
function Held({ companies }: { companies: readonly NotDone[] }) {
  const held = stepsHeld(companies);
  if (held.length === 0) return null;
  return (
    <Text variant="microcopy">
      {`Left: ${held.map(({ step, count }) => `${stepTitle(step, {})} (${count.toLocaleString('en')})`).join(', ')}`}
    </Text>
  );
}
