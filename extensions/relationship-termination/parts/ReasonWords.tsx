import { isReasonOurs } from '../../../src/offboarding/reason-rules';
import type { InitiatorId } from '../../../src/playbook/lookup';
import type { Form } from '../form';
import { Words } from './Words';

interface ReasonWordsProps {
  form: Form;
  /** Who ends it, as chosen so far. */
  initiator: InitiatorId | undefined;
  name: string;
  /** Its path in the request. */
  field: string;
  /** What is stored of the side that is shown. */
  stored?: string | undefined;
}

/**
 * The reason in words: the client's, or ours where the reason is ours. Each side has a text of its own, so that another
 * choice of who ends it never turns ours into the client's.
 */
export function ReasonWords({ initiator, ...shared }: ReasonWordsProps) {
  const isOurs = isReasonOurs(initiator);
  return isOurs ? (
    <Words
      key="ours"
      {...shared}
      keep="ownWords"
      label="Our words"
      limit="words"
      description="For us alone: no message to the client quotes it."
    />
  ) : (
    <Words
      key="clients"
      {...shared}
      keep="words"
      label="The client's words"
      limit="words"
      description="What the client said; messages may quote it. If nothing has been said yet, leave it empty."
    />
  );
}
