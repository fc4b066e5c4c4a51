const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, for between tags and in quoted attributes: nothing a person typed becomes markup. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Text as HTML with its line breaks, as notes and tasks in HubSpot have it. */
export const linesAsHtml = (text: string): string => escapeHtml(text).replace(/\n/g, '<br>');
