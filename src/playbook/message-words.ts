/** The messages in one language: a JSON file in `messages/words/`. Placeholders are `{{…}}`. */
export interface MessageWords {
  /** January to December. */
  months: readonly string[];
  /** The first day of a month, such as `1er`. */
  first_of_month: string;
  /** With `day`, `month` and `year`. */
  date: string;
  /** With `currency` (ISO 4217) and `number`. */
  amount: string;
  /** Between thousands, and before decimals. */
  thousands: string;
  decimals: string;
  /** No open amount; a sum of which not all was read; one of which nothing was read; one that is not known. */
  nothing: string;
  and_more: string;
  more_than_read: string;
  amount_not_known: string;
  /** Between the last two of a list. */
  and: string;
  /** What stands for a fact that is not known. */
  missing: string;
  /** An item of a list with its day; an invoice, and one with its day. */
  item: string;
  invoice: string;
  invoice_due: string;
  /** With `name`. */
  greeting: string;
  closing: string;
  /** Each fact with its article, as in "[the last day of service: not known]". */
  facts: Readonly<Record<string, string>>;
  /** Options of a step's evidence, by `<fact>.<option>`. */
  choices: Readonly<Record<string, string>>;
  /** Options of a list's field, by `<fact>.<option>`. */
  options: Readonly<Record<string, string>>;
  /** Lists whose items are all done, by fact. */
  all_done: Readonly<Record<string, string>>;
  /** Each reason, after "as the main reason we noted …"; the words blame nobody and admit nothing on anyone's behalf. */
  reasons: Readonly<Record<string, string>>;
  /** What a step settled or will settle, by step. */
  topics: Readonly<Record<string, string>>;
  /** By message; the body by paragraph. */
  messages: Readonly<Record<string, { subject: string; body: Readonly<Record<string, string>> }>>;
}
