import { isReasonOurs, reasonFits } from '../../../src/offboarding/reason-rules';
import { initiatorById, initiatorIds, reasonById, reasonIds } from '../../../src/playbook/lookup';
import { Choice } from '../../shared/parts/Choice';
import { Day } from '../../shared/parts/Day';
import { TypedWords } from '../../shared/parts/TypedWords';
import { useBulk } from '../bulk';
import { reasonOf } from './act-of';
import { OwnerChoice } from './OwnerChoice';
import type { ActForm } from './useActForm';
import { reasonDetailsFor } from '../../../src/playbook/book';

const initiators = initiatorIds.map(initiatorById);
const reasons = reasonIds.map(reasonById);

/** What all the offboardings start with. */
export function StartFields({ form }: { form: ActForm }) {
  const { today } = useBulk();
  const { draft, change, problem } = form;
  return (
    <>
      <Choice
        label="Who ended it"
        name="initiator"
        required
        options={initiators}
        value={draft.initiator}
        description={draft.initiator && initiatorById(draft.initiator).guidance}
        problem={problem('initiator')}
        onChoose={(initiator) => change({ initiator })}
      />
      <Reason form={form} />
      <Words form={form} />
      <Day
        label="Last day of service"
        name="finalServiceDate"
        description="Leave it open if it is not known yet."
        min={today()}
        outside="Choose today or a later day. Leave it open if it is not known yet."
        value={draft.day}
        problem={problem('finalServiceDate')}
        onPick={(day) => change({ day })}
      />
      <OwnerChoice
        form={form}
        label="Owner"
        description="Who leads them, and gets their tasks. A company without an owner in HubSpot starts without one."
        unnamed="The owner of each company"
      />
    </>
  );
}

function Reason({ form: { draft, change, problem } }: { form: ActForm }) {
  const reason = reasonOf(draft);
  const chosen = reason && reasonById(reason.id);
  return (
    <>
      <Choice
        label="Stated reason"
        name="reason"
        required
        description={chosen?.guidance}
        options={reasons.filter(({ id }) => reasonFits(draft.initiator, id))}
        value={reason?.id}
        problem={problem('statedReason.id')}
        onChoose={(id) => change({ reason: id, detail: undefined })}
      />
      {chosen && (
        <Choice
          label="In detail"
          name="detail"
          placeholder="Choose one, if known"
          options={reasonDetailsFor(chosen.id, {})}
          value={reason.detail}
          problem={problem('statedReason.detail')}
          onChoose={(detail) => change({ detail })}
        />
      )}
    </>
  );
}

/** The client's words, or ours where the reason is ours: each a text of its own. */
function Words({ form: { draft, change, problem, question } }: { form: ActForm }) {
  const shared = {
    name: 'statedWords',
    limit: 'words' as const,
    version: 0,
    problem: problem('statedWords'),
    question: question('statedWords'),
  };
  return isReasonOurs(draft.initiator) ? (
    <TypedWords
      key="ours"
      {...shared}
      label="Our words"
      description="The same for all. No message to a client quotes them."
      text={draft.ownWords ?? ''}
      onType={(ownWords) => change({ ownWords })}
    />
  ) : (
    <TypedWords
      key="clients"
      {...shared}
      label="The client's words"
      description="The same for all. If nothing has been said yet, leave it empty."
      text={draft.words ?? ''}
      onType={(words) => change({ words })}
    />
  );
}
