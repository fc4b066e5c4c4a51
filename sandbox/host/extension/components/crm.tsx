import type { CrmActionButtonProps, CrmActionLinkProps } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { ComposerDialog, SchedulerDialog } from './activity-dialogs';
import { shortSize, testId } from './sizes';

const ACTIONS: Record<string, string> = {
  PREVIEW_OBJECT: 'opens a preview of the record',
  ADD_NOTE: 'opens the note editor',
  ADD_TASK: 'opens the task editor',
  SEND_EMAIL: 'opens the email composer',
  SCHEDULE_MEETING: 'opens the scheduler',
  OPEN_RECORD_CREATOR_FORM: 'opens the form for a new record',
  OPEN_RECORD_ASSOCIATION_FORM: 'opens the form that associates a record',
  ENGAGEMENT_APP_LINK: 'goes to an activity',
  RECORD_APP_LINK: 'goes to a record',
  PAGE_APP_LINK: 'goes to a page of HubSpot',
  EXTERNAL_URL: 'opens a website',
  OPEN_WORKFLOW_ENROLLMENT_MODAL: 'opens the enrolment into a workflow',
};

type Pressed = Pick<CrmActionButtonProps, 'actionType' | 'actionContext' | 'onClick'>;

/** What the sandbox can do itself, as HubSpot's own windows would. */
const DIALOGS: Record<string, typeof SchedulerDialog> = {
  SCHEDULE_MEETING: SchedulerDialog,
  SEND_EMAIL: ComposerDialog,
};

/** HubSpot does these itself and tells the card nothing; the sandbox does it too, or says what it would do. */
function useStandInFor({ actionType, actionContext, onClick }: Pressed) {
  const [told, setTold] = useState(false);
  const press = () => {
    setTold(true);
    onClick?.();
  };
  const Dialog = DIALOGS[actionType];
  if (Dialog) {
    const note = told && <Dialog context={{ ...actionContext }} onClose={() => setTold(false)} />;
    return { press, note };
  }
  const note = told && (
    <div role="note" className="hsx-stand-in">
      <span>In HubSpot this {ACTIONS[actionType] ?? actionType}. The sandbox has none.</span>
      <code>{JSON.stringify(actionContext)}</code>
    </div>
  );
  return { press, note };
}

export function CrmActionButton(props: CrmActionButtonProps) {
  const { variant = 'secondary', type = 'button', size, disabled = false, children } = props;
  const { press, note } = useStandInFor(props);
  return (
    <>
      <button
        type={type}
        disabled={disabled}
        onClick={press}
        title={`HubSpot ${ACTIONS[props.actionType] ?? props.actionType}`}
        className={`hsx-button hsx-${variant} hsx-size-${shortSize(size, 'md')}`}
        {...testId(props)}
      >
        {children}
      </button>
      {note}
    </>
  );
}

export function CrmActionLink(props: CrmActionLinkProps) {
  const { variant = 'primary', children } = props;
  const { press, note } = useStandInFor(props);
  return (
    <>
      <button
        type="button"
        className={`hsx-link hsx-link-${variant}`}
        onClick={press}
        {...testId(props)}
      >
        {children}
      </button>
      {note}
    </>
  );
}
