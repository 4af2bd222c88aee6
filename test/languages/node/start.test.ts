import { describe, expect, test } from '@jest/globals';
import type { Service } from '../../../src/facts/facts.ts';
import { detect } from '../../../src/languages/node/detect.ts';
import { reading } from '../samples/seen.ts';

type Json = Readonly<Record<string, unknown>>;

function service(json: Json, files: Readonly<Record<string, string>> = {}): Service {
  const { services } = detect(reading({ 'package.json': JSON.stringify(json), ...files }));
  const [only] = services;
  if (only === undefined) throw new Error('no service was found');
  return only;
}

function startOf(json: Json, files: Readonly<Record<string, string>> = {}): string | undefined {
  return service(json, files).start;
}

describe('a start script is looked through to the process', () => {
  test.each([
    ['node server.js', 'node server.js'],
    ['NODE_ENV=production node server.js', 'node server.js'],
    ['cross-env NODE_ENV=production node server.js', 'node server.js'],
    ['dotenv -e .env.production -- node server.js', 'node server.js'],
    ['env-cmd -f .env node server.js', 'node server.js'],
    ['npm run build && node build/index.js', 'node build/index.js'],
    ['node -r dotenv/config server.js', 'node -r dotenv/config server.js'],
    ['npx ts-node src/index.ts', 'node_modules/.bin/ts-node src/index.ts'],
    ['tsx src/index.ts', 'node --import tsx src/index.ts'],
    ['next start -p 4000', 'node node_modules/next/dist/bin/next start -p 4000'],
    ['pm2-runtime server.js', 'node server.js'],
    ['egg-scripts start --daemon --title=shop', 'node_modules/.bin/egg-scripts start --title=shop'],
    ['eggctl start --daemon --title=shop', 'node_modules/.bin/eggctl start --title=shop'],
    ['blitz start', 'node_modules/.bin/blitz start'],
    ['bun run src/index.ts', 'bun run src/index.ts'],
  ])('%s', (start, words) => {
    expect(startOf({ scripts: { start } })).toBe(words);
  });

  test('and through another script', () => {
    expect(startOf({ scripts: { start: 'yarn serve', serve: 'node dist/main.js' } })).toBe(
      'node dist/main.js',
    );
  });

  test('to a program of the package that Node reads', () => {
    const files = {
      'bin/bot': '#!/usr/bin/env node\nimport("./bot.mjs")\n',
      'index.mjs': 'export default 1\n',
    };
    expect(startOf({ scripts: { start: 'bin/bot --loud' } }, files)).toBe('node bin/bot --loud');
  });

  test('to what PM2 is told by its file', () => {
    const files = {
      'ecosystem.config.js': 'module.exports = { apps: [{ name: "api", script: "./src/api.js" }] };',
    };
    expect(startOf({ scripts: { start: 'pm2-runtime start ecosystem.config.js' } }, files)).toBe(
      'node src/api.js',
    );
  });
});

describe('what only serves development', () => {
  test.each([
    'vite',
    'next dev',
    'ng serve',
    'react-scripts start',
    'astro dev',
    'nest start --watch',
    'concurrently "a" "b"',
  ])('%s is no production command', (start) => {
    expect(startOf({ scripts: { start } })).toBeUndefined();
  });

  test.each([
    ['nodemon server.js', {}, 'node server.js'],
    ['nodemon --exec ts-node src/index.ts', { 'ts-node': '10' }, 'node_modules/.bin/ts-node src/index.ts'],
    ['ts-node-dev --respawn src/index.ts', { 'ts-node-dev': '2' }, 'node_modules/.bin/ts-node src/index.ts'],
    ['tsx watch src/index.ts', { tsx: '4' }, 'node --import tsx src/index.ts'],
    ['node --watch server.js', {}, 'node server.js'],
    ['node --watch --import=tsx server.js', { tsx: '4' }, 'node server.js'],
  ])('%s is started once where there is nothing else', (dev, devDependencies, words) => {
    expect(startOf({ scripts: { dev }, devDependencies })).toBe(words);
  });

  test('stands behind what the compiler makes', () => {
    const json = {
      main: 'dist/app.js',
      scripts: { build: 'tsc', start: 'nodemon src/app.ts' },
      devDependencies: { 'ts-node': '10' },
    };
    expect(startOf(json)).toBe('node dist/app.js');
  });
});

describe('the server that a framework builds', () => {
  test.each([
    ['nuxt', { devDependencies: { nuxt: '^3.9' } }, 'node .output/server/index.mjs'],
    ['nuxt', { dependencies: { nuxt: '^2.15' } }, 'node_modules/.bin/nuxt start'],
    ['sveltekit', { devDependencies: { '@sveltejs/kit': '2', '@sveltejs/adapter-node': '5' } }, 'node build'],
    ['astro', { dependencies: { astro: '5', '@astrojs/node': '9' } }, 'node dist/server/entry.mjs'],
    ['nestjs', { dependencies: { '@nestjs/core': '11' } }, 'node dist/main.js'],
  ])('%s', (framework, dependencies, start) => {
    const build = framework === 'nestjs' ? 'nest build' : `${framework} build`;
    const found = service({ scripts: { build }, ...dependencies });
    expect([found.framework, found.kind, found.start]).toEqual([framework, 'web', start]);
  });

  test.each([
    [
      'nextjs',
      { dependencies: { next: '15' } },
      { 'next.config.mjs': "export default { output: 'export' }" },
    ],
    ['sveltekit', { devDependencies: { '@sveltejs/kit': '2', '@sveltejs/adapter-static': '3' } }, {}],
    [
      'react-router',
      { devDependencies: { '@react-router/dev': '7' } },
      { 'react-router.config.ts': 'export default { ssr: false }' },
    ],
  ])('%s can be told to make files instead', (framework, dependencies, files) => {
    const found = service(
      { scripts: { build: 'build', start: 'next start' }, ...dependencies },
      { ...files },
    );
    expect([found.framework, found.kind, found.start]).toEqual([framework, 'static', undefined]);
  });
});

