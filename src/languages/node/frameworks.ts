import type { Package } from './package.ts';

export type Framework = {
  readonly name: string;
  readonly dependency: string;
  readonly kind: 'web' | 'static';
  /** What it listens on when nobody says otherwise; absent where it has no default. */
  readonly port?: number;
};

/** The more a framework contains, the earlier it stands: Nest brings Express, Next brings React. */
const frameworks: readonly Framework[] = [
  { name: 'nextjs', dependency: 'next', kind: 'web', port: 3000 },
  { name: 'nuxt', dependency: 'nuxt', kind: 'web', port: 3000 },
  { name: 'nestjs', dependency: '@nestjs/core', kind: 'web', port: 3000 },
  { name: 'remix', dependency: '@remix-run/node', kind: 'web', port: 3000 },
  { name: 'react-router', dependency: '@react-router/node', kind: 'web', port: 3000 },
  { name: 'sveltekit', dependency: '@sveltejs/kit', kind: 'web', port: 3000 },
  { name: 'astro', dependency: 'astro', kind: 'static' },
  { name: 'fastify', dependency: 'fastify', kind: 'web', port: 3000 },
  { name: 'hono', dependency: 'hono', kind: 'web', port: 3000 },
  { name: 'koa', dependency: 'koa', kind: 'web', port: 3000 },
  { name: 'hapi', dependency: '@hapi/hapi', kind: 'web' },
  { name: 'express', dependency: 'express', kind: 'web', port: 3000 },
  { name: 'angular', dependency: '@angular/core', kind: 'static' },
  { name: 'create-react-app', dependency: 'react-scripts', kind: 'static' },
  { name: 'vite', dependency: 'vite', kind: 'static' },
];

/** A single-page app's tools are often development dependencies; a server's are not. */
export function frameworkOf(pkg: Package): Framework | undefined {
  return frameworks.find(({ dependency, kind }) => {
    if (Object.hasOwn(pkg.dependencies, dependency)) return true;
    return (
      (kind === 'static' || dependency === '@sveltejs/kit') && Object.hasOwn(pkg.devDependencies, dependency)
    );
  });
}
