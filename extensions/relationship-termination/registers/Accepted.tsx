import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import { titleOf, type Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { alternativeById } from '../../../src/playbook/book';
import { outcomeById, type Register } from '../../../src/playbook/lookup';
import { ClosePanel } from '../change/ClosePanel';
import { PausePanel } from '../change/PausePanel';

interface AcceptedProps {
  offboarding: Offboarding;
  register: Register;
  items: readonly Item[];
}

/** The client accepted an alternative: offers the close or pause that goes with it. */
export function Accepted({ offboarding, register, items }: AcceptedProps) {
  const { turns } = register;
  const taken = turns && items.find(({ values }) => values[turns.field] === turns.option);
  const into = taken && alternativeById(taken.values[turns.by] ?? '', offboarding)?.turnsInto;
  if (!into || offboarding.status === 'closed' || offboarding.status === into) return null;
  const title = titleOf(register, taken.values);
  return (
    <Alert title={`The client accepted: ${title}`} variant="success">
      <Flex direction="column" gap="extra-small" align="start">
        {into === 'paused' ? (
          <>
            <Text>This offboarding can rest until the day that you agreed.</Text>
            <PausePanel suggested={`The client accepted: ${title}.`} />
          </>
        ) : (
          <>
            <Text>This can end as “{outcomeById(into).label}”.</Text>
            <ClosePanel
              offboarding={offboarding}
              suggested={{ outcome: into, note: `The client accepted: ${title}.` }}
            />
          </>
        )}
      </Flex>
    </Alert>
  );
}
