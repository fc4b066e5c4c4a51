import { NativeSelect } from '@mantine/core';
import { lookAs, people, whoLooks } from '../api/people';

/** Who looks at the page: cards are told, and the history of what is edited here names them. */
export function PersonSwitch() {
  return (
    <NativeSelect
      aria-label="Who looks"
      size="xs"
      value={String(whoLooks().userId)}
      data={people.map(({ userId, name, role }) => ({
        value: String(userId),
        label: `As ${name}, ${role}`,
      }))}
      onChange={(event) => lookAs(event.currentTarget.value)}
    />
  );
}
