import { describe, expect, it } from '@jest/globals';
import { tlsTold } from '../../../../../src/change/propose/told/ways-in/tls.ts';

const called = [
  { service: 'web', names: ['web'] },
  { service: 'api', names: ['api'] },
];

describe('certificates of several services', () => {
  it.each([
    [
      'web at a.example.com (tls secret web-tls), api internal',
      'web-tls',
      'web at a.example.com ( ), api internal',
    ],
    ['TLS: letsencrypt-prod for both', 'letsencrypt-prod', ' '],
    ['tls for both via one issuer called internal-ca', 'internal-ca', ' '],
    ["a Let's Encrypt cert (issuer le-prod).", 'le-prod', 'a  ).'],
    ['证书由 cert-manager 的 ClusterIssuer letsencrypt 签发', 'letsencrypt', ' '],
    ['both over TLS', 'TLS', ' '],
  ])('%s', (words, value, rest) => {
    const heard = tlsTold(words, { called, services: [] });
    expect(heard.rows.map((row) => row.value)).toEqual([value]);
    expect(heard.rest).toBe(rest);
  });

  it.each(['DATABASE_URL from secret db key url', 'https://a.example.com', 'both 2 replicas'])(
    '%s',
    (words) => {
      expect(tlsTold(words, { called, services: [] }).rows).toEqual([]);
    },
  );
});
