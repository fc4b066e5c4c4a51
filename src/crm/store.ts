import type { ChangeNote } from '../messages/change-note';
import type { Offboarding, Open } from '../offboarding/offboarding';
import type { Company } from './company';
import type { Properties } from './names';
import type { AnyStageId } from './pipeline';

/** An offboarding as it lies in HubSpot. */
export interface StoredOffboarding {
  recordId: string;
  properties: Properties;
  offboarding: Offboarding;
  /** Where HubSpot's board has it, when a person moved it there. */
  boardStage?: AnyStageId;
}

/**
 * A company's offboardings: the present or last one, and the earlier ones, newest first; and those of the companies
 * that were merged into it, which stay as they were.
 */
export interface CompanyOffboardings {
  current?: StoredOffboarding;
  earlier: StoredOffboarding[];
  ofMerged: StoredOffboarding[];
}

/** The port to where offboardings lie; `functions/hubspot/store.ts` is the one behind it. Each call says how many API calls it makes. */
export interface OffboardingStore {
  /** None when the company was never offboarded, else 1. */
  find(company: Company): Promise<CompanyOffboardings>;
  /** 1: a record by its own id; undefined when there is none. */
  byId(recordId: string): Promise<StoredOffboarding | undefined>;
  /**
   * 1, and 2 more where the company was merged into another: the company of a record, as HubSpot would hand
   * it over; undefined when it is gone.
   */
  companyOf(stored: StoredOffboarding): Promise<Company | undefined>;
  /** 1: takes the number on the company, so that a start cut off half-way shows. */
  reserve(company: Company, number: number): Promise<Company>;
  /** 1: the record; `taken` when there is one with that key. */
  create(company: Company, offboarding: Open): Promise<StoredOffboarding | 'taken'>;
  /**
   * 1, or none when nothing differs: writes only the properties that changed. `outdated`, 1 more: somebody
   * wrote since it was read, and nothing was written. `overlaps`: what `next` changes was changed by somebody
   * else since a person decided on what they had `seen`.
   */
  update(
    stored: StoredOffboarding,
    next: Offboarding,
    seen?: Offboarding,
  ): Promise<StoredOffboarding | 'outdated' | 'overlaps'>;
  /** 1: the note in the timeline; a second one for the same change is not made. `mayBeThere`: it may have been written before. */
  note(
    company: Company,
    stored: StoredOffboarding,
    notes: ChangeNote[],
    mayBeThere: boolean,
  ): Promise<void>;
  /** 1, or none when the company's copy is right. `deleted`: the record is gone. */
  mirror(company: Company, stored: StoredOffboarding | 'deleted'): Promise<void>;
}
