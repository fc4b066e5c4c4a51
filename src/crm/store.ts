import type { ChangeNote } from '../messages/change-note';
import type { Offboarding, Open } from '../offboarding/offboarding';
import type { Company } from './company';
import type { Properties } from './names';
import type { AnyStageId } from './pipeline';

/** An offboarding as stored in HubSpot. */
export interface StoredOffboarding {
  recordId: string;
  properties: Properties;
  offboarding: Offboarding;
  /** Stage on HubSpot's board, if a person moved the record there. */
  boardStage?: AnyStageId;
  /** Its address in HubSpot, where the record says its company's. */
  link?: string | undefined;
}

/**
 * Offboardings of a company: the present or last one, and the earlier ones, newest first; and those of companies that
 * were merged into it, unchanged.
 */
export interface CompanyOffboardings {
  current?: StoredOffboarding;
  earlier: StoredOffboarding[];
  ofMerged: StoredOffboarding[];
  /** The record of the company's present key is there, but says neither when it started nor what it is. */
  isUnreadable?: true;
}

/** Storage of offboardings, implemented in `functions/hubspot/store.ts`. Each method states its number of API calls. */
export interface OffboardingStore {
  /** Finds a company's offboardings. No API call when it was never offboarded, else 1; 2 without a record of its key. */
  find(company: Company): Promise<CompanyOffboardings>;
  /** Reads a record by id; undefined if there is none. 1 API call. */
  byId(recordId: string): Promise<StoredOffboarding | undefined>;
  /**
   * Returns a record's company as HubSpot passes it to the card; undefined if it was deleted. 1 API call, and 2 more if
   * the company was merged into another.
   */
  companyOf(stored: StoredOffboarding): Promise<Company | undefined>;
  /** Reserves the number on the company, so that an interrupted start is visible. 1 API call. */
  reserve(company: Company, number: number): Promise<Company>;
  /** Gives a number back that no record was made for: the company as it was before `reserve`. 1 API call. */
  release(reserved: Company, before: Company): Promise<void>;
  /** Creates the record; `taken` if one with that key exists. 1 API call. */
  create(company: Company, offboarding: Open): Promise<StoredOffboarding | 'taken'>;
  /**
   * Writes the properties that changed: 1 API call, none if nothing differs. `outdated`: somebody wrote since it was
   * read, and nothing was written; 1 more. `overlaps`: somebody else changed a property that `next` changes since a
   * person saw `seen`.
   */
  update(
    stored: StoredOffboarding,
    next: Offboarding,
    seen?: Offboarding,
  ): Promise<StoredOffboarding | 'outdated' | 'overlaps'>;
  /**
   * Writes the notes; a note with the same activity key is not written twice. 1 API call for each. `mayBeThere`: an
   * earlier attempt may have written them.
   */
  note(
    company: Company,
    stored: StoredOffboarding,
    notes: ChangeNote[],
    mayBeThere: boolean,
  ): Promise<void>;
  /** Writes the company's mirror: 1 API call, none if it is up to date. `deleted`: the record was deleted. */
  mirror(company: Company, stored: StoredOffboarding | 'deleted'): Promise<void>;
}
