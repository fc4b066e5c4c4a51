/** Greeting and closing of most messages. */
export const toTheClient = {
  greeting: 'Dear {{client_contact_name}},',
  closing: 'Kind regards,\n{{sender_name}}',
} as const;
