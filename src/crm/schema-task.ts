import { fieldsOfRegister } from '../offboarding/items';
import { registerById, registerIds } from '../playbook/lookup';
import {
  kindOfField,
  listed,
  reasonKind,
  steps,
  textKind,
  type PropertyWanted,
} from './schema-kinds';
import { itemFieldProperty, taskProperties } from './task-names';

const registers = listed({
  ...Object.fromEntries(registerIds.map((id) => [id, registerById(id).label])),
  step: 'Step',
  reminder: 'Reminder',
});

/** Properties of tasks for registers and steps, from the playbook. */
export const taskSchema = (group: string): PropertyWanted[] => [
  { name: taskProperties.register, label: 'Offboarding list', group, ...registers },
  { name: taskProperties.step, label: 'Offboarding step', group, ...steps },
  {
    name: taskProperties.doneIn,
    label: 'Offboarding item done in',
    group,
    hidden: true,
    ...listed({ app: 'Relationship Termination', hubspot: 'HubSpot' }),
  },
  { name: taskProperties.doneBy, label: 'Offboarding item done by', group, ...textKind },
  { name: taskProperties.key, label: 'Offboarding key', group, hidden: true, ...textKind },
  { name: taskProperties.reason, label: 'Offboarding reason', group, ...reasonKind },
  ...registerIds.map(registerById).flatMap((register) =>
    fieldsOfRegister(register).map((field) => ({
      name: itemFieldProperty(register.id, field.id),
      label: `${register.label}: ${field.label}`,
      group,
      ...kindOfField(field),
    })),
  ),
];
