import { describe as group, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { readEnvironment } from '../../src/config/env.ts';
import { describe } from '../../src/kernel/problem.ts';

const pem = generateKeyPairSync('rsa', { modulusLength: 1024 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString();
const app = { HOME: '/home/ann', APP_ID: '12', PRIVATE_KEY: pem, WEBHOOK_SECRET: 'a-secret-of-some-length' };

group('without credentials', () => {
  test('the embedded GitHub is meant, on port 3000, with its state under the XDG state folder', () => {
    expect(settings({ HOME: '/home/ann' })).toEqual({
      port: 3000,
      state: '/home/ann/.local/state/supercargo',
      logLevel: 'info',
      database: { kind: 'folder', path: '/home/ann/.local/state/supercargo/database' },
      workers: 4,
      github: undefined,
      model: undefined,
    });
  });

  test.each([
    [{ XDG_STATE_HOME: '/x' }, '/x/supercargo'],
    [{ XDG_STATE_HOME: '/x', SUPERCARGO_STATE: '/s' }, '/s'],
  ])('%j keeps its state in %s', (env, state) => {
    expect(settings({ HOME: '/home/ann', ...env })).toMatchObject({ state });
  });

  test('a model is read along', () => {
    expect(settings({ HOME: '/h', LLM_MODEL: 'm', OPENAI_API_KEY: 'k' })).toMatchObject({
      model: { model: 'm', key: 'k', baseUrl: 'https://api.openai.com/v1' },
    });
  });

  test('what an installation may spend in a day is for who runs the App to say', () => {
    const env = { HOME: '/h', LLM_MODEL: 'm', LLM_API_KEY: 'k' };
    expect(settings(env)).toMatchObject({ model: { budget: { calls: 5000, tokens: 50_000_000 } } });
    expect(settings({ ...env, LLM_BUDGET_CALLS: '7', LLM_BUDGET_MONEY: '2.5' })).toMatchObject({
      model: { budget: { calls: 7, tokens: 50_000_000, money: 2.5 } },
    });
  });

  test.each([
    ['https://acme.openai.azure.com', 'https://acme.openai.azure.com/openai/deployments/gpt%204'],
    ['https://acme.openai.azure.com/openai/', 'https://acme.openai.azure.com/openai/deployments/gpt%204'],
    ['https://gw.example.com/openai/deployments/x', 'https://gw.example.com/openai/deployments/x'],
  ])('of a model with a version of the API, %s is %s', (url, baseUrl) => {
    const env = { LLM_BASE_URL: url, LLM_MODEL: 'gpt 4', LLM_API_VERSION: '2024-10-21', LLM_API_KEY: 'k' };
    expect(settings({ HOME: '/h', ...env })).toMatchObject({ model: { baseUrl, apiVersion: '2024-10-21' } });
  });

  test('half a model is a problem that says what is missing', () => {
    const read = readEnvironment({ HOME: '/h', LLM_BASE_URL: 'http://localhost:11434/v1' });
    expect(read.ok ? '' : describe(read.error)).toContain('LLM_MODEL is missing');
  });
});

group('with credentials', () => {
  test('the real App is meant', () => {
    expect(settings(app)?.github).toEqual({
      appId: 12,
      privateKey: { kind: 'text', pem },
      webhookSecrets: ['a-secret-of-some-length'],
      apiUrl: 'https://api.github.com',
    });
  });

  test.each([
    ['with escaped line breaks', pem.trim().replaceAll('\n', String.raw`\n`)],
    ['with Windows line breaks', pem.replaceAll('\n', '\r\n')],
    ['as base64', Buffer.from(pem).toString('base64')],
    ['as base64 in lines', Buffer.from(pem).toString('base64').replaceAll(/.{64}/gu, '$&\n')],
  ])('a key %s is the same key', (_, written) => {
    expect(settings({ ...app, PRIVATE_KEY: written })?.github?.privateKey).toEqual({ kind: 'text', pem });
  });

  test('a key may lie in a file', () => {
    const { PRIVATE_KEY: _, ...rest } = app;
    expect(settings({ ...rest, PRIVATE_KEY_PATH: '/key.pem' })?.github?.privateKey).toEqual({
      kind: 'file',
      path: '/key.pem',
    });
  });

  test('an old webhook secret is accepted beside the new one', () => {
    expect(settings({ ...app, WEBHOOK_SECRET_OLD: 'the-one-before-this' })?.github?.webhookSecrets).toEqual([
      'a-secret-of-some-length',
      'the-one-before-this',
    ]);
  });

  test.each([
    [{ GHE_HOST: 'git.example.com' }, 'https://git.example.com/api/v3'],
    [{ GITHUB_API_URL: 'http://localhost:1/api/v3/' }, 'http://localhost:1/api/v3'],
  ])('%j is another GitHub', (env, apiUrl) => {
    expect(settings({ ...app, ...env })?.github).toMatchObject({ apiUrl });
  });
});

group('a half configuration', () => {
  test('is one problem that names everything that is missing and where to get it', () => {
    const text = problem({ HOME: '/h', APP_ID: '12' });
    expect(text).toContain('PRIVATE_KEY or PRIVATE_KEY_PATH is missing');
    expect(text).toContain('WEBHOOK_SECRET is missing');
    expect(text).toContain('https://github.com/settings/apps');
    expect(text).not.toContain('APP_ID is');
  });

  test.each([
    [{ WEBHOOK_SECRET: 'development' }, 'everybody knows'],
    [{ WEBHOOK_SECRET: 'short' }, 'shorter than 16'],
    [{ WEBHOOK_SECRET: '' }, 'WEBHOOK_SECRET is missing'],
    [{ WEBHOOK_SECRET_OLD: 'development' }, 'WEBHOOK_SECRET_OLD is "development"'],
    [{ APP_ID: 'supercargo' }, 'APP_ID is not a number'],
    [{ PRIVATE_KEY: 'nonsense' }, 'not a PEM private key'],
    [{ PRIVATE_KEY_PATH: '/key.pem' }, 'both set'],
    [{ GHE_HOST: 'https://x' }, 'GHE_HOST is not a host name'],
    [{ GITHUB_API_URL: 'api.github.com' }, 'GITHUB_API_URL is not'],
    [{ PORT: 'http' }, 'PORT: write a number'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: write postgres://'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: write one of'],
    [{ SUPERCARGO_WORKERS: '0' }, 'SUPERCARGO_WORKERS: write a number'],
  ])('%j is refused', (env, words) => {
    expect(problem({ ...app, ...env })).toContain(words);
  });

  test('names that are set but empty ask for the real App too', () => {
    expect(problem({ HOME: '/h', WEBHOOK_SECRET: '' })).toContain('APP_ID is missing');
  });

  test('a problem never shows a value', () => {
    expect(problem({ ...app, APP_ID: 'not-an-id', PRIVATE_KEY: 'SECRETKEY' })).not.toMatch(
      /SECRETKEY|not-an-id/u,
    );
  });
});

function settings(env: Record<string, string>) {
  const result = readEnvironment(env);
  return result.ok ? result.value : undefined;
}

function problem(env: Record<string, string>): string {
  const result = readEnvironment(env);
  return result.ok ? '' : describe(result.error);
}
