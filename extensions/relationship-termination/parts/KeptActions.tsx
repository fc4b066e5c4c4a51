import { CrmActionButton, CrmActionLink } from '@hubspot/ui-extensions/crm';
import type { ComponentProps } from 'react';
import { useUnchanged } from '../../shared/parts/unchanged';

/** HubSpot's actions on a record; what they are about stays the same while it says the same, see `useUnchanged`. */
export const KeptActionButton = (props: ComponentProps<typeof CrmActionButton>) => {
  const actionContext = useUnchanged(props.actionContext);
  return <CrmActionButton {...{ ...props, actionContext }} />;
};

export const KeptActionLink = (props: ComponentProps<typeof CrmActionLink>) => {
  const actionContext = useUnchanged(props.actionContext);
  return <CrmActionLink {...{ ...props, actionContext }} />;
};
