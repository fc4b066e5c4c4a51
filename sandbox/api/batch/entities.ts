import type { ErrorBody } from '../server/errors';

/** One failed item of a batch, with the empty fields that the client's model requires. */
export interface BatchError {
  status: 'error';
  category: string;
  message: string;
  context: Record<string, string[]>;
  errors: NonNullable<ErrorBody['errors']>;
  links: Record<string, string>;
}