describe('what is offered to others does not run', () => {
  test('by its fields', () => {
    expect(service({ main: 'index.js', exports: './index.js' }, { 'index.js': 'run();' }).kind).toBe(
      'library',
    );
  });

  test('by what its entry does', () => {
    expect(service({ main: 'index.js' }, { 'index.js': 'module.exports = pad;' }).kind).toBe('library');
    expect(service({ main: 'index.js' }, { 'index.js': 'console.log("hello");' }).kind).toBe('worker');
  });
});

describe('Bun', () => {
  test('runs what is started with it, or is installed with it and has no other start', () => {
    expect(service({ scripts: { start: 'bun run index.ts' } }).language).toBe('bun');
    const files = { 'bun.lock': '', 'index.ts': 'Bun.serve({});' };
    expect(service({ module: 'index.ts' }, files)).toMatchObject({
      language: 'bun',
      start: 'bun run index.ts',
    });
  });

  test('may only install what Node runs', () => {
    expect(service({ scripts: { start: 'node index.js' } }, { 'bun.lockb': '' }).language).toBe('node');
  });
});

test('Meteor starts what its own tool builds, beside the database that its packages name', () => {
  const files = {
    '.meteor/release': 'METEOR@2.16\n',
    '.meteor/packages': 'mongo@1.16.10 # The database\nwebapp\n',
  };
  const found = service({ scripts: { start: 'meteor run' } }, files);
  expect(found).toMatchObject({ kind: 'web', framework: 'meteor', start: 'node main.js' });
  expect(found.needs).toEqual([{ kind: 'mongodb', required: true }]);
  expect(found.ports).toEqual([{ port: 3000, name: 'http', protocol: 'http', env: 'PORT' }]);
});

test('what PM2 sets for production is set in the image', () => {
  const apps = "script: './src/main.js', env: { PORT: 3000 }, env_production: { PORT: 8090, MODE: 'live' }";
  const files = {
    'ecosystem.config.js': `module.exports = { apps: [{ ${apps} }] };`,
    'src/main.js': "require('express')().listen(process.env.PORT);",
  };
  const start = 'pm2-runtime start ecosystem.config.js --env production';
  const found = service({ scripts: { start }, dependencies: { express: '5' } }, files);
  expect([found.start, found.ports[0]?.port]).toEqual(['node src/main.js', 8090]);
});

test('the file of variables that it is started with names the port', () => {
  const start = 'cross-env DOTENV_CONFIG_PATH=./config/.env.production node -r dotenv/config main.js';
  const files = {
    'config/.env.production': 'PORT=8081\n',
    'env.js': 'module.exports = parse({ Port: num });',
    'main.js': "const env = require('./env');\nrequire('express')().listen(env.Port);",
  };
  const found = service({ scripts: { start }, dependencies: { express: '5' } }, files);
  expect(found.ports[0]).toMatchObject({ port: 8081, env: 'PORT' });
});

test('a driver that is packed into the server is a need, though declared for development', () => {
  const pkg = {
    scripts: { build: 'vite build' },
    devDependencies: { '@sveltejs/kit': '2', '@sveltejs/adapter-node': '5', postgres: '3', pg: '8' },
  };
  const files = { 'src/lib/db.ts': "import postgres from 'postgres';\nexport const sql = postgres(url);" };
  expect(service(pkg, files).needs).toEqual([{ kind: 'postgres', required: true }]);
});

test.each([
  [
    { astro: '5', '@astrojs/node': '9' },
    'astro.config.mjs',
    'export default { server: {\n  port: 4400,\n} };',
  ],
  [{ egg: '3' }, 'config/config.default.js', 'config.cluster = {\n  listen: {\n    port: 4400,\n  },\n};'],
])('%j opens the port of its configuration', (dependencies, path, text) => {
  const scripts = { build: 'astro build', start: 'egg-scripts start' };
  const found = service({ scripts, dependencies: { ...dependencies } }, { [path]: text });
  expect(found.ports[0]).toMatchObject({ port: 4400, env: 'PORT' });
});

test.each([
  ['rsbuild', '@rsbuild/core', 'rsbuild build'],
  ['rspack', '@rspack/cli', 'rspack build'],
  ['umi', '@umijs/max', 'max build'],
  ['farm', '@farmfe/core', 'farm build'],
])('%s makes files that any server can show', (framework, dependency, build) => {
  const json = {
    private: true,
    scripts: { build, dev: framework, start: `${framework} dev` },
    devDependencies: { [dependency]: '1' },
  };
  const found = service(json, { 'src/index.ts': 'document.body.innerHTML = "hi";\n' });
  expect(found).toMatchObject({ framework, kind: 'static' });
  expect(found.start).toBeUndefined();
});
