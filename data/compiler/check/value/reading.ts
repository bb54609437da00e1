/** What reading a printed value comes to: the value, or why it cannot be read. */

export type ValueCode =
  | 'bad-value'
  | 'unknown-unit'
  | 'reversed-range'
  | 'bad-answer'
  | 'decimal-or-thousands'
  | 'other-currency'
  | 'hedge-in-value';

export interface Unread {
  readonly code: ValueCode;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  /** A function where looking for it takes a while. */
  readonly nearest?: string | undefined | (() => string | undefined);
}

export type ParseResult<T> = { readonly value: T } | Unread;
