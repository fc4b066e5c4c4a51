import { type ContractSituation, type ContractTerms } from './contract-terms';
/** Returns numbers from 0 up to 1 (mulberry32). */
export declare function randomOf(seed: number): () => number;
/** Makes the parts of random contracts. */
export declare function makeRandom(seed: number): {
  terms: ({
    windows,
    amendments,
  }?: {
    windows?: boolean | undefined;
    amendments?: boolean | undefined;
  }) => ContractTerms;
  situation: () => ContractSituation;
  oneOf: <const Items extends readonly [unknown, ...unknown[]]>(items: Items) => Items[number];
  often: (share: number) => boolean;
  dayIn: (from: string, until: string) => import('./calendar-date').CalendarDate;
};
