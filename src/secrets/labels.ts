import type { Language } from '../playbook/survey-languages';

/** How people name a secret, and how they say what it is, as parts of a regular expression in small letters. */
export interface SecretWords {
  /** Words for a password, also as the end of a longer word: `WLAN-Passwort`. */
  password: string;
  /** Words for keys and tokens. */
  key: string;
  /** Words for a code of digits. */
  code: string;
  /** Words for an account with its password. */
  login: string;
  /** Words for a secret of several words. */
  phrase: string;
  /** Verbs between the name and the secret: `lautet`. */
  is: string;
  /** Words after such a verb: `always`. */
  still: string;
  /** Words that stand where a secret would: `unknown`. */
  absent: string;
}

/** The compiler asks for the words of a new language. */
export const secretWords: Record<Language, SecretWords> = {
  en: {
    password: 'pass[- ]?word|passwd|pass ?code|pswd?|psw|pwd|pw|pass',
    key: String.raw`(?:client|app|consumer|shared|signing|webhook)[-_ ]?secret|(?:api|access|secret|private|licen[cs]e|encryption|product|master|account|shared|network|wi-?fi)[-_ ]?(?:access[-_ ]?)?key|(?:access|auth|api|bearer|refresh|bot|session|security|private|secret)[-_ ]?token|token|secret`,
    code: 'pin(?:[- ]?(?:code|number))?|(?:access|door|alarm|safe|backup|recovery|unlock|verification|one[- ]time|login)[-_ ]?(?:pass)?codes?|recovery[-_ ]?keys?|otp|safe combination',
    login: 'log-?in|credentials?|creds|user(?: ?name)?',
    phrase: '(?:seed|pass|recovery|secret|mnemonic)[- ]?phrase|seed',
    is: 'is|was|are|now|will be|becomes?|set to|reset to|changed to',
    still: 'always|still|now|just',
    absent:
      'none|nothing|unknown|changed|returned|revoked|removed|deleted|expired|reset|needed|required|shared|pending|open|done|yes|no|missing|forgotten|lost|secret|safe|the same|later|separately|tbd|blocked|rotated|disabled|given|sent|received|transferred',
  },
  de: {
    password: 'passwor[td]|passw|kennwor[td]|pa(?:ss|ß)wor[td]|kenncode|pw',
    key: String.raw`(?:zugangs|zugriffs|api|geheim|sicherheits|lizenz|produkt|verschlüsselungs)[-_ ]?(?:schlüssel|token|key)|geheimnis`,
    code: 'pin(?:[- ]?(?:code|nummer))?|puk|tan|geheimzahl|(?:zugangs|tür|alarm|tresor|freischalt|entsperr|sicherungs|einmal|bestätigungs)[-_ ]?codes?',
    login: 'zugang(?:sdaten)?|anmelde(?:daten|name)|login-?daten|benutzer(?:name)?|nutzer(?:name)?',
    phrase: '(?:wiederherstellungs|merk|geheim)(?:satz|phrase|wörter)|passphrase',
    is: 'ist|war|lautet(?:e)?|hei(?:ß|ss)t|jetzt|nun|geändert (?:auf|in)|zurückgesetzt auf',
    still: 'immer|noch|jetzt|nun',
    absent:
      'liegt|keine?s?|unbekannt|geändert|zurückgegeben|gesperrt|gelöscht|vergessen|verloren|offen|erledigt|ja|nein|folgt|später|bekannt|entfernt|abgelaufen|übergeben|fehlt|hinterlegt|nötig|widerrufen|neu|separat',
  },
  fr: {
    password: 'mots? de passe|mdp|m\\.d\\.p\\.|pass',
    key: String.raw`cl(?:é|e|ef)s? (?:d['’ ]?)?(?:api|secr[eè]te|priv[ée]e|acc[eè]s|licence|chiffrement)|jeton(?: d['’]acc[eè]s)?|secret client`,
    code: "code pin|codes? (?:d['’]acc[eè]s|secrets?|confidentiels?|de secours|de v[ée]rification|à usage unique|de la porte|de l['’]alarme|du coffre)",
    login: 'identifiants?|connexion|utilisateur',
    phrase: 'phrase (?:secr[eè]te|de passe|de r[ée]cup[ée]ration)',
    is: "est|était|c['’]est|sera|devient|désormais|maintenant|chang[ée] en",
    still: 'toujours|maintenant|désormais',
    absent:
      'aucune?|rien|inconnue?|changée?|modifiée?|rendue?|révoquée?|supprimée?|perdue?|oubliée?|oui|non|à suivre|transmis|expirée?|bloquée?',
  },
  es: {
    password: 'contrase[ñn]as?|clave|pass',
    key: String.raw`claves? (?:de )?(?:api|acceso|secreta|privada|licencia|cifrado|wifi|wi-fi)|token de acceso|secreto(?: de cliente| del cliente)?`,
    code: 'c[óo]digo pin|c[óo]digos? (?:de acceso|secretos?|de respaldo|de verificaci[óo]n|de un solo uso|de la puerta|de la alarma|de la caja fuerte)',
    login: 'credenciales|usuario|inicio de sesi[óo]n',
    phrase: 'frase (?:secreta|semilla|de recuperaci[óo]n|de contrase[ñn]a)',
    is: 'es|era|ser[áa]|ahora|ahora es|cambiada a|queda',
    still: 'siempre|ahora|todav[íi]a',
    absent:
      'ninguna?|nada|desconocida?|cambiada?|devuelta?|revocada?|eliminada?|perdida?|olvidada?|s[íi]|no|pendiente|caducada?|bloqueada?',
  },
};
