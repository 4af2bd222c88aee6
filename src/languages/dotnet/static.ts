import { join } from '../../kernel/paths.ts';
import type { BuildPlan, Holes } from '../../spec/plan.ts';

type Place = { readonly folder: string; readonly context: string };

/** Blazor in the browser is files, served by a server that runs without rights. */
export function staticHoles(
  build: Holes,
  { folder, context }: Place,
): Pick<BuildPlan, 'dockerfile' | 'files' | 'runtime'> {
  const config = join(folder, 'nginx.conf');
  return {
    dockerfile: {
      template: 'docker/dotnet-static.Dockerfile',
      holes: {
        ...build,
        runtimeImage: 'nginxinc/nginx-unprivileged:1.29-alpine',
        serverConfig: config.slice(context === '' ? 0 : context.length + 1),
      },
    },
    files: [
      {
        path: config,
        template: 'docker/spa.nginx.conf',
        holes: { assets: '/_framework/' },
        why: {
          en: 'how the built files are served, with the paths of the router in the browser',
          zh: '说明如何提供构建好的文件，包括前端路由的路径',
        },
      },
    ],
    runtime: {
      user: 101,
      port: 8080,
      writable: [],
      resources: { cpu: '20m', memory: '32Mi', memoryLimit: '64Mi' },
    },
  };
}
