import { claimsOf, type Meaning } from './match.ts';
import type { Reader } from './wish.ts';

const version = String.raw`(?:[\s:=-]*(?:version\s*|v|版本\s*)?(\d+(?:\.\d+){0,2}))?`;
const language = new RegExp(String.raw`(?<![\w./-])(python|node(?:\.?js)?)(?![A-Za-z/-])${version}`, 'giu');
const framework =
  /(?<![\w./-])(flask|fastapi|django|starlette|express|fastify|koa|hono|nestjs|next\.?js|nuxt)(?:\.js)?(?![\w/-])/giu;
const home: Readonly<Record<string, string>> = {
  flask: 'python',
  fastapi: 'python',
  django: 'python',
  starlette: 'python',
};

/** A language and a framework, for an image that is asked for in words. */
export const runtime: Reader = {
  id: 'runtime',
  read: (words) => [
    ...claimsOf(words, { en: 'Language', zh: '语言' }, [language, meanLanguage]),
    ...claimsOf(words, { en: 'Framework', zh: '框架' }, [framework, meanFramework]),
  ],
};

function meanLanguage([said = '', version = '']: readonly string[]): Meaning {
  const language = said.toLowerCase().startsWith('node') ? 'node' : 'python';
  return {
    wish: { runtime: { language, ...(version === '' ? {} : { version }) } },
    value: `${language} ${version}`.trim(),
  };
}

function meanFramework([said = '']: readonly string[]): Meaning {
  const framework = said.toLowerCase().replace('.', '');
  return { wish: { runtime: { language: home[framework] ?? 'node', framework } }, value: framework };
}
