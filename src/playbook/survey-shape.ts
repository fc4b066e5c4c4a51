/** The languages that a client may read the survey in; the first is for everybody else. */
export const languages = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** One text in each language. */
export type Texts = Readonly<Record<Language, string>>;

export interface SurveyOptionShape {
  id: string;
  /** As the property and the card name it. */
  label: string;
  /** As the client reads it. */
  words: Texts;
  /** Stays at the end where the others are shuffled. */
  last?: true;
}

interface Common {
  id: string;
  /** As the property and the card name it. */
  label: string;
  /** As the client is asked. */
  words: Texts;
}

/** An answer to each is a property of the record; that to `contact` is the client's consent. */
export type SurveyQuestionShape = Common &
  (
    | { kind: 'choice'; options: readonly SurveyOptionShape[]; shuffled?: true }
    | { kind: 'long' }
    /** From 1 to `most`, with words at both ends. */
    | { kind: 'score'; most: number; lowest: Texts; highest: Texts }
    | {
        kind: 'contact';
        consents: readonly SurveyOptionShape[];
        waysLabel: Texts;
        ways: readonly SurveyOptionShape[];
      }
  );

export interface SurveyShape {
  /** How many days a link is good for unless the rep says otherwise, and at most. */
  days: { usual: number; most: number };
  /** How often a link takes answers, the first time and each change. */
  maxAnswers: number;
  questions: readonly SurveyQuestionShape[];
  /** What else the page says, by id. `{{company}}`, `{{until}}`, `{{on}}`, `{{most}}` and `{{times}}` are filled in. */
  texts: Readonly<Record<string, Texts>>;
}
