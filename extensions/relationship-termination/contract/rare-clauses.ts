import { noticeClauses, type NoticeClause } from '../../../src/calendar/contract-terms';
import { usualNotice, type ClausesDraft, type NoticeDraft } from './clauses-draft';

/** A clause that few contracts have, and the draft once it is added. */
export interface RareClause<Draft> {
  id: string;
  label: string;
  add(before: Draft): Draft;
}

/** Notice clauses that few contracts have. */
export const rareNotices: Record<
  Exclude<NoticeClause, 'notice'>,
  { title: string; add: string; leaveOut: string; usual: NoticeDraft; choosesSide?: true }
> = {
  ours: {
    title: 'Our notice',
    add: 'Another notice of ours than the client’s',
    leaveOut: 'Leave our notice out',
    usual: usualNotice,
  },
  convenience: {
    title: 'Right to end it for convenience',
    add: 'A right to end it for convenience',
    leaveOut: 'Leave this right out',
    usual: { ...usualNotice, to: 'any_day' },
    choosesSide: true,
  },
};
export const rareNoticeNames = ['ours', 'convenience'] as const;

const windowLabels: Record<NoticeClause, string> = {
  notice: 'An earliest day for notice',
  ours: 'An earliest day for our notice',
  convenience: 'An earliest day for that right',
};

/** Returns the rare clauses that a draft has not. */
export function rareClausesOf(draft: ClausesDraft): RareClause<ClausesDraft>[] {
  return [
    ...rareNoticeNames
      .filter((name) => !draft.notices[name])
      .map((name) => ({
        id: name,
        label: rareNotices[name].add,
        add: (before: ClausesDraft) => withNotice(before, name, rareNotices[name].usual),
      })),
    ...noticeClauses
      .filter((name) => draft.notices[name]?.to === 'term_end' && !draft.notices[name].opens)
      .map((name) => ({
        id: `${name}_opens`,
        label: windowLabels[name],
        add(before: ClausesDraft) {
          const notice = before.notices[name] ?? usualNotice;
          return withNotice(before, name, { ...notice, opens: { unit: notice.unit } });
        },
      })),
  ];
}

/** Returns the draft with another notice clause, or without it. */
export const withNotice = (
  before: ClausesDraft,
  name: NoticeClause,
  notice: NoticeDraft | undefined,
): ClausesDraft => ({ ...before, notices: { ...before.notices, [name]: notice } });
