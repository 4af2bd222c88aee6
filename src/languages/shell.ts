import { languageBy } from './recipe/language.ts';

/** What may lie beside a script without being started by anything else. */
const plainFile =
  /(?:^|\/)(?:LICENSE|NOTICE|Procfile|README|CODEOWNERS|\.[\w.-]+|[\w.-]+\.(?:md|txt|sh|bash))$|^(?:railpack\.json|nixpacks\.toml|project\.toml|mise\.toml)$/u;

export const shell = languageBy(
  {
    id: 'shell',
    title: 'shell scripts',
    marks: [/^start\.sh$/u, /^(?:app|main|server)\.sh$/u],
    isWeak: true,
    // Scripts are beside almost everything; one is a program where there is nothing else at all.
    wants: ({ folder, snapshot }) =>
      folder === '' && snapshot.entries.every(({ path }) => plainFile.test(path)),
    sources: /\.(?:sh|bash)$/u,
    comments: 'hashes',
    versions: [],
    tools: [],
    frameworks: [],
    code: {
      env: [/\$\{([A-Z]\w{1,60})(?::?-([^}]{0,100}))?\}/u],
      ports: [/\bnc\b.{0,20} -l\w{0,3} (?:-p ?)?(\d{2,5})\b/u],
      listens: /\bnc\b.{0,20} -l|\bsocat\b.{0,20}TCP-LISTEN/u,
      stays: /\bwhile (?:true|:)/u,
    },
    needs: {},
    commands: ({ mark }) => ({ start: `bash ${mark}` }),
    image: {
      en: 'nothing says which programs the script calls. Start from an image that has them.',
      zh: '没有信息说明脚本会调用哪些程序。请选用包含这些程序的镜像。',
    },
  },
  ['*.sh'],
);
