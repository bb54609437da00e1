/** A command was typed in a way that it does not understand; the message says how to type it. Exit code 2. */
export class UsageError extends Error {}
