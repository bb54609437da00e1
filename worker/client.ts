/**
 * A client of the JSON API with the types of its answers: Hono's `hc`. The build makes one file of it that needs nothing
 * else, `/client.js`, and one of its types, `/client.d.ts`.
 */
import { hc } from 'hono/client';
import type { CreateClient } from './calls.ts';

// Hono would take the types from an app that is chained together; ours is built from a table.
export const createClient: CreateClient = (origin, options = {}) => hc(origin, options) as never;
