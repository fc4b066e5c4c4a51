import type { PlaybookChanges, TeamPlaybook } from '../playbook/changes';
import {
  actsToApprove,
  approvalRefusal,
  askedInWords,
  isApprovalUnknown,
  isEnforced,
  mayEnforceApprovals,
  type ApprovalHistory,
  type ApprovalRequest,
  type ApprovedAct,
  type Version,
} from './approval';
import { closeOffboarding } from './close';
import {
  aMark,
  later,
  mia,
  openOffboarding,
  requestMeta,
  valueOf,
  waived,
  withStep,
} from './testing';

const rule = { approvers: ['21', '22'], waive: ['revoke_access'], close: true } as const;
const changes: PlaybookChanges = { approvals: rule };
const playbook: TeamPlaybook = { version: 3, changes, isVerified: true };
const before = openOffboarding({ playbook });
const after = withStep(before, 'revoke_access', waived);
const acts = actsToApprove(before, after);
const approvers = [
  { user: '21', name: 'Bruno Keller' },
  { user: '22', name: 'Chidi Okafor' },
];
const request: ApprovalRequest = {
  number: 2,
  key: before.key,
  by: mia,
  requestId: 'ask',
  acts,
  approvers,
  enforced: true,
};

const askedAt = '2027-03-01T10:00:00.000Z';
const answeredAt = '2027-03-01T11:00:00.000Z';
const afterwards = '2027-03-01T12:00:00.000Z';
const byApp = (value: string, at = askedAt): Version => ({ value, at, sourceType: 'INTEGRATION' });
const waiting = byApp('waiting');
const byBruno: Version = {
  value: 'approved',
  at: answeredAt,
  sourceType: 'CRM_UI',
  updatedByUserId: 21,
};
const history: ApprovalHistory = {
  approval: [byBruno, waiting],
  words: [byApp('Request 2')],
  request: [byApp('{}')],
};
const gate = { acts, before, by: mia, rule, request, history };
const answered = (answer: Partial<Version>) => ({
  ...gate,
  history: { ...history, approval: [{ ...byBruno, ...answer }, waiting] },
});
const unnamed = (({ updatedByUserId: _, ...version }) => version)(byBruno);

test('the right person’s answer in HubSpot’s editor opens the gate', () => {
  expect(approvalRefusal(gate)).toBeUndefined();
});

test.each<[string, string, typeof gate | object]>([
  ['nobody asked', 'approval_needed', { request: undefined }],
  ['nobody answered', 'approval_waiting', { history: { ...history, approval: [waiting] } }],
  [
    'the request was written anew after the answer',
    'approval_changed',
    answered({ at: '2027-03-01T09:00:00.000Z' }),
  ],
  ['it was refused', 'approval_refused', answered({ value: 'refused' })],
  ['whoever asks approves', 'approval_by_asker', answered({ updatedByUserId: Number(mia.id) })],
  [
    'one who is not on the list approves',
    'approval_not_on_list',
    answered({ updatedByUserId: 23 }),
  ],
  ['an import approves', 'approval_not_by_hand', answered({ sourceType: 'IMPORT' })],
  ['a workflow approves', 'approval_not_by_hand', answered({ sourceType: 'AUTOMATION_PLATFORM' })],
  ['an app approves', 'approval_not_by_hand', answered({ sourceType: 'INTEGRATION' })],
  [
    'history names nobody',
    'approval_names_nobody',
    { history: { ...history, approval: [unnamed, waiting] } },
  ],
  [
    'a workflow wrote after the right person',
    'approval_not_by_hand',
    {
      history: {
        ...history,
        approval: [
          { value: 'approved', at: afterwards, sourceType: 'AUTOMATION_PLATFORM' },
          byBruno,
        ],
      },
    },
  ],
  [
    'the answer was emptied',
    'approval_needed',
    { history: { ...history, approval: [{ ...byBruno, value: '', at: afterwards }, byBruno] } },
  ],
  [
    'the words were changed after it',
    'approval_changed',
    { history: { ...history, words: [byApp('Request 2, more', afterwards)] } },
  ],
  [
    'a person changed the words before it',
    'approval_changed',
    { history: { ...history, words: [{ ...byBruno, value: 'x', at: askedAt }] } },
  ],
  [
    'a person changed the request',
    'approval_changed',
    { history: { ...history, request: [{ ...byBruno, value: '{}', at: askedAt }] } },
  ],
  ['it is for another offboarding', 'approval_needed', { request: { ...request, key: '500-2' } }],
  ['another person does it', 'approval_needed', { by: { id: '12', name: 'Nils' } }],
  ['it is for another reason', 'approval_needed', { acts: [{ ...acts[0], reason: 'Other.' }] }],
  [
    'it is for a close as well',
    'approval_needed',
    { acts: [...acts, { kind: 'close', outcome: 'completed' }] },
  ],
  [
    'the step was waived and reopened since',
    'approval_needed',
    {
      before: withStep(before, 'revoke_access', {
        state: 'todo',
        mark: { ...aMark, at: afterwards },
      }),
    },
  ],
])('the gate stays shut where %s', (_, code, other) => {
  expect(approvalRefusal({ ...gate, ...other })).toBe(code);
});

test('only what the playbook names needs an approval', () => {
  const waive: ApprovedAct = {
    kind: 'waive',
    step: 'revoke_access',
    reason: waived.reason,
    waivedBy: waived.waivedBy,
  };
  expect(acts).toEqual([waive]);
  expect(actsToApprove(before, withStep(before, 'meet_client', waived))).toEqual([]);
  expect(
    actsToApprove(openOffboarding(), withStep(openOffboarding(), 'revoke_access', waived)),
  ).toEqual([]);
  const closed = valueOf(
    closeOffboarding(before, { ...requestMeta(), outcome: 'withdrawn' }, later),
  );
  expect(actsToApprove(before, closed)).toEqual([{ kind: 'close', outcome: 'withdrawn' }]);
});

test('an approval is enforced only by a version that a signature vouches for', () => {
  expect(isEnforced(before)).toBe(true);
  expect(isEnforced({ playbook: { version: 3, changes } })).toBe(false);
  expect(isEnforced({ playbook: { ...playbook, insteadOf: 'unreadable' } })).toBe(false);
});

test('of a version that cannot be read it is unknown what needs an approval', () => {
  const unread = {
    ...before,
    playbook: { ...playbook, changes: {}, insteadOf: 'unreadable' },
  } as const;
  const after = withStep(unread, 'meet_client', waived);
  expect(isApprovalUnknown(unread, after)).toBe(true);
  expect(isApprovalUnknown(undefined, unread)).toBe(true);
  const done = { state: 'done', mark: aMark, evidence: { kind: 'none' } } as const;
  expect(isApprovalUnknown(unread, withStep(unread, 'meet_client', done))).toBe(false);
  expect(isApprovalUnknown(before, withStep(before, 'meet_client', waived))).toBe(false);
  expect(mayEnforceApprovals(unread.playbook)).toBe(true);
});

test('the words say who asks for what, and who may answer', () => {
  expect(askedInWords(request, before)).toMatch(
    /^Request 2\. Mia Moser asks to waive “.+”, because: Nothing was ever shared\. \(decided by Ole Ahrens\)\. To be approved by Bruno Keller or Chidi Okafor\.$/,
  );
});
