import { reasons } from './reasons';
import type { SurveyShape, Texts } from './survey-shape';
import { surveyTexts } from './survey-texts';

/** Each reason as the client would put it: in their words, and without blame. */
const reasonForClients = {
  changed_needs: {
    en: 'What we need has changed',
    de: 'Unser Bedarf hat sich geändert',
    fr: 'Nos besoins ont changé',
    es: 'Nuestras necesidades cambiaron',
  },
  performance: {
    en: 'Service or quality fell short',
    de: 'Leistung oder Qualität reichten nicht aus',
    fr: 'Le service ou la qualité n’étaient pas au niveau attendu',
    es: 'El servicio o la calidad no bastaron',
  },
  strategic_shift: {
    en: 'A new direction on our side',
    de: 'Eine neue Ausrichtung bei uns',
    fr: 'Une nouvelle orientation de notre côté',
    es: 'Un nuevo rumbo por nuestra parte',
  },
  cost: {
    en: 'The cost',
    de: 'Die Kosten',
    fr: 'Le coût',
    es: 'El coste',
  },
  product_fit: {
    en: 'It did not fit the way we work',
    de: 'Es passte nicht zu unserer Arbeitsweise',
    fr: 'Cela ne convenait pas à notre façon de travailler',
    es: 'No encajaba con nuestra forma de trabajar',
  },
  competitor: {
    en: 'We chose another provider',
    de: 'Wir haben uns für einen anderen Anbieter entschieden',
    fr: 'Nous avons choisi un autre prestataire',
    es: 'Elegimos a otro proveedor',
  },
  non_payment: {
    en: 'Invoices or payments',
    de: 'Rechnungen oder Zahlungen',
    fr: 'Des factures ou des paiements',
    es: 'Facturas o pagos',
  },
  project_completed: {
    en: 'The work was done',
    de: 'Die Arbeit war abgeschlossen',
    fr: 'Le travail était terminé',
    es: 'El trabajo estaba terminado',
  },
  our_decision: {
    en: 'You decided to end it',
    de: 'Sie haben entschieden, es zu beenden',
    fr: 'Vous avez décidé d’y mettre fin',
    es: 'Ustedes decidieron terminarla',
  },
  other: {
    en: 'Something else',
    de: 'Etwas anderes',
    fr: 'Autre chose',
    es: 'Otra cosa',
  },
} as const satisfies Record<(typeof reasons)[number]['id'], Texts>;

/** The reason that fits nothing, where the list of a survey ends. */
const LAST = 'other';

const reasonOptions = reasons.map(({ id, label }) => ({
  id,
  label,
  words: reasonForClients[id],
  ...(id === LAST && { last: true as const }),
}));

/** What the client is asked after the end. Each answer is a property; add a question here and provision. */
export const survey = {
  days: { usual: 60, most: 365 },
  maxAnswers: 20,
  questions: [
    {
      id: 'main_reason',
      label: 'Main reason',
      words: {
        en: 'What was the main reason for the end?',
        de: 'Was war der Hauptgrund für das Ende?',
        fr: 'Quelle a été la raison principale de la fin\u00a0?',
        es: '¿Cuál fue el motivo principal del final?',
      },
      kind: 'choice',
      options: reasonOptions,
      shuffled: true,
    },
    {
      id: 'would_have_changed',
      label: 'What would have changed it',
      words: {
        en: 'What would have changed it?',
        de: 'Was hätte daran etwas geändert?',
        fr: 'Qu’est-ce qui aurait changé les choses\u00a0?',
        es: '¿Qué lo habría cambiado?',
      },
      kind: 'long',
    },
    {
      id: 'handling',
      label: 'How we handled the ending',
      words: {
        en: 'How did we handle the ending?',
        de: 'Wie sind wir mit dem Ende umgegangen?',
        fr: 'Comment avons-nous géré la fin\u00a0?',
        es: '¿Cómo llevamos el final?',
      },
      kind: 'score',
      most: 5,
      lowest: { en: 'Badly', de: 'Schlecht', fr: 'Mal', es: 'Mal' },
      highest: { en: 'Very well', de: 'Sehr gut', fr: 'Très bien', es: 'Muy bien' },
    },
    {
      id: 'work_again',
      label: 'Would work with us again',
      words: {
        en: 'Would you work with us again?',
        de: 'Würden Sie wieder mit uns arbeiten?',
        fr: 'Travailleriez-vous à nouveau avec nous\u00a0?',
        es: '¿Volvería a trabajar con nosotros?',
      },
      kind: 'choice',
      options: [
        { id: 'yes', label: 'Yes', words: { en: 'Yes', de: 'Ja', fr: 'Oui', es: 'Sí' } },
        {
          id: 'maybe',
          label: 'Maybe',
          words: { en: 'Maybe', de: 'Vielleicht', fr: 'Peut-être', es: 'Quizá' },
        },
        { id: 'no', label: 'No', words: { en: 'No', de: 'Nein', fr: 'Non', es: 'No' } },
      ],
    },
    {
      id: 'contact',
      label: 'Staying in touch',
      words: {
        en: 'May we stay in touch now and then?',
        de: 'Dürfen wir ab und zu in Kontakt bleiben?',
        fr: 'Pouvons-nous garder le contact de temps en temps\u00a0?',
        es: '¿Podemos mantener el contacto de vez en cuando?',
      },
      kind: 'contact',
      consents: [
        {
          id: 'yes',
          label: 'Yes',
          words: { en: 'Yes, gladly', de: 'Ja, gern', fr: 'Oui, volontiers', es: 'Sí, con gusto' },
        },
        {
          id: 'no',
          label: 'No',
          words: {
            en: 'No, please do not',
            de: 'Nein, bitte nicht',
            fr: 'Non, merci',
            es: 'No, gracias',
          },
        },
      ],
      waysLabel: {
        en: 'How would you like to hear from us?',
        de: 'Wie möchten Sie von uns hören?',
        fr: 'Comment souhaitez-vous avoir de nos nouvelles\u00a0?',
        es: '¿Cómo le gustaría saber de nosotros?',
      },
      ways: [
        {
          id: 'email',
          label: 'E-mail',
          words: { en: 'By e-mail', de: 'Per E-Mail', fr: 'Par e-mail', es: 'Por correo' },
        },
        {
          id: 'phone',
          label: 'Phone',
          words: {
            en: 'By phone',
            de: 'Per Telefon',
            fr: 'Par téléphone',
            es: 'Por teléfono',
          },
        },
        {
          id: 'in_person',
          label: 'In person',
          words: { en: 'In person', de: 'Persönlich', fr: 'En personne', es: 'En persona' },
        },
        {
          id: 'letter',
          label: 'Letter',
          words: { en: 'By letter', de: 'Per Brief', fr: 'Par courrier', es: 'Por carta' },
        },
      ],
    },
  ],
  texts: surveyTexts,
} as const satisfies SurveyShape;
