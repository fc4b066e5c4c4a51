import type { ApprovalsShape, TeamPlaybook } from '../playbook/changes';
import { approvalsChanged } from './approval-changes';

const version = (approvals?: ApprovalsShape, more: Partial<TeamPlaybook> = {}) => ({
  playbook: { version: 1, changes: { ...(approvals && { approvals }) }, ...more },
});
const closes = { approvers: ['7'], close: true } as const;
const waives = { approvers: ['7', '8'], waive: ['revoke_access'], close: true } as const;
const signed = { isVerified: true } as const;

test('approvals that come and go are named, with whether they are enforced', () => {
  expect(approvalsChanged({}, version(waives, signed))).toEqual({
    come: ['waiving “Revoke access”', 'the close'],
    go: [],
    enforced: true,
    hasOtherApprovers: false,
  });
  expect(approvalsChanged(version(waives), version(closes))).toEqual({
    come: [],
    go: ['waiving “Revoke access”'],
    hasOtherApprovers: true,
  });
});

test('the same approvals may become enforced', () => {
  expect(approvalsChanged(version(closes), version(closes, signed))).toMatchObject({
    come: [],
    go: [],
    enforced: true,
  });
  expect(approvalsChanged(version(closes), version(closes))).not.toHaveProperty('enforced');
});

test('of a version that cannot be read nothing is said to go', () => {
  const unread = version(waives, { insteadOf: 'unreadable', goesBy: 0 });
  expect(approvalsChanged(unread, version(closes))).toMatchObject({ come: ['the close'], go: [] });
});
