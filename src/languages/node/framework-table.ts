import type { Framework } from './framework.ts';
import { sites } from './site-table.ts';

/** The server that Nitro builds, under several frameworks. */
export const nitro = ['node', '.output/server/index.mjs'];

/** They build the application and its server: the more one contains, the earlier it stands. */
const full: readonly Framework[] = [
  // Its pages for editors are built with Next.
  { name: 'keystone', packages: ['@keystone-6/core'], kind: 'web', port: 3000, readsPort: true },
  { name: 'nextjs', packages: ['next'], kind: 'web', port: 3000, readsPort: true },
  {
    name: 'nuxt',
    packages: ['nuxt', 'nuxt3', 'nuxt-edge'],
    kind: 'web',
    port: 3000,
    readsPort: true,
    builds: true,
  },
  { name: 'nestjs', packages: ['@nestjs/core'], kind: 'web', port: 3000 },
  {
    name: 'egg',
    packages: ['egg'],
    kind: 'web',
    port: 7001,
    readsPort: true,
    // It would begin one for each processor of the node, whatever the pod may use.
    env: ['EGG_WORKERS=1'],
  },
  { name: 'midway', packages: ['@midwayjs/core'], kind: 'web', port: 7001 },
  { name: 'waku', packages: ['waku'], kind: 'web', port: 8080, readsPort: true, builds: true },
  {
    name: 'strapi',
    packages: ['@strapi/strapi', 'strapi'],
    kind: 'web',
    port: 1337,
    readsPort: true,
    server: { words: ['node_modules/.bin/strapi', 'start'] },
  },
  {
    name: 'directus',
    packages: ['directus'],
    kind: 'web',
    port: 8055,
    readsPort: true,
    server: { words: ['node_modules/.bin/directus', 'start'] },
  },
  {
    name: 'medusa',
    packages: ['@medusajs/medusa'],
    kind: 'web',
    port: 9000,
    readsPort: true,
    server: { words: ['node_modules/.bin/medusa', 'start'] },
  },
  { name: 'vendure', packages: ['@vendure/core'], kind: 'web', port: 3000 },
  {
    name: 'adonisjs',
    packages: ['@adonisjs/core'],
    kind: 'web',
    port: 3333,
    readsPort: true,
    env: ['HOST=0.0.0.0'],
  },
  { name: 'sails', packages: ['sails'], kind: 'web', port: 1337, readsPort: true },
  { name: 'loopback', packages: ['@loopback/rest', 'loopback'], kind: 'web', port: 3000 },
  { name: 'foal', packages: ['@foal/core'], kind: 'web', port: 3001 },
  { name: 'feathers', packages: ['@feathersjs/feathers'], kind: 'web', port: 3030 },
  {
    name: 'remix',
    packages: ['@remix-run/node', '@remix-run/serve', '@remix-run/express'],
    kind: 'web',
    port: 3000,
    readsPort: true,
  },
  {
    name: 'react-router',
    packages: ['@react-router/node', '@react-router/serve', '@react-router/express', '@react-router/dev'],
    kind: 'web',
    port: 3000,
    readsPort: true,
    builds: true,
  },
  {
    name: 'tanstack-start',
    packages: ['@tanstack/react-start', '@tanstack/solid-start', '@tanstack/start'],
    kind: 'web',
    port: 3000,
    readsPort: true,
    server: { words: nitro },
  },
  {
    name: 'solid-start',
    packages: ['@solidjs/start', 'solid-start'],
    kind: 'web',
    port: 3000,
    readsPort: true,
    builds: true,
    server: { words: nitro },
  },
  {
    name: 'nitro',
    packages: ['nitropack', 'nitro'],
    kind: 'web',
    port: 3000,
    readsPort: true,
    builds: true,
    server: { words: nitro },
  },
  {
    name: 'qwik',
    packages: ['@builder.io/qwik-city', '@qwik.dev/router'],
    kind: 'web',
    port: 3000,
    builds: true,
  },
  {
    name: 'sveltekit',
    packages: ['@sveltejs/kit'],
    kind: 'web',
    port: 3000,
    readsPort: true,
    builds: true,
    server: { needs: '@sveltejs/adapter-node', words: ['node', 'build'] },
  },
  {
    name: 'astro',
    packages: ['@astrojs/node'],
    kind: 'web',
    port: 4321,
    readsPort: true,
    builds: true,
    env: ['HOST=0.0.0.0'],
    server: { words: ['node', 'dist/server/entry.mjs'] },
  },
  { name: 'astro', packages: ['astro'], kind: 'static', builds: true, output: 'dist', assets: '/_astro/' },
  {
    name: 'angular',
    packages: ['@angular/ssr', '@nguniversal/express-engine'],
    kind: 'web',
    port: 4000,
    readsPort: true,
  },
];

const googleFunctions = '@google-cloud/functions-framework';

/** They answer requests. */
const servers: readonly Framework[] = [
  { name: 'functions-framework', packages: [googleFunctions], kind: 'web', port: 8080, readsPort: true },
  { name: 'fastify', packages: ['fastify'], kind: 'web', port: 3000 },
  { name: 'hono', packages: ['hono'], kind: 'web', port: 3000 },
  { name: 'elysia', packages: ['elysia'], kind: 'web', port: 3000 },
  { name: 'koa', packages: ['koa'], kind: 'web', port: 3000 },
  { name: 'hapi', packages: ['@hapi/hapi', 'hapi'], kind: 'web', port: 3000 },
  { name: 'moleculer', packages: ['moleculer-web'], kind: 'web', port: 3000 },
  { name: 'restify', packages: ['restify'], kind: 'web', port: 8080 },
  { name: 'express', packages: ['express'], kind: 'web', port: 3000 },
  { name: 'polka', packages: ['polka'], kind: 'web', port: 3000 },
  { name: 'apollo', packages: ['@apollo/server', 'apollo-server'], kind: 'web', port: 4000 },
  { name: 'graphql-yoga', packages: ['graphql-yoga'], kind: 'web', port: 4000 },
  { name: 'socket.io', packages: ['socket.io'], kind: 'web', port: 3000 },
];

export const frameworks: readonly Framework[] = [...full, ...servers, ...sites];
