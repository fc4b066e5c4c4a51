import type { ProvisioningClients } from '../hubspot';

/**
 * A step forward of an account that a plan cannot see, because it lies in records. It is safe to run again after it was cut off,
 * and deletes nothing (049).
 */
export interface Migration {
  /** From 1, without gaps; the account keeps that of the last one. */
  number: number;
  /** What is done, as a plan says it. */
  does: string;
  run: (api: ProvisioningClients) => Promise<void>;
}
