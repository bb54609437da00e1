/** wrangler.toml as people write it: comments behind values, single quotes, tables in any order. */
import { describe, expect, it } from 'vitest';
import { wranglerConfigIn } from '../../data/cli/wrangler-config.ts';

const plain = `name = "facts"
compatibility_date = "2026-07-28"
[[kv_namespaces]]
binding = "STORIES"
[vars]
PUBLIC_ORIGIN = "https://facts.example.org"
`;

describe('wrangler.toml', () => {
  it.each([
    ['plain', plain],
    ['with comments behind values', plain.replaceAll(/"$/gm, '" # ours')],
    ['in single quotes', plain.replaceAll('"', "'")],
    ['without spaces, and with Windows line ends', plain.replaceAll(' = ', '=').replaceAll('\n', '\r\n')],
    ['with a date that is no text', plain.replace('"2026-07-28"', '2026-07-28')],
    [
      'with dotted keys',
      plain
        .replace('[vars]\nPUBLIC_ORIGIN', 'vars.PUBLIC_ORIGIN')
        .replace(/(\[\[.*\n.*\n)(vars.*\n)/, '$2$1'),
    ],
  ])('%s', (_, text) => {
    expect(wranglerConfigIn(text, undefined)).toEqual({
      name: 'facts',
      compatibilityDate: '2026-07-28',
      publicOrigin: 'https://facts.example.org',
    });
  });

  it('names a second Worker after the first, and gives it no variables of the first', () => {
    const text = `${plain}[env.staging]\n[[env.staging.kv_namespaces]]\nbinding = "STORIES"\nid = "abc"\n`;
    expect(wranglerConfigIn(text, 'staging')).toEqual({
      name: 'facts-staging',
      compatibilityDate: '2026-07-28',
      publicOrigin: '',
      namespace: 'abc',
    });
  });

  it('goes by the name that a build of Cloudflare deploys under', () => {
    expect(wranglerConfigIn(plain, undefined, { WRANGLER_CI_OVERRIDE_NAME: 'theirs' }).name).toBe('theirs');
  });

  it.each([
    ['name = ', undefined, 'wrangler.toml cannot be read'],
    [plain, 'stagign', 'no environment "stagign"'],
    ['compatibility_date = "2026-07-28"', undefined, 'has no name'],
  ])('says what is wrong with %j', (text, env, words) => {
    expect(() => wranglerConfigIn(text, env)).toThrow(words);
  });
});
