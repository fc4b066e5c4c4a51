import { Accordion, Alert, Button, Flex, StatusTag } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { ownerLabel } from '../../../src/api/owners';
import { initiatorById, initiatorIds, reasonById, reasonIds } from '../../../src/playbook/lookup';
import { narrows, whose, type FilterName, type Filters } from '../../../src/portfolio/filters';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import { usePage } from '../page';
import { chipsOf, whoseLabels } from './filter-words';
import { useFilters } from './useFilters';

/** The filters of every route: chips to take off, and the choices on demand. They stand in the address. */
export function FilterBar() {
  const { filters, leftOut, change } = useFilters();
  const { owners, readOwners } = usePage();
  const needsOwners =
    filters.who === 'mine' || filters.who === 'team' || filters.owner !== undefined;
  useEffect(() => {
    if (needsOwners) readOwners();
  }, [needsOwners, readOwners]);
  const takeOff = (names: readonly FilterName[]) =>
    change(Object.fromEntries(names.map((name) => [name, undefined])));
  const chips = chipsOf(filters, owners);
  return (
    <Flex direction="column" gap="small">
      {chips.length > 0 && (
        <Flex gap="small" align="center" wrap>
          {chips.map(({ words, names }) => (
            <StatusTag key={words} showRemoveIcon onRemoveClick={() => takeOff(names)}>
              {words}
            </StatusTag>
          ))}
          <Button
            size="xs"
            variant="transparent"
            onClick={() => takeOff(chips.flatMap(({ names }) => names))}
          >
            Show all
          </Button>
        </Flex>
      )}
      {leftOut.length > 0 && (
        <Alert title="The address has filters that are not known here" variant="warning">
          {`They are left out, so this may be more than was meant: ${leftOut.join(', ')}.`}
        </Alert>
      )}
      <Accordion
        size="xs"
        title={narrows(filters) ? 'Change the filters' : 'Filter'}
        onClick={readOwners}
      >
        <Choices filters={filters} change={change} />
      </Accordion>
    </Flex>
  );
}

function Choices({ filters, change }: { filters: Filters; change(to: Filters): void }) {
  return (
    <Flex direction="column" gap="small">
      <Flex gap="medium" wrap>
        <Choice
          label="Whose"
          name="who"
          options={whose.map((id) => ({ id, label: whoseLabels[id] }))}
          value={filters.who ?? 'all'}
          onChoose={(who) => change({ who: who === 'all' ? undefined : who, owner: undefined })}
        />
        <OwnerChoice filters={filters} change={change} />
        <Choice
          label="Reason"
          name="reason"
          placeholder="Any"
          options={reasonIds.map(reasonById)}
          value={filters.reason}
          onChoose={(reason) => change({ reason })}
        />
        <Choice
          label="Who ended it"
          name="initiator"
          placeholder="Anybody"
          options={initiatorIds.map(initiatorById)}
          value={filters.initiator}
          onChoose={(initiator) => change({ initiator })}
        />
      </Flex>
      <Flex gap="small" wrap>
        <Day
          label="Last day of service from"
          name="from"
          value={filters.from}
          onPick={(from) => change({ from })}
        />
        <Day
          label="until"
          name="until"
          min={filters.from}
          outside="This day is before the first one, so there is none to show."
          value={filters.until}
          onPick={(until) => change({ until })}
        />
      </Flex>
    </Flex>
  );
}

/** One of the account's owners; absent while they are not read. */
function OwnerChoice({ filters, change }: { filters: Filters; change(to: Filters): void }) {
  const { owners } = usePage();
  if (owners.status !== 'loaded') return null;
  return (
    <Choice
      label="Owner"
      asMenu
      name="owner"
      placeholder="Anybody"
      options={owners.owners.map((owner) => ({ id: owner.id, label: ownerLabel(owner) }))}
      value={filters.owner}
      onChoose={(owner) => change({ owner, who: undefined })}
    />
  );
}
