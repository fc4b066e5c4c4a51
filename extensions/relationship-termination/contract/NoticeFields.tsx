import { Choice } from '../../shared/parts/Choice';
import type { ClauseFieldsProps } from './clause-fields-props';
import { usualNotice, type NoticeDraft } from './clauses-draft';
import { NoticeTerms } from './NoticeTerms';
import { withNotice } from './rare-clauses';

const asked = { id: 'asked', label: 'The contract asks for notice' } as const;
const same = { id: 'same', label: 'As before' } as const;
const notSaid = { id: 'not_said', label: 'The contract says nothing' } as const;

/** What notice the contract asks for: of the client, and of us unless ours is another. */
export function NoticeFields({ draft, edit, problem, at, name, amending }: ClauseFieldsProps) {
  const { notice } = draft.notices;
  const put = (next: NoticeDraft | undefined) =>
    edit((before) => withNotice(before, 'notice', next));
  const silent = amending ? same : notSaid;
  return (
    <>
      <Choice
        label={draft.notices.ours ? "The client's notice" : 'Notice'}
        name={`${name}_notice`}
        required
        options={[asked, silent]}
        value={notice ? asked.id : silent.id}
        problem={notice ? undefined : problem(`${at}notice`)}
        onChoose={(chosen) => put(chosen === 'asked' ? (notice ?? usualNotice) : undefined)}
      />
      {notice && (
        <NoticeTerms
          draft={notice}
          edit={(patch) =>
            edit((before) =>
              withNotice(before, 'notice', { ...(before.notices.notice ?? usualNotice), ...patch }),
            )
          }
          problem={problem}
          at={`${at}notice`}
          name={`${name}_notice`}
        />
      )}
    </>
  );
}
