import { join } from '../../kernel/paths.ts';
import type { BuildPlan, Holes } from '../../spec/plan.ts';

export type Site = { readonly folder: string; readonly template: string; readonly holes: Holes };

/** Pages that are built once, behind a server that runs without rights. */
export function sitePlan({ folder, template, holes }: Site): Omit<BuildPlan, 'ignore' | 'notes'> {
  return {
    dockerfile: {
      template,
      holes: {
        ...holes,
        runtimeImage: 'nginxinc/nginx-unprivileged:1.29-alpine',
        serverConfig: 'nginx.conf',
      },
    },
    files: [
      {
        path: join(folder, 'nginx.conf'),
        template: 'docker/site.nginx.conf',
        holes: { assets: [] },
        why: { en: 'how the built pages are served', zh: '说明如何提供构建好的页面' },
      },
    ],
    context: folder,
    runtime: {
      user: 101,
      port: 8080,
      writable: [],
      resources: { cpu: '20m', memory: '32Mi', memoryLimit: '64Mi' },
    },
  };
}
