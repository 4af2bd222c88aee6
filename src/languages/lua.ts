import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const lua = languageBy(
  {
    id: 'lua',
    title: 'Lua',
    marks: [/\.rockspec$/u, /^(?:main|app|init|server|web)\.lua$/u],
    isWeak: true,
    sources: /\.lua$/u,
    comments: 'dashes',
    versions: [
      [/^\.lua-version$/u, /^(\d[\d.]*)/u],
      [/\.rockspec$/u, /"lua\s?(?:>=|~>|==)\s?(\d[\d.]*)/u],
    ],
    tools: ['lua'],
    frameworks: [
      { name: 'lapis', mark: /\blapis\b/u, port: 8080 },
      { name: 'pegasus', mark: /\bpegasus\b/u, port: 9090 },
      { name: 'sailor', mark: /require\s?\(?["']sailor/u, port: 8080 },
      { name: 'openresty', mark: /\bngx\.(?:say|req)\b/u, port: 80 },
    ],
    code: {
      env: [/\bos\.getenv\s?\(?["']([A-Z]\w{1,60})["']\)?(?: or ["']?([\w./:-]{1,100}))?/u],
      ports: [
        /\bport ?= ?["']?(\d{2,5})\b/u,
        /:bind\(["'][\w.*:]{1,40}["'], ?(\d{2,5})/u,
        /\blisten\((\d{2,5})/u,
      ],
      listens: /socket\.bind\(|\.listen\(|:listen\(/u,
      stays: /\bwhile true do\b/u,
    },
    needs: {
      postgres: /\bpgmoon\b|\bluasql-postgres\b/u,
      mysql: /\bluasql-mysql\b|\blua-resty-mysql\b/u,
      redis: /\bredis-lua\b|\blua-resty-redis\b/u,
    },
    commands: (project) => ({
      packageManager: 'luarocks',
      start: project.framework === 'lapis' ? 'lapis server production' : `lua ${entryOf(project)}`,
    }),
    image: {
      en: 'there is no image of Lua that its project keeps. Install `lua5.4` and the rocks of the rockspec in an image of your own.',
      zh: 'Lua 项目没有官方镜像。请在自有镜像中安装 `lua5.4` 以及 rockspec 中的依赖。',
    },
  },
  ['**/*.lua', '**/*.rockspec', '**/.lua-version'],
);

function entryOf({ files, folder }: Project): string {
  const below = files.map(({ path }) => path.slice(folder === '' ? 0 : folder.length + 1));
  const likely = ['main.lua', 'app.lua', 'server.lua', 'init.lua', 'web.lua', 'src/main.lua'];
  return likely.find((path) => below.includes(path)) ?? below[0] ?? 'main.lua';
}
