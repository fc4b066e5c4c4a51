/** Where the person at the screen is: a BCP 47 locale and an IANA time zone. */
export interface Viewer {
  locale: string;
  timeZone: string;
}

export const browserViewer = (): Viewer => ({
  locale: navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});
