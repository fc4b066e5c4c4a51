import type { WorkerFailure } from './protocol';

type Props = { failure: WorkerFailure; onDismiss: () => void };

/** Stands in the card's place, or above it where the card goes on. */
export function FailureBox({ failure, onDismiss }: Props) {
  return (
    <div role="alert" className="hsx-failure">
      <strong>
        {failure.fatal ? 'This card could not be shown.' : 'The card raised an error.'}
      </strong>
      <p>{failure.message}</p>
      {failure.stack && (
        <details>
          <summary>Details</summary>
          <pre>{failure.stack}</pre>
        </details>
      )}
      {!failure.fatal && (
        <button type="button" className="hsx-link" onClick={onDismiss}>
          Dismiss
        </button>
      )}
    </div>
  );
}
