import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, PlannedFile } from '../../spec/plan.ts';
import { isOurs } from '../../spec/provenance.ts';

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
  /** It opens a port that only root may open. */
  readonly isLow: boolean;
  readonly notes: readonly Note[];
};

/** How people serve their pages already counts, where it is a server of its own that finds them where they are put. */
export function serverOf(file: PlannedFile, snapshot: Snapshot): Server {
  const text = snapshot.text(file.path);
  if (text === undefined || isOurs(text)) return { path: file.path, file, isLow: false, notes: [] };
  const ports = [...text.matchAll(/^\s{0,20}listen\s{1,4}(?:\[::\]:)?(\d{1,5})[^\n]{0,60};/gmu)].map(
    ([, port]) => port,
  );
  const isWhole = /^\s{0,20}(?:http|events)\s{0,4}\{/mu.test(text) || /\bssl_certificate\b/u.test(text);
  const isFound = /\broot\s{1,20}\/usr\/share\/nginx\/html\b/u.test(text);
  const isUsual = ports.length > 0 && ports.every((port) => port === '80' || port === '8080');
  if (!isWhole && isFound && isUsual) return { path: file.path, isLow: ports.includes('80'), notes: [] };
  const path = file.path.replace(/\.conf$/u, '.unprivileged.conf');
  return { path, file: { ...file, path }, isLow: false, notes: [besideTheirs(file.path, path)] };
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
