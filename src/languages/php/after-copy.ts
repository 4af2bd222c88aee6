import { has } from '../../facts/tree.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import type { Member } from './member.ts';
import { requires } from './project.ts';

/** Scripts of Composer run now that the sources are there. */
export function afterCopy({ project, framework }: Member, service: Service, snapshot: Snapshot): string[] {
  const autoload = 'composer dump-autoload --no-dev --classmap-authoritative';
  const hasConsole = has(snapshot, join(project.folder, 'bin/console'));
  if (framework?.name !== 'symfony' || !hasConsole) return [autoload];
  const pairs = onlyToBuild(service);
  const console = [...(pairs.length === 0 ? [] : ['env', ...pairs]), 'php bin/console'].join(' ');
  const compile = assetSteps.flatMap(([name, ...commands]) =>
    requires(project, name) === undefined ? [] : commands.map((one) => `php bin/console ${one}`),
  );
  return [
    `printf '<?php return ["APP_ENV" => "prod"];' > .env.local.php`,
    `${autoload} && ${console} cache:warmup && php bin/console assets:install public`,
    ...(compile.length === 0 ? [] : [compile.join(' && ')]),
  ];
}

/** Styles and scripts are made before they are mapped. */
const assetSteps: readonly (readonly [bundle: string, ...commands: readonly string[]])[] = [
  ['symfonycasts/sass-bundle', 'sass:build'],
  ['symfonycasts/tailwind-bundle', 'tailwind:build --minify'],
  ['sensiolabs/typescript-bundle', 'typescript:build'],
  ['symfony/asset-mapper', 'importmap:install', 'asset-map:compile'],
];

/** What is warmed up asks for addresses, and speaks to none of them where the server's version is said. */
function onlyToBuild({ env, needs }: Service): string[] {
  const kinds = new Set(needs.map(({ kind }) => kind));
  const server = Object.keys(servers).find((kind) => kinds.has(kind)) ?? 'postgres';
  return env
    .map(({ name }) => name)
    .filter((name) => /^[A-Z][A-Z0-9_]{0,60}_(?:URL|URI|DSN)$/u.test(name))
    .map((name) => {
      const value = name.startsWith('DATABASE') ? servers[server] : others(name);
      return `${name}='${value ?? 'http://localhost'}'`;
    });
}

const servers: Readonly<Record<string, string>> = {
  postgres: 'postgresql://localhost:5432/only?serverVersion=16',
  mysql: 'mysql://localhost:3306/only?serverVersion=8.0.36',
};

function others(name: string): string | undefined {
  if (name.startsWith('MAILER')) return 'null://null';
  if (name.startsWith('MESSENGER')) return 'in-memory://';
  if (name.startsWith('LOCK')) return 'flock';
  return /REDIS|CACHE/u.test(name) ? 'redis://localhost' : undefined;
}
