/** The deployed Worker, from Cloudflare's API: its KV namespace and its address. */
import { asker } from '../publish/cloudflare-api.ts';
import type { Credentials } from './credentials.ts';

export interface DeployedWorker {
  /** The namespace bound as STORIES, whatever it is called; undefined where none is. */
  readonly namespace?: string;
  /** Its PUBLIC_ORIGIN, or else its address at workers.dev; undefined where it has neither. No slash at the end. */
  origin(): Promise<string | undefined>;
}

interface Settings {
  readonly result?: {
    readonly bindings?: readonly {
      readonly name?: string;
      readonly namespace_id?: string;
      readonly text?: string;
    }[];
  } | null;
}

interface Subdomain {
  readonly result?: { readonly enabled?: boolean; readonly subdomain?: string } | null;
}

/** Undefined where no Worker of this name is deployed. Rejects with `PublishError`. */
export async function findWorker(
  { account, reach }: Credentials,
  name: string,
): Promise<DeployedWorker | undefined> {
  const ask = asker(reach);
  const workers = `/accounts/${encodeURIComponent(account)}/workers`;
  const script = `${workers}/scripts/${encodeURIComponent(name)}`;
  const response = await ask(`${script}/settings`, {}, [404]);
  if (response.status === 404) return undefined;
  const { result } = (await response.json()) as Settings;
  const bound = (binding: string) => result?.bindings?.find((one) => one.name === binding);
  const namespace = bound('STORIES')?.namespace_id;
  return {
    ...(namespace === undefined ? {} : { namespace }),
    async origin() {
      const told = URL.parse(bound('PUBLIC_ORIGIN')?.text ?? '')?.origin;
      if (told !== undefined) return told;
      const at = async (path: string): Promise<Subdomain['result']> =>
        ((await (await ask(path, {}, [404])).json()) as Subdomain).result;
      if ((await at(`${script}/subdomain`))?.enabled !== true) return undefined;
      const subdomain = (await at(`${workers}/subdomain`))?.subdomain;
      return subdomain === undefined ? undefined : `https://${name}.${subdomain}.workers.dev`;
    },
  };
}
