import type { SourceFile } from '../../facts/source.ts';
import { buildScript } from './build-script.ts';
import { frameworks, nitro } from './framework-table.ts';
import type { Framework } from './framework.ts';
import type { Package } from './package.ts';

/** What runs in production is a dependency; what only builds is often a development dependency. */
export function frameworkOf(pkg: Package): Framework | undefined {
  return frameworks.find((framework) => dependencyOf(pkg, framework) !== undefined);
}

const working = [
  'bullmq',
  'bull',
  'bee-queue',
  'agenda',
  'graphile-worker',
  'moleculer',
  'discord.js',
  'telegraf',
  'grammy',
];

/** What hands a program its work where it answers no requests: a queue, or a chat. */
export function bringsWork(pkg: Package): string | undefined {
  return working.find((name) => Object.hasOwn(pkg.dependencies, name));
}

const mounts =
  /['"]react-dom\/client['"]|\bcreateRoot\(|\bhydrateRoot\(|\bReactDOM\.render\(|\.mount\(['"]#|\bnew Vue\(|\bbootstrapApplication\(/u;

/** Without a server for developers, pages are tried out within the program that shows them. */
const serves = /\bwebpack(?:-dev-server| serve)\b|\b(?:vite|parcel)(?: dev| serve| --|$)/u;

/** Pages that a tool builds which the root of a workspace brings, or which makes libraries as well. */
export function bundledPages(pkg: Package, files: readonly SourceFile[]): Framework | undefined {
  const tool = /^(?:[\w-]{1,40}=\S{1,80} |npx |cross-env ){0,4}(webpack|vite|parcel)\b/u.exec(
    pkg.scripts[buildScript(pkg) ?? ''] ?? '',
  )?.[1];
  const isShown = Object.values(pkg.scripts).some((script) => serves.test(script));
  if (tool === undefined || !isShown || !files.some(({ text }) => mounts.test(text))) return undefined;
  return frameworks.find(({ name }) => name === tool);
}

/** The package by which a framework was recognised. */
export function dependencyOf(pkg: Package, { packages, kind, builds }: Framework): string | undefined {
  const isBuilder = kind === 'static' || builds === true;
  return packages.find(
    (name) =>
      Object.hasOwn(pkg.dependencies, name) || (isBuilder && Object.hasOwn(pkg.devDependencies, name)),
  );
}

export function dependsOn(pkg: Package, name: string): boolean {
  return Object.hasOwn(pkg.dependencies, name) || Object.hasOwn(pkg.devDependencies, name);
}

/** How the server that a framework builds is started; undefined where the package did not ask for one. */
export function builtServer(pkg: Package, framework: Framework | undefined): readonly string[] | undefined {
  if (framework?.name === 'nuxt') return nuxtServer(pkg);
  const server = framework?.server;
  return server === undefined || (server.needs !== undefined && !dependsOn(pkg, server.needs))
    ? undefined
    : server.words;
}

/** Nuxt 2 brings a server along, from 3 on its build makes one. */
export function nuxtServer(pkg: Package): readonly string[] {
  const range = { ...pkg.devDependencies, ...pkg.dependencies }['nuxt'] ?? '';
  return /^[~^>=v]*2\b/u.test(range) ? ['node_modules/.bin/nuxt', 'start'] : nitro;
}
