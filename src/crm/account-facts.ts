/** What of the account HubSpot's records are read with. */
export interface AccountFacts {
  /** The portal's time zone, an IANA name. */
  zone: string;
  /** The account's currency (ISO 4217), which deals have where HubSpot names none; undefined where it does not tell it. */
  currency: string | undefined;
}
