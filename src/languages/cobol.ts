import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const cobol = languageBy(
  {
    id: 'cobol',
    title: 'COBOL',
    marks: [/\.(?:cbl|cob|cobol)$/iu],
    isWeak: true,
    sources: /\.(?:cbl|cob|cobol|cpy)$/iu,
    comments: 'none',
    versions: [],
    tools: [],
    frameworks: [],
    code: {
      env: [/ACCEPT [\w-]{1,40} FROM ENVIRONMENT "([A-Z]\w{1,60})"/iu],
      ports: [],
      listens: /\bCBL_SOCKET|call "listen"/iu,
    },
    needs: {},
    commands: (project) => {
      const name = programOf(project)
        .replace(/^.*\//u, '')
        .replace(/\.\w+$/u, '');
      return { build: `cobc -x -o ${name} ${programOf(project)}`, start: `./${name}`, name };
    },
    image: {
      en: 'no maintained image has GnuCOBOL. Install `gnucobol` in an image of your own and compile with `cobc -x`.',
      zh: '没有持续维护的 GnuCOBOL 镜像。请在自有镜像中安装 `gnucobol` 并用 `cobc -x` 编译。',
    },
  },
  ['**/*.{cbl,cob,CBL,COB}'],
);

/** `index` before others, as the tools that build such programs take it. */
function programOf({ files, folder }: Project): string {
  const below = files.map(({ path }) => path.slice(folder === '' ? 0 : folder.length + 1));
  return below.find((path) => /(?:^|\/)(?:index|main)\./iu.test(path)) ?? below[0] ?? 'index.cbl';
}
