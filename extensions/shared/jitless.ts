import * as z from 'zod/mini';

/** The worker's content policy forbids code made from text, which zod would use to be faster. Imported first. */
z.config({ jitless: true });
