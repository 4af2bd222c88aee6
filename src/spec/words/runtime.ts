import { overLines } from '../../kernel/over-lines.ts';
import { matches } from './phrase.ts';
import type { Meaning, Reader } from './wish.ts';

const version = String.raw`(?:[\s:=-]*(?:version\s*|v|版本\s*)?(\d+(?:\.\d+){0,2}))?`;
/** Languages as people write them, and as facts name them. */
const languages: Readonly<Record<string, string>> = {
  python: 'python',
  node: 'node',
  nodejs: 'node',
  bun: 'bun',
  deno: 'deno',
  php: 'php',
  ruby: 'ruby',
  java: 'java',
  openjdk: 'java',
  kotlin: 'kotlin',
  dotnet: 'dotnet',
  '.net core': 'dotnet',
  '.net': 'dotnet',
  'c#': 'dotnet',
  golang: 'go',
  go: 'go',
  rust: 'rust',
  'static website': 'static',
  'static site': 'static',
  静态网站: 'static',
};

/** Languages whose names say other things too, taken only where an image is spoken of. */
const shown: Readonly<Record<string, string>> = {
  c: 'c',
  'c++': 'cpp',
  clojure: 'clojure',
  cobol: 'cobol',
  crystal: 'crystal',
  dart: 'dart',
  elixir: 'elixir',
  erlang: 'erlang',
  fortran: 'fortran',
  gleam: 'gleam',
  haskell: 'haskell',
  julia: 'julia',
  lua: 'lua',
  nim: 'nim',
  ocaml: 'ocaml',
  perl: 'perl',
  r: 'r',
  scala: 'scala',
  swift: 'swift',
  zig: 'zig',
};

/** Frameworks by the language that they are written in. */
const frameworks: Readonly<Record<string, readonly string[]>> = {
  python: ['flask', 'fastapi', 'django', 'starlette'],
  node: ['express', 'fastify', 'koa', 'hapi', 'hono', 'nestjs', 'nextjs', 'nuxt'],
  bun: ['elysia'],
  deno: ['oak'],
  php: ['laravel', 'symfony', 'codeigniter'],
  ruby: ['rails', 'sinatra'],
  java: ['spring-boot', 'spring boot', 'springboot', 'quarkus'],
  dotnet: ['asp.net core', 'asp.net', 'aspnet'],
  go: ['gin', 'fiber', 'beego', 'gorilla'],
  rust: ['axum', 'actix-web', 'actix'],
};

/** What people write otherwise than facts do. */
const plainNames: Readonly<Record<string, string>> = {
  'spring boot': 'spring-boot',
  springboot: 'spring-boot',
  'asp.net core': 'aspnet',
  'asp.net': 'aspnet',
  actix: 'actix-web',
};

/** A word of everyday English is a language only before what shows it. */
const unmistakable: Readonly<Record<string, string>> = {
  node: overLines`
    node(?=\s*v?\d|\s*版本)|
    node(?<!
      (?:
        every|each|same|one|the|any|per|worker|master|plane|different|specific|single|a|on|of|this
      )\snode
    )(?=\s*(?:image|app|server|service|runtime|backend|api|with|镜像|服务|应用|程序|和)|\s*$|\s*[,，。])
  `,
  express: String.raw`express(?!\s(?:this|that|it|as|the|in)\b)`,
  go: String.raw`go(?<!(?:paths?|traffic|requests?|they|to|shall|should|must|will|can|everything|all)\sgo)(?=\s*(?:1\.\d|(?:image|service|server|program|web|container)\b|语言|镜像|服务|应用|程序|和))`,
};

function either(names: readonly string[]): string {
  return names.map((name) => unmistakable[name] ?? name.replaceAll('.', String.raw`\.`)).join('|');
}

const home = new Map(
  Object.entries(frameworks).flatMap(([language, names]) => names.map((name) => [name, language] as const)),
);
const language = new RegExp(
  String.raw`(?<![\w./-])(node\.js|${either(Object.keys(languages))})(?![A-Za-z_/-])${version}`,
  'giu',
);
const framework = new RegExp(
  String.raw`(?<![\w./-])(${either([...home.keys()])}|next\.js)(?:\.js)?(?![\w/-])`,
  'giu',
);

const named = Object.keys(shown)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('+', String.raw`\+`))
  .join('|');
const typical =
  'phoenix|vapor|mojolicious|shiny|kemal|dream|warp|shelf|jester|cowboy|wisp|http4s|ring|jetty|cmake|make|luasocket';
const together = String.raw`(?:\s(?:with|and|using)\s(?:${typical})(?![\w-]))?`;
const imaged = [
  String.raw`(?<=(?:images?|dockerfiles?)\s(?:with|for|of|using|running)\s(?:an?\s|the\s)?)(${named})(?![\w+#-])${version}${together}`,
  String.raw`(?<![\w./-])(${named})${version}(?=\s?(?:的|写|生成|编写|制作)?(?:一个)?\s?(?:image|dockerfile|镜像)(?![\w-]))`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** A language and a framework, for an image that is asked for in words. */
export const runtime: Reader = {
  id: 'runtime',
  read: (words) => [
    ...matches(words, { en: 'Language', zh: '语言' }, [language, meanLanguage]),
    ...imaged.flatMap((pattern) => matches(words, { en: 'Language', zh: '语言' }, [pattern, meanShown])),
    ...matches(words, { en: 'Framework', zh: '框架' }, [framework, meanFramework]),
  ],
};

function meanLanguage(said = '', version = ''): Meaning {
  const name = said.toLowerCase();
  const language = languages[name] ?? languages[name.replace('.', '')] ?? 'node';
  return {
    asked: { runtime: { language, ...(version === '' ? {} : { version }) } },
    value: `${language} ${version}`.trim(),
  };
}

function meanShown(said = '', version = ''): Meaning {
  const name = said.toLowerCase();
  const language = shown[name] ?? name;
  return {
    asked: { runtime: { language, ...(version !== '' && { version }) } },
    value: `${language} ${version}`.trim(),
  };
}

function meanFramework(said = ''): Meaning {
  const framework = plainNames[said.toLowerCase()] ?? said.toLowerCase().replace('.', '');
  return {
    asked: {
      runtime: { language: home.get(said.toLowerCase()) ?? home.get(framework) ?? 'node', framework },
    },
    value: framework,
  };
}
