import { join } from '../../kernel/paths.ts';
import { grep } from '../../facts/source.ts';
import type { BuildPlan } from '../../spec/plan.ts';
import { below, buildArguments } from './server.ts';
import type { Ground } from './plan.ts';

/** Built once, served by a server that runs without rights. */
export function staticPlan(ground: Ground): BuildPlan {
  const { member, steps } = ground;
  const { prune: _, ...build } = steps.holes;
  const folder = below(member.pkg.folder, member.root.folder);
  const config = join(folder, 'nginx.conf');
  return {
    dockerfile: {
      template: 'docker/node-static.Dockerfile',
      holes: {
        ...build,
        args: buildArguments(ground),
        buildImage: ground.buildImage,
        runtimeImage: 'nginxinc/nginx-unprivileged:1.29-alpine',
        serverConfig: config,
        output: `/${join('app', folder, outputOf(ground))}`,
      },
    },
    ignore: ['node'],
    files: [
      {
        path: join(member.pkg.folder, 'nginx.conf'),
        template: 'docker/spa.nginx.conf',
        holes: { assets: member.framework?.assets ?? '/assets/' },
        why: {
          en: 'how the built files are served, with the paths of the router in the browser',
          zh: '说明如何提供构建好的文件，包括前端路由的路径',
        },
      },
    ],
    context: member.root.folder,
    runtime: {
      user: 101,
      port: 8080,
      writable: [],
      resources: { cpu: '20m', memory: '32Mi', memoryLimit: '64Mi' },
    },
    notes: ground.notes,
  };
}

function outputOf({ member, snapshot }: Ground): string {
  const { folder, name } = member.pkg;
  const angular = snapshot.text(join(folder, 'angular.json'));
  if (angular !== undefined) return angularOutput(angular, name ?? 'app');
  const configs = ['js', 'ts', 'mjs', 'mts'].flatMap((end) =>
    ['vite.config', 'astro.config'].map((base) => join(folder, `${base}.${end}`)),
  );
  const files = configs.map((path) => ({ path, text: snapshot.text(path) ?? '' }));
  const [hit] = grep(files, /outDir:\s*['"](?:\.\/)?([\w./-]+)['"]/u);
  return hit?.groups[0] ?? member.framework?.output ?? 'dist';
}

function angularOutput(text: string, name: string): string {
  const path = /"outputPath":\s*"([\w./-]+)"/u.exec(text)?.[1] ?? `dist/${name}`;
  return /"builder":\s*"@angular[\w/-]*:(?:application|browser-esbuild)"/u.test(text)
    ? `${path}/browser`
    : path;
}
