/** The description of the addresses agrees with the addresses. */
import { describe, expect, it } from 'vitest';
import { tells } from '../../data/site/api/tells.ts';
import { openApi } from '../../data/site/pages/openapi.ts';
import { routes } from '../../worker/routes/routes.ts';
import { setDesk } from '../worker/desk.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description: string;
  readonly schema: { readonly pattern?: string };
}

const api = openApi(routes, '1.2.3') as {
  paths: Record<string, { get: { parameters: Parameter[]; responses: Record<string, object> } }>;
};

describe('the description of the API', () => {
  it('has every address, with every part and query of it', () => {
    expect(Object.keys(api.paths)).toHaveLength(routes.length);
    for (const { path, queries } of routes) {
      const { parameters, responses } = api.paths[path.replace(/:(\w+)/g, '{$1}')]?.get ?? {
        parameters: [],
        responses: {},
      };
      const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(parameters.map(({ name }) => name)).toEqual([...named, ...queries]);
      for (const { name, description } of parameters)
        expect([path, name, description]).toEqual([path, name, expect.stringMatching(/\w/)]);
      expect(responses).toHaveProperty('200');
    }
  });

  it('says of every address, and of no other, what is found there', () => {
    expect(Object.keys(tells).sort()).toEqual(routes.map(({ path }) => path).sort());
  });

  it('accepts the names that the Worker accepts', async () => {
    expect(JSON.stringify(api)).toContain('"^[a-z0-9]+(-[a-z0-9]+)*$"');
    expect((await setDesk().ask(`/embed/${'a'.repeat(24)}.js`)).status).toBe(200);
  });
});
