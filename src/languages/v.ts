import { basename } from '../kernel/paths.ts';
import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const v = languageBy(
  {
    id: 'v',
    title: 'V',
    marks: [/^v\.mod$/u],
    sources: /\.v$/u,
    comments: 'slashes',
    versions: [[/^\.v-version$/u, /^(\d[\d.]*)/u]],
    tools: ['v'],
    frameworks: [
      { name: 'veb', mark: /\bimport (?:x\.)?veb\b/u, port: 8080 },
      { name: 'vweb', mark: /\bimport vweb\b/u, port: 8080 },
    ],
    code: {
      env: [/\bos\.getenv(?:_opt)?\('([A-Z]\w{1,60})'\)(?: ?or ?\{ ?'([^']{0,100})')?/u],
      ports: [
        /\bveb\.run(?:\[[^\]]{0,60}\])?\([^,)]{1,60}, ?(\d{2,5})\)/u,
        /\bvweb\.run(?:\[[^\]]{0,60}\])?\([^,)]{1,60}, ?(\d{2,5})\)/u,
        /\bport ?:?= ?(\d{2,5})\b/u,
        /\bport: ?(\d{2,5})\b/u,
      ],
      listens: /\bhttp\.Server\{|\.listen_and_serve\(|\blisten_tcp\(/u,
      stays: /\bfor \{/u,
      program: /\bfn main\(\)/u,
    },
    needs: {
      postgres: /\bimport db\.pg\b/u,
      mysql: /\bimport db\.mysql\b/u,
      redis: /\bimport redis\b/u,
    },
    commands: (project) => ({
      packageManager: 'v',
      install: 'v install',
      build: `v -prod -o ${nameOf(project)} .`,
      start: `./${nameOf(project)}`,
      name: nameOf(project),
    }),
    seed: {
      'v.mod': "Module {\n\tname: 'app'\n}\n",
      'main.v': 'module main\nimport veb\nfn main() {\n\tveb.run[App, Context](mut app, 8080)\n}\n',
    },
    image: {
      en: 'no public image of V keeps one version. Build the program where V is installed, and copy it into an image.',
      zh: '没有固定版本的 V 公共镜像。请在装有 V 的环境中构建程序，再复制到镜像中。',
    },
  },
  ['**/*.v', '**/v.mod'],
);

function nameOf({ manifests, folder }: Project): string {
  const named = /\bname:\s{0,8}'([\w-]{1,60})'/u.exec(manifests[0]?.text ?? '')?.[1];
  return named ?? (basename(folder) || 'app');
}
