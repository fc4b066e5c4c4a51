import type { Side } from '../../../src/calendar/contract-terms';
import { Choice } from '../../shared/parts/Choice';
import type { ClauseFieldsProps } from './clause-fields-props';
import type { NoticeDraft } from './clauses-draft';
import { NoticeTerms } from './NoticeTerms';
import { Part } from './Part';
import { rareNoticeNames, rareNotices, withNotice } from './rare-clauses';

const sides = [
  { id: 'either', label: 'Both sides' },
  { id: 'client_side', label: 'Only the client' },
  { id: 'our_side', label: 'Only us' },
] as const satisfies { id: Side | 'either'; label: string }[];

/** The rare notice clauses that the draft has. */
export function RareNotices(props: ClauseFieldsProps) {
  return rareNoticeNames.map((clause) => <RareNotice key={clause} {...props} clause={clause} />);
}

function RareNotice(props: ClauseFieldsProps & { clause: (typeof rareNoticeNames)[number] }) {
  const { draft, edit, problem, at, name, clause } = props;
  const notice = draft.notices[clause];
  if (!notice) return null;
  const { title, leaveOut, usual, choosesSide } = rareNotices[clause];
  const put = (patch: Partial<NoticeDraft>) =>
    edit((before) =>
      withNotice(before, clause, { ...(before.notices[clause] ?? usual), ...patch }),
    );
  const remove = () => edit((before) => withNotice(before, clause, undefined));
  return (
    <Part title={title} leaveOut={{ label: leaveOut, onClick: remove }}>
      {choosesSide && (
        <Choice
          label="Who has it"
          name={`${name}_${clause}By`}
          required
          options={sides}
          value={notice.by ?? 'either'}
          onChoose={(side) => put({ by: side === 'either' ? undefined : side })}
        />
      )}
      <NoticeTerms
        draft={notice}
        edit={put}
        problem={problem}
        at={`${at}${clause}`}
        name={`${name}_${clause}`}
      />
    </Part>
  );
}
