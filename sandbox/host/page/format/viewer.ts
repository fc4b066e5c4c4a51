/** Where the person at the screen is: a BCP 47 locale and an IANA time zone. */
export interface Viewer {
  locale: string;
  timeZone: string;
}

let timeZone: string | undefined;

/** The browser's locale and zone; the zone is asked once: that takes long. */
export const browserViewer = (): Viewer => ({
  locale: navigator.language,
  timeZone: (timeZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone),
});
