import { packages } from './recipe/debian.ts';
import { languageBy } from './recipe/language.ts';
import type { SourceFile } from '../facts/source.ts';
import type { ImageRecipe, Project } from './recipe/recipe.ts';

export const lua = languageBy(
  {
    id: 'lua',
    title: 'Lua',
    marks: [/\.rockspec$/u, /^(?:main|app|init|server|web)\.lua$/u, /^nginx\.conf$/u],
    isWeak: true,
    wants: ({ files }) => files.some((file) => !isNginx(file) || runsLua.test(file.text)),
    sources: /\.lua$|(?:^|\/)nginx\.conf$/u,
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
      { name: 'openresty', mark: /\bngx\.(?:say|req)\b|_by_lua/u, port: 80 },
    ],
    code: {
      env: [/\bos\.getenv\s?\(?["']([A-Z]\w{1,60})["']\)?(?: or ["']?([\w./:-]{1,100}))?/u],
      ports: [
        /^\s*listen\s{1,8}(?:[\d.]{1,20}:|\[::\]:)?(\d{2,5})\b/u,
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
    drivers: {
      postgres: /\brequire\s?\(?["']pgmoon|^\s*postgres ?= ?\{/u,
      mysql: /\brequire\s?\(?["'](?:resty\.|luasql\.)mysql|^\s*mysql ?= ?\{/u,
      redis: /\brequire\s?\(?["'](?:resty\.)?redis["']/u,
      memcached: /\brequire\s?\(?["']resty\.memcached/u,
      mongodb: /\brequire\s?\(?["'](?:resty\.)?(?:mongo|moongoo)/u,
      kafka: /\brequire\s?\(?["']resty\.kafka/u,
      rabbitmq: /\brequire\s?\(?["'](?:resty\.)?rabbitmq/u,
    },
    commands: (project) => ({
      packageManager: 'luarocks',
      start: startOf(project).join(' '),
    }),
    seed: {
      'main.lua': "local socket = require('socket')\nlocal server = socket.bind('*', 8080)\n",
    },
    image: imageOf,
  },
  ['**/*.lua', '**/nginx.conf', '**/*.rockspec', '**/.lua-version'],
);

const runsLua = /_by_lua(?:_block|_file)?\b/u;

function isNginx({ path }: SourceFile): boolean {
  return path.endsWith('nginx.conf');
}

/** Lapis and programs for ngx_lua run within OpenResty. */
function startOf(project: Project): string[] {
  if (project.framework === 'lapis') return ['lapis', 'server', 'production'];
  if (project.framework !== 'openresty') return ['lua', entryOf(project)];
  return ['openresty', '-p', '/app', '-g', 'daemon off;', '-c', confOf(project)];
}

function entryOf({ files, folder }: Project): string {
  const own = files.filter((file) => !isNginx(file));
  const below = own.map(({ path }) => path.slice(folder === '' ? 0 : folder.length + 1));
  const likely = ['main.lua', 'app.lua', 'server.lua', 'init.lua', 'web.lua', 'src/main.lua'];
  return likely.find((path) => below.includes(path)) ?? below[0] ?? 'main.lua';
}

/** What files of Lua ask for by `require`, by the rock that has it. */
const rocks: Readonly<Record<string, string>> = {
  socket: 'luasocket',
  ssl: 'luasec',
  cjson: 'lua-cjson',
  dkjson: 'dkjson',
  lfs: 'luafilesystem',
  lpeg: 'lpeg',
  pegasus: 'pegasus',
  lapis: 'lapis',
  redis: 'redis-lua',
  pgmoon: 'pgmoon',
  copas: 'copas',
  inspect: 'inspect',
  etlua: 'etlua',
};

function imageOf(project: Project): ImageRecipe {
  const isOpenResty = project.framework === 'lapis' || project.framework === 'openresty';
  return isOpenResty ? onNginx(project) : onLua(project);
}

function onLua(project: Project): ImageRecipe {
  return {
    build: 'debian:trixie-slim',
    packages: packages(
      'build-essential',
      'ca-certificates',
      'git',
      'liblua5.4-dev',
      'libssl-dev',
      'lua5.4',
      'luarocks',
      'unzip',
    ),
    manifests: specOf(project),
    install: ['mkdir -p /out/rocks', ...rocksOf(project, 'luarocks --lua-version=5.4 --tree=/out/rocks')],
    compile: [],
    runtime: 'debian:trixie-slim',
    runtimePackages: packages('ca-certificates', 'lua5.4'),
    env: [
      'LUA_PATH="/rocks/share/lua/5.4/?.lua;/rocks/share/lua/5.4/?/init.lua;./?.lua;;"',
      'LUA_CPATH="/rocks/lib/lua/5.4/?.so;;"',
    ],
    copies: [['/out/rocks', '/rocks']],
    sources: true,
    user: 10001,
    start: ['lua5.4', entryOf(project)],
  };
}

function onNginx(project: Project): ImageRecipe {
  const isLapis = project.framework === 'lapis';
  return {
    build: 'openresty/openresty:1.27.1.2-bookworm-fat',
    manifests: specOf(project),
    install: [...rocksOf(project, 'luarocks'), ...(isLapis ? ['luarocks install lapis'] : [])],
    compile: [],
    runtime: 'build',
    copies: [],
    sources: true,
    user: 10001,
    start: startOf(project),
  };
}

function confOf({ snapshot, folder }: Project): string {
  const base = folder === '' ? '' : `${folder}/`;
  const found = snapshot.entries.find(
    ({ path }) => path.startsWith(base) && /(?:^|\/)nginx\.conf$/u.test(path),
  );
  return found?.path.slice(base.length) ?? 'nginx.conf';
}

function specOf({ mark }: Project): string[] {
  return mark.endsWith('.rockspec') ? [mark.split('/').at(-1) ?? ''] : [];
}

/** As the rockspec says, else what the files ask for. */
function rocksOf(project: Project, tool: string): string[] {
  const [spec] = specOf(project);
  if (spec !== undefined) return [`${tool} install --only-deps ${spec}`];
  const asked = project.files.flatMap(({ text }) => [...text.matchAll(/\brequire\s?\(?["'](\w{1,40})/gu)]);
  const wanted = new Set(asked.flatMap(([, name = '']) => rocks[name] ?? []));
  return [...wanted].toSorted().map((rock) => `${tool} install ${rock}`);
}
