/** Waiting, as commands pass it to what must wait. */
import { setTimeout as wait } from 'node:timers/promises';

export const sleep = (milliseconds: number): Promise<void> => wait(milliseconds);
