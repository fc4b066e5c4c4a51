import type { Texts } from './survey-shape';

/** What the survey's page says beside its questions. */
export const surveyTexts = {
  title: {
    en: 'How was it to work with us?',
    de: 'Wie war die Zusammenarbeit mit uns?',
    fr: 'Comment s’est passée notre collaboration\u00a0?',
    es: '¿Cómo fue trabajar con nosotros?',
  },
  context: {
    en: 'For {{company}}, on the end of our work together',
    de: 'Für {{company}}, zum Ende unserer Zusammenarbeit',
    fr: 'Pour {{company}}, à la fin de notre collaboration',
    es: 'Para {{company}}, al final de nuestra colaboración',
  },
  intro: {
    en: 'Five questions, about three minutes. Leave out whatever you would rather not answer.',
    de: 'Fünf Fragen, etwa drei Minuten. Lassen Sie aus, was Sie lieber nicht beantworten möchten.',
    fr: 'Cinq questions, environ trois minutes. Laissez de côté celles auxquelles vous préférez ne pas répondre.',
    es: 'Cinco preguntas, unos tres minutos. Deje sin contestar lo que prefiera no responder.',
  },
  purpose: {
    en: 'Your answers go to the team that worked with you, to learn from, and change nothing about how the ending is settled.',
    de: 'Ihre Antworten gehen an das Team, das mit Ihnen gearbeitet hat, damit es daraus lernt, und ändern nichts an der Abwicklung.',
    fr: 'Vos réponses vont à l’équipe qui a travaillé avec vous, pour en tirer des leçons, et ne changent rien au règlement de la fin.',
    es: 'Sus respuestas llegan al equipo que trabajó con usted, para que aprenda de ellas, y no cambian nada de lo acordado para el final.',
  },
  answered_before: {
    en: 'You answered on {{on}}. Change what you like and send it again.',
    de: 'Sie haben am {{on}} geantwortet. Ändern Sie, was Sie möchten, und senden Sie es noch einmal.',
    fr: 'Vous avez répondu le {{on}}. Modifiez ce que vous voulez et envoyez à nouveau.',
    es: 'Usted respondió el {{on}}. Cambie lo que desee y envíelo de nuevo.',
  },
  send: { en: 'Send', de: 'Senden', fr: 'Envoyer', es: 'Enviar' },
  sending: { en: 'Sending…', de: 'Wird gesendet …', fr: 'Envoi…', es: 'Enviando…' },
  thanks: {
    en: 'Thank you.',
    de: 'Vielen Dank.',
    fr: 'Merci.',
    es: 'Muchas gracias.',
  },
  thanks_more: {
    en: 'Your answers have arrived. You can change your answers until {{until}}, with the same link.',
    de: 'Ihre Antworten sind angekommen. Bis zum {{until}} können Sie sie mit demselben Link ändern.',
    fr: 'Vos réponses sont arrivées. Vous pouvez les modifier jusqu’au {{until}}, avec le même lien.',
    es: 'Sus respuestas han llegado. Puede cambiarlas hasta el {{until}} con el mismo enlace.',
  },
  change: {
    en: 'Change my answers',
    de: 'Meine Antworten ändern',
    fr: 'Modifier mes réponses',
    es: 'Cambiar mis respuestas',
  },
  closed: {
    en: 'This link is not open.',
    de: 'Dieser Link ist nicht offen.',
    fr: 'Ce lien n’est pas ouvert.',
    es: 'Este enlace no está abierto.',
  },
  closed_more: {
    en: 'Its time may be over, a newer one may have taken its place, or it was not copied whole. Whoever sent it to you can send you a new one.',
    de: 'Seine Zeit kann abgelaufen sein, ein neuerer kann ihn ersetzt haben, oder er wurde nicht ganz kopiert. Wer ihn Ihnen geschickt hat, kann Ihnen einen neuen senden.',
    fr: 'Il a peut-être expiré, été remplacé par un plus récent ou n’a pas été copié en entier. La personne qui vous l’a envoyé peut vous en envoyer un nouveau.',
    es: 'Puede haber caducado, haber sido sustituido por otro más reciente o no haberse copiado entero. Quien se lo envió puede enviarle uno nuevo.',
  },
  busy: {
    en: 'That did not work just now. Nothing is lost: please try again in a moment.',
    de: 'Das hat gerade nicht geklappt. Nichts ist verloren: Bitte versuchen Sie es gleich noch einmal.',
    fr: 'Cela n’a pas fonctionné à l’instant. Rien n’est perdu\u00a0: veuillez réessayer dans un moment.',
    es: 'Ahora mismo no ha funcionado. No se ha perdido nada: inténtelo de nuevo en un momento.',
  },
  empty: {
    en: 'Answer at least one question, please.',
    de: 'Bitte beantworten Sie mindestens eine Frage.',
    fr: 'Veuillez répondre à au moins une question.',
    es: 'Responda al menos a una pregunta, por favor.',
  },
  text_has_markup: {
    en: 'Write plain text, please, without HTML tags.',
    de: 'Bitte schreiben Sie einfachen Text, ohne HTML-Tags.',
    fr: 'Veuillez écrire du texte simple, sans balises HTML.',
    es: 'Escriba texto sencillo, por favor, sin etiquetas HTML.',
  },
  text_too_long: {
    en: 'This text is too long. At most {{most}} characters, please.',
    de: 'Dieser Text ist zu lang. Bitte höchstens {{most}} Zeichen.',
    fr: 'Ce texte est trop long\u00a0: {{most}} caractères au plus.',
    es: 'Este texto es demasiado largo: {{most}} caracteres como máximo, por favor.',
  },
  text_has_secret: {
    en: 'This looks like a password or a key. Leave it out, please.',
    de: 'Das sieht nach einem Passwort oder Schlüssel aus. Bitte lassen Sie es weg.',
    fr: 'Cela ressemble à un mot de passe ou à une clé. Veuillez ne pas l’écrire.',
    es: 'Esto parece una contraseña o una clave. No la escriba, por favor.',
  },
  changed_elsewhere: {
    en: 'Your answers were changed in another window. Open the link again to see them.',
    de: 'Ihre Antworten wurden in einem anderen Fenster geändert. Öffnen Sie den Link noch einmal, um sie zu sehen.',
    fr: 'Vos réponses ont été modifiées dans une autre fenêtre. Ouvrez le lien à nouveau pour les voir.',
    es: 'Sus respuestas se cambiaron en otra ventana. Abra el enlace de nuevo para verlas.',
  },
  unreadable: {
    en: 'The answers could not be read. Open the link again, please.',
    de: 'Die Antworten konnten nicht gelesen werden. Bitte öffnen Sie den Link noch einmal.',
    fr: 'Les réponses n’ont pas pu être lues. Veuillez ouvrir le lien à nouveau.',
    es: 'No se pudieron leer las respuestas. Abra el enlace de nuevo, por favor.',
  },
  needs_script: {
    en: 'This page needs JavaScript to send your answers. You can also reply to whoever sent you the link.',
    de: 'Diese Seite braucht JavaScript, um Ihre Antworten zu senden. Sie können auch der Person antworten, die Ihnen den Link geschickt hat.',
    fr: 'Cette page a besoin de JavaScript pour envoyer vos réponses. Vous pouvez aussi répondre à la personne qui vous a envoyé le lien.',
    es: 'Esta página necesita JavaScript para enviar sus respuestas. También puede contestar a quien le envió el enlace.',
  },
  clear: {
    en: 'No answer',
    de: 'Keine Antwort',
    fr: 'Sans réponse',
    es: 'Sin respuesta',
  },
  language: { en: 'Language', de: 'Sprache', fr: 'Langue', es: 'Idioma' },
} as const satisfies Readonly<Record<string, Texts>>;
