const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML, between tags and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Escapes text for HTML with line breaks as `<br>`, as in HubSpot's notes and tasks. */
export const linesAsHtml = (text: string): string => escapeHtml(text).replace(/\n/g, '<br>');
