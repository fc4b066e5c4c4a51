import { LoadingButton } from '@hubspot/ui-extensions';

interface ReadAgainProps {
  /** The state of what is read. */
  status: 'idle' | 'loading' | 'failed' | 'loaded';
  onRead(): void;
  variant?: 'secondary';
  size?: 'xs';
}

/** The button that reads something again, or tries once more after a failure; it spins while it reads. */
export function ReadAgain({ status, onRead, ...rest }: ReadAgainProps) {
  return (
    <LoadingButton {...rest} loading={status === 'loading'} onClick={() => onRead()}>
      {status === 'failed' ? 'Try again' : 'Refresh'}
    </LoadingButton>
  );
}
