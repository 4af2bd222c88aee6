import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { has } from '../../facts/tree.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, ImageWish } from '../../spec/plan.ts';
import { noLockfile, noStart } from '../common/notes.ts';
import { portAsked } from '../common/ports.ts';
import { membersOf, type Member } from './detect.ts';

/** `deno` of the official image. */
export const user = 1993;
const preferred = '2.5.6';
const lockDocs = 'https://docs.deno.com/runtime/fundamentals/modules/#integrity-checking-and-lock-files';
const docs = 'https://docs.deno.com/runtime/reference/docker/';

/** How the image of a Deno service is built, or why that cannot be said yet. */
export function plan(service: Service, snapshot: Snapshot, wish: ImageWish): BuildPlan | Note {
  const folder = service.path === '.' ? '' : service.path;
  const member = membersOf(snapshot).find(({ project }) => project.folder === folder);
  if (member === undefined) throw new Error(`nothing of Deno at ${service.path}`);
  if (member.start === undefined) return noStart(service, docs);
  const port = portAsked(service, service.ports[0]?.env === undefined ? {} : wish);
  const image = imageOf(wish.version ?? service.languageVersion);
  return {
    dockerfile: {
      template: 'docker/deno.Dockerfile',
      holes: holesOf({ member, service, snapshot }, { image, port }),
    },
    ignore: ['deno'],
    files: [],
    context: folder,
    runtime: present({
      user,
      port,
      writable: [],
      resources: { cpu: '100m', memory: '128Mi', memoryLimit: '256Mi' },
    }),
    notes: member.project.isLocked ? [] : [noLockfile(member.project.path, 'deno.lock', lockDocs)],
  };
}

type Ground = { readonly member: Member; readonly service: Service; readonly snapshot: Snapshot };

function holesOf(
  { member, service, snapshot }: Ground,
  { image, port }: { image: string; port: number | undefined },
): Holes {
  const variable = service.ports[0]?.env;
  const words = member.start?.words ?? [];
  const chosen = variable === undefined || port === undefined ? [] : [`${variable}=${port}`];
  return {
    image,
    // The members of a workspace must be there before anything is installed.
    manifests: isOld(image) || member.project.workspace ? [] : manifestsOf(member, snapshot),
    build: service.build === undefined ? [] : [{ command: service.build }],
    entry: entryOf(words),
    env: ['DENO_NO_UPDATE_CHECK=1', 'DENO_NO_PROMPT=1', ...chosen].join(' '),
    user,
    port: port === undefined ? undefined : { number: port },
    start: `[${words.map((word) => JSON.stringify(word)).join(', ')}]`,
  };
}

/** Images of Deno are tagged with whole versions. */
export function imageOf(version: string | undefined): string {
  const exact = /^v?(\d+\.\d+\.\d+)$/u.exec(version ?? '')?.[1];
  const minor = /^[v~^]?(\d+\.\d+)/u.exec(version ?? '')?.[1];
  return `denoland/deno:${exact ?? (minor === undefined ? preferred : `${minor}.0`)}`;
}

function isOld(image: string): boolean {
  return image.startsWith('denoland/deno:1.');
}

function manifestsOf({ project }: Member, snapshot: Snapshot): { files: string; frozen: string }[] {
  const names = ['deno.json', 'deno.jsonc', 'deno.lock', 'import_map.json', 'package.json'];
  const files = names.filter((name) => has(snapshot, join(project.folder, name)));
  return files.length === 0 ? [] : [{ files: files.join(' '), frozen: project.isLocked ? ' --frozen' : '' }];
}

/** The module among the words of the command. */
export function entryOf(words: readonly string[]): string {
  return words.find((word) => /\.[cm]?[jt]sx?$/u.test(word)) ?? 'main.ts';
}
