import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { ownerLabel, type NamedOwner } from '../../../../src/api/owners';
import type { ManagersShape } from '../../../../src/playbook/changes';
import { withPart } from '../../../../src/playbook/edit-changes';
import { Choice } from '../../../shared/parts/Choice';
import { OwnersNotReady } from '../../../shared/parts/OwnersNotReady';
import { usePage } from '../../page';
import { useTeamSettings } from '../settings';

const nobody = 'none';

/** A manager for each of HubSpot's teams, and one for all others. */
export function Managers() {
  const { owners, readOwners } = usePage();
  const { changes, edit } = useTeamSettings();
  useEffect(() => readOwners(), [readOwners]);
  if (owners.status !== 'loaded') return <OwnersNotReady owners={owners} onRead={readOwners} />;
  const { ofTeams = [], otherwise } = changes.managers ?? {};
  const set = (what: string, managers: ManagersShape) => {
    const isNone = managers.ofTeams.length === 0 && managers.otherwise === undefined;
    edit(`manager ${what}`, (now) => withPart(now, 'managers', isNone ? undefined : managers));
  };
  const teams = teamsOf(owners.owners, ofTeams);
  return (
    <Flex direction="column" gap="small">
      <Heading>Managers by HubSpot’s teams</Heading>
      <Text variant="microcopy">
        The manager of the owner’s team is named on the offboarding, and asked where a step needs a
        manager.
      </Text>
      {teams.length === 0 && <Text>No owner is in one of HubSpot’s teams.</Text>}
      {teams.map(({ id, name }) => (
        <OwnerChoice
          key={id}
          label={name}
          name={`team.${id}`}
          owners={owners.owners}
          value={ofTeams.find(({ team }) => team === id)?.manager}
          onChoose={(manager) => {
            const rest = ofTeams.filter(({ team }) => team !== id);
            const next = manager ? [...rest, { team: id, manager }] : rest;
            set(id, { ofTeams: next, otherwise });
          }}
        />
      ))}
      <OwnerChoice
        label="All others"
        name="team.otherwise"
        owners={owners.owners}
        value={otherwise}
        onChoose={(manager) => set('otherwise', { ofTeams, otherwise: manager })}
      />
    </Flex>
  );
}

/** The teams of all owners by name, and those that have a manager but no owner any more. */
function teamsOf(owners: readonly NamedOwner[], set: ManagersShape['ofTeams']) {
  const known = new Map(
    owners.flatMap(({ teams = [] }) => teams.map(({ id, name }) => [id, name] as const)),
  );
  const gone = set.flatMap(({ team }) => (known.has(team) ? [] : team));
  return [
    ...[...known].map(([id, name]) => ({ id, name })),
    ...gone.map((id) => ({ id, name: `Team ${id}, which no active owner is in` })),
  ].sort((a, b) => a.name.localeCompare(b.name));
}

interface OwnerChoiceProps {
  label: string;
  name: string;
  owners: readonly NamedOwner[];
  value: string | undefined;
  onChoose(manager: string | undefined): void;
}

function OwnerChoice({ label, name, owners, value, onChoose }: OwnerChoiceProps) {
  const isGone = value !== undefined && !owners.some(({ id }) => id === value);
  return (
    <Choice
      label={label}
      name={name}
      asMenu
      options={[
        { id: nobody, label: 'Nobody' },
        ...(isGone ? [{ id: value, label: `Owner ${value}, who is not active` }] : []),
        ...owners.map((owner) => ({ id: owner.id, label: ownerLabel(owner) })),
      ]}
      value={value ?? nobody}
      onChoose={(id) => onChoose(id === nobody ? undefined : id)}
    />
  );
}
