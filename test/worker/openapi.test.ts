/** The description of the addresses agrees with the addresses. */
import { describe, expect, it } from 'vitest';
import { routes } from '../../worker/routes.ts';
import { setDesk } from './desk.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description: string;
  readonly schema: { readonly pattern?: string };
}

describe('/openapi.json', () => {
  it('describes every address, with every part and query of it', async () => {
    const api = (await (await setDesk().ask('/openapi.json')).json()) as {
      paths: Record<string, { get: { parameters: Parameter[]; responses: Record<string, object> } }>;
    };
    expect(Object.keys(api.paths)).toHaveLength(routes.length);
    for (const { path, queries } of routes) {
      const { parameters, responses } = api.paths[path.replace(/:(\w+)/g, '{$1}')]?.get ?? {
        parameters: [],
        responses: {},
      };
      const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(parameters.map(({ name }) => name)).toEqual([...named, ...queries]);
      for (const { description } of parameters) expect(description).not.toBe('');
      expect(responses).toHaveProperty('200');
    }
  });

  it('accepts the names that the Worker accepts', async () => {
    const desk = setDesk();
    const text = await (await desk.ask('/openapi.json')).text();
    expect(text).toContain('"^[a-z0-9]+(-[a-z0-9]+)*$"');
    expect((await desk.ask(`/embed/${'a'.repeat(24)}.js`)).status).toBe(200);
  });
});
