import type { Area } from '../check';

/** What only a person sees: the upload, other people, and workflows that run. */
export const byHand: Area = {
  title: 'Upload, people and workflows, seen by a person',
  checks: [
    {
      id: 'upload-taken',
      assumes: 'HubSpot takes the upload: its size, its metadata, one page and one settings',
      how: 'person',
      stops: true,
      lookAt: 'The build’s log in HubSpot, Development, Projects',
      means: 'The app as it was before stays in use',
      todo: 'Read the log, component by component',
    },
    {
      id: 'grantable',
      assumes: 'The account can grant what each package needs (031)',
      how: 'person',
      stops: true,
      lookAt: 'Install the app: HubSpot names the scopes that it asks for',
      means: 'The app cannot be installed; HubSpot does not say which scope is at fault',
      todo: 'Assemble with fewer packages and upload again',
    },
    {
      id: 'action-address',
      assumes: 'HubSpot keeps the first address of a workflow action for good',
      how: 'person',
      package: 'actions',
      lookAt:
        'After another RELTERM_WORKFLOW_URL and a deploy: which address a run of the action calls',
      means: 'Workflows call an address where nobody answers',
      todo: 'Give the actions other uids, and deploy',
    },
    {
      id: 'action-signature',
      assumes: 'HubSpot signs the calls of workflow actions as version 3',
      how: 'person',
      package: 'actions',
      stops: true,
      lookAt: 'Run an action once; where it fails, the function’s log says unsigned or forged',
      means: 'Actions do nothing: each call is answered 401',
      todo: 'Set the secret RELTERM_WORKFLOW_V2 to yes; replayed calls are then possible (docs/security.md)',
    },
    {
      id: 'action-object',
      assumes: 'A call of an action names a custom object by its id, its name or its full name',
      how: 'person',
      package: 'actions',
      files: ['functions/workflow/enrolled.ts'],
      lookAt: 'Run an action on an offboarding: its outputs say done',
      means: 'Actions on offboardings say that the record is not ours; those on companies work',
      todo: 'Enrol companies',
    },
    {
      id: 'action-retries',
      assumes:
        'HubSpot waits 10 seconds for an action’s answer, and tries again for three days at most',
      how: 'person',
      package: 'actions',
      lookAt: 'Answer 503 once (switch the secret off), then see when the run tries again',
      means: 'An act comes late, or not; none is done twice, however often it is tried',
      todo: 'Look at the workflow’s history',
    },
    {
      id: 'flow-values',
      assumes:
        'A task of a workflow may go to the owner in another property, and hold an output of an earlier action (046)',
      how: 'person',
      package: 'automation',
      lookAt:
        'Switch on “Offboarding: send the exit survey, and remind once” for a test company: whose task is it, and does it hold the link',
      means: 'A task has no owner, or shows the name of a value instead of the value',
      todo: 'Choose the owner in HubSpot’s editor',
    },
    {
      id: 'flow-enrols',
      assumes:
        'A workflow that is switched on enrols what changes from then on, not what matches already',
      how: 'person',
      package: 'automation',
      lookAt:
        'Switch on “Offboarding: overdue for three working days” in an account with overdue steps: its history',
      means: 'Many tasks at once on the day on which it is switched on',
      todo: 'Switch it on in the editor, which asks',
    },
    {
      id: 'agents',
      assumes: 'The app’s actions are for workflows; agents of HubSpot do not get them',
      how: 'person',
      package: 'actions',
      lookAt: 'HubSpot’s list of tools for agents',
      means: 'An agent could change an offboarding; gates and waivers hold for it too',
      todo: 'Take the tools away from agents',
    },
    {
      id: 'deactivated-owner',
      assumes: 'A write that names a deactivated owner is refused, so the app looks them up first',
      how: 'person',
      files: ['functions/hubspot/owners.ts'],
      lookAt: 'Deactivate a test user who has a task on a list, and save the list',
      means: 'A task belongs to nobody who works on it',
      todo: 'Choose another person on the list',
    },
    {
      id: 'gone-associated',
      assumes:
        'A meeting whose contact was deleted is refused with 400 or 404, and made without them',
      how: 'person',
      files: ['functions/hubspot/meetings.ts'],
      lookAt:
        'Plan a meeting with a contact, and delete the contact in another window before saving',
      means: 'The meeting is not made, and the card says that it did not work',
      todo: 'Choose the people again',
    },
  ],
};
