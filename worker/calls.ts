/**
 * What a client can call: each address as a path of properties, as Hono's client has it, and at its end a question with the
 * types of its answer. Types only, and nothing from outside, so that they can be copied.
 */
import type { Api, ProblemDocument } from './api.ts';

/** An answer, told apart by its status: what was asked for, or a problem document. */
export type ApiAnswer<Output> = Omit<Response, 'status' | 'ok' | 'json'> &
  (
    | { readonly status: 200; readonly ok: true; json(): Promise<Output> }
    | {
        readonly status: 400 | 404 | 405 | 410 | 500 | 501 | 503;
        readonly ok: false;
        json(): Promise<ProblemDocument>;
      }
  );

/** Only where nothing must be given may everything be left out. */
type Given<Input> = object extends Input ? [input?: Input] : [input: Input];

interface Call<Input, Output> {
  $get(...given: Given<Input>): Promise<ApiAnswer<Output>>;
}

type At<Path extends string, End> = Path extends `${infer First}/${infer Rest}`
  ? { readonly [Name in First]: At<Rest, End> }
  : { readonly [Name in Path]: End };

type CallOf<Path extends keyof Api> = Call<Api[Path]['input'], Api[Path]['output']>;

type Calls = { [Path in keyof Api]: Path extends `/${infer Name}` ? At<Name, CallOf<Path>> : never };

/** All of them at once. */
type Joined<One> = (One extends unknown ? (one: One) => void : never) extends (all: infer All) => void
  ? All
  : never;

export type Client = Joined<Calls[keyof Api]>;

export interface ClientOptions {
  /** What asks: the global `fetch` unless something else is given. A view is led to its one spelling by a redirect. */
  readonly fetch?: typeof fetch;
}

/** `origin` is where the Worker is, like `https://facts.example.org`. An answer other than 200 holds a problem document. */
export type CreateClient = (origin: string, options?: ClientOptions) => Client;
