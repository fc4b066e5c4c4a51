import type { ContractSituation, ContractTerms } from './contract-terms';
/** Each is within the limits of the form: 4,000 characters, 50 years, 100 amendments. */
export declare const worstTerms: Record<string, ContractTerms>;
export declare const worstSituation: ContractSituation;
