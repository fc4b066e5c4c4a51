import * as z from 'zod/mini';

/** The worker's content policy forbids eval, which zod uses unless told. Imported first. */
z.config({ jitless: true });
