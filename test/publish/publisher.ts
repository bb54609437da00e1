/** A publisher as a process of its own, to be killed: publishes one edition to the API at an address, and ends. */
import { cloudflareTarget } from '../../data/publish/cloudflare-target.ts';
import { publishEdition } from './editions.ts';
import { token } from './fake-api.ts';

const [api = '', edition = ''] = process.argv.slice(2);
const wait = async (): Promise<void> => undefined;
const target = cloudflareTarget({
  api,
  account: 'acc',
  namespace: 'ns',
  token,
  fetch: globalThis.fetch,
  wait,
});
await publishEdition(target, Number(edition), wait);
