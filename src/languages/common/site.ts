import type { Snapshot } from '../../facts/snapshot.ts';
import { dirname, join } from '../../kernel/paths.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, PlannedFile } from '../../spec/plan.ts';
import { isOurs } from '../../spec/provenance.ts';
import { theirServer, type TheirServer } from './their-server.ts';

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

export type Server = {
  /** The configuration that the image takes. */
  readonly path: string;
  /** Undefined where people have written one that can be taken. */
  readonly file?: PlannedFile;
  /** What is known of the one that people have written. */
  readonly theirs?: TheirServer;
  readonly notes: readonly Note[];
};

/** How people serve their pages already counts, where it is a server of its own that finds them where they are put. */
export function serverOf(file: PlannedFile, snapshot: Snapshot): Server {
  const theirs = theirServer(dirname(file.path), snapshot);
  if (theirs !== undefined) return { path: theirs.path, theirs, notes: [] };
  const text = snapshot.text(file.path);
  if (text === undefined || isOurs(text)) return { path: file.path, file, notes: [] };
  const path = file.path.replace(/\.conf$/u, '.unprivileged.conf');
  return { path, file: { ...file, path }, notes: [besideTheirs(file.path, path)] };
}

function besideTheirs(theirs: string, path: string): Note {
  return {
    id: 'server-config',
    severity: 'warning',
    path: theirs,
    text: {
      en: `${theirs} is written for another image or port, so the image takes ${path}. Move there what yours says of other paths.`,
      zh: `${theirs} 是为其他镜像或端口编写的，因此镜像使用 ${path}。请把其中关于其他路径的设置移到该文件。`,
    },
    docs: 'https://github.com/nginx/docker-nginx-unprivileged',
  };
}
