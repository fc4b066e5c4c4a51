import type { PlaybookChanges } from '../playbook/changes';
import { stepDetailProperty, stepProperty } from './names';
import { detailLabel, long, stepStateKind, type Option, type PropertyWanted } from './schema-kinds';
import { taskProperties } from './task-names';

/** Options that a property of an object must have. */
export interface OptionsWanted {
  object: 'offboarding' | 'tasks';
  property: string;
  options: Option[];
}

/** Returns what an account needs for what a team added: properties of its steps on the record, and options. */
export function ownSchema({ ownSteps = [], ownReasonDetails = [] }: PlaybookChanges): {
  properties: PropertyWanted[];
  options: OptionsWanted[];
} {
  const steps = ownSteps.map(({ id, title }) => ({ value: id, label: title }));
  const details = ownReasonDetails.map((detail) => ({
    value: detail.id,
    label: detailLabel(detail),
  }));
  const wanted: OptionsWanted[] = [
    { object: 'tasks', property: taskProperties.step, options: steps },
    { object: 'offboarding', property: 'stated_reason_detail', options: details },
    { object: 'offboarding', property: 'analysed_reason_detail', options: details },
  ];
  return {
    properties: ownSteps.flatMap(({ id, title }) => [
      { name: stepProperty(id), label: title, group: 'steps', ...stepStateKind },
      {
        name: stepDetailProperty(id),
        label: `${title}: detail`,
        group: 'step_details',
        hidden: true,
        ...long,
      },
    ]),
    options: wanted.filter(({ options }) => options.length > 0),
  };
}
