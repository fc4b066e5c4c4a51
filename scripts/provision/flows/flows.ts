import { isAnyOf, isBeforeToday, isKnown } from '../../../src/crm/list-filters';
import { late } from '../../../src/playbook/lookup';
import {
  daily,
  daysBefore,
  delay,
  endsAt,
  onChange,
  onList,
  ownAction,
  setProperty,
  task,
  type FlowParts,
  type Graph,
} from './shapes';

/** What a flow needs besides workflows: without it, it is left out. */
export const needs = {
  manager: 'the playbook names no manager',
  repair_action: 'the account has no action "Repair offboardings" yet (package actions)',
  make_survey_link_action:
    'the account has no action "Make the survey’s link" yet (packages actions and survey)',
  former_stage: 'name a lifecycle stage of the account for clients who left: --former-stage VALUE',
} as const;
export type Need = keyof typeof needs;

/** A ready-made workflow, installed switched off. */
export interface FlowWanted {
  /** Stays the same when the flow is renamed. */
  id: string;
  name: string;
  object: 'companies' | 'offboarding';
  needs: readonly Need[];
  graph(parts: FlowParts): Graph;
}

const manager = 'offboarding_manager';

/** The app counts the working days: HubSpot's filters know neither those nor holidays. */
const isLate = (zone: string) => isBeforeToday('offboarding_late_on', zone);

/** Owner and manager hear that the day to stop the renewal is near. */
const beforeRenewal = (days: number): FlowWanted => ({
  id: `renewal_${days}`,
  name: `Offboarding: ${days} days left to stop the renewal`,
  object: 'companies',
  needs: ['manager'],
  graph({ taskTo }) {
    const link = taskTo.companies;
    const subject = `${days} days left to stop the renewal: {{ enrolled_object.name }}`;
    const body = 'The last day is on the card, under Contract. Stop the renewal, or say why not.';
    return {
      enrollmentCriteria: onList([
        isAnyOf('offboarding_status', 'under_way', 'paused'),
        isAnyOf('offboarding_act', 'stop_renewal'),
      ]),
      enrollmentSchedule: daysBefore('offboarding_act_by', days),
      actions: [
        task({ id: '1', subject, body, owner: 'offboarding_owner', link, next: '2' }),
        task({ id: '2', subject, body, owner: manager, link }),
      ],
    };
  },
});

export const flows: readonly FlowWanted[] = [
  {
    id: 'overdue',
    name: `Offboarding: overdue for ${late.workingDays} working days`,
    object: 'companies',
    needs: ['manager'],
    graph: ({ taskTo, zone }) => ({
      enrollmentCriteria: onList(
        [isAnyOf('offboarding_status', 'under_way'), isKnown(manager), isLate(zone)],
        isLate(zone),
      ),
      actions: [
        task({
          id: '1',
          subject: 'Overdue: the offboarding of {{ enrolled_object.name }}',
          body: `Its next step is late by ${late.workingDays} working days or more. Ask what is in the way.`,
          owner: manager,
          link: taskTo.companies,
        }),
      ],
    }),
  },
  beforeRenewal(14),
  beforeRenewal(3),
  {
    id: 'survey',
    name: 'Offboarding: send the exit survey, and remind once',
    object: 'offboarding',
    needs: ['make_survey_link_action'],
    graph: ({ taskTo, actions }) => ({
      enrollmentCriteria: onChange('offboarding_stage', ['feedback']),
      actions: [
        endsAt('1', 'contact_consent', ['no'], '2'),
        ownAction('2', actions.make_survey_link_action ?? '', { link_days: '60' }, '3'),
        task({
          id: '3',
          subject: 'Send the exit survey: {{ enrolled_object.company_name }}',
          body: 'The survey’s link is made. Link and draft are on the card, under Feedback: {{ enrolled_object.company_link }}',
          owner: 'hubspot_owner_id',
          link: taskTo.offboarding,
          next: '4',
        }),
        delay('4', 7, '5'),
        endsAt('5', 'survey_source', ['client', 'phone'], '6'),
        endsAt('6', 'contact_consent', ['no'], '7'),
        task({
          id: '7',
          subject: 'No answer to the exit survey yet: {{ enrolled_object.company_name }}',
          body: 'Remind them once, with the same link. It is on the card, under Feedback: {{ enrolled_object.company_link }}',
          owner: 'hubspot_owner_id',
          link: taskTo.offboarding,
        }),
      ],
    }),
  },
  {
    id: 'bad_score',
    name: 'Offboarding: a bad score in the exit survey',
    object: 'companies',
    needs: ['manager'],
    graph: ({ taskTo }) => ({
      enrollmentCriteria: onChange('offboarding_exit_score', ['1', '2']),
      actions: [
        task({
          id: '1',
          subject: 'Call today: {{ enrolled_object.name }} gave a bad score',
          body: 'Their answers are on the card, under Feedback. Call them today, and listen.',
          owner: manager,
          link: taskTo.companies,
        }),
      ],
    }),
  },
  {
    id: 'repair',
    name: 'Offboarding: bring every open one up to date each night',
    object: 'companies',
    needs: ['repair_action'],
    graph: ({ actions }) => ({
      enrollmentCriteria: onList([isAnyOf('offboarding_status', 'under_way', 'paused')]),
      enrollmentSchedule: daily,
      actions: [ownAction('1', actions.repair_action ?? '', { extent: 'this_one' })],
    }),
  },
  {
    id: 'former_client',
    name: 'Offboarding: lifecycle stage of a client who left',
    object: 'companies',
    needs: ['former_stage'],
    graph: ({ formerStage = '' }) => ({
      // "Partly ended" is another outcome, and so is every close before the end.
      enrollmentCriteria: onChange('offboarding_outcome', ['completed']),
      actions: [setProperty('1', 'lifecyclestage', formerStage)],
    }),
  },
];
