import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, ImageWish } from '../../spec/plan.ts';
import { allPackages } from './applications.ts';
import { memberOf } from './detect.ts';
import { lastNodeNote, lastNodeOf } from './last-node.ts';
import { notesOf, notYet } from './notes.ts';
import { chooseVersion, hasOldKeys } from './releases.ts';
import { buildSteps } from './steps.ts';
import { runsOnBun } from './on-bun.ts';
import { portOf, serverPlan } from './server.ts';
import { staticPlan } from './static.ts';
import type { Ground } from './ground.ts';
import type { Question } from './ground.ts';

/** How the image of a Node service is built, or why that cannot be said yet. */
export function plan(service: Service, snapshot: Snapshot, wish: ImageWish): BuildPlan | Note {
  const { found } = allPackages(snapshot);
  const folder = service.path === '.' ? '' : service.path;
  const pkg = found.find((candidate) => candidate.folder === folder);
  if (pkg === undefined) throw new Error(`no package.json for the service at ${service.path}`);
  const member = memberOf(pkg, found, snapshot);
  const refusal = notYet(member, service);
  if (refusal !== undefined) return refusal;
  const ground = groundOf({ member, service, snapshot, wish });
  return service.kind === 'static' ? staticPlan(ground) : serverPlan(ground);
}

function groundOf(question: Question): Ground {
  const { member, service, wish, snapshot } = question;
  const isOnBun = runsOnBun(member);
  const asked = wish.version ?? service.languageVersion;
  const last = wish.version === undefined ? lastNodeOf(member) : undefined;
  const version = chooseVersion(isOnBun ? undefined : asked, last?.major);
  const isBun = member.manager.name === 'bun' || isOnBun;
  const node = `node:${version.tag}-${version.debian}`;
  const bun = `oven/bun:${bunTag((isOnBun ? asked : undefined) ?? member.manager.version)}`;
  return {
    ...question,
    steps: buildSteps(member, snapshot, { major: version.major, hasOldKeys: hasOldKeys(version.tag) }),
    buildImage: isBun ? bun : node,
    slimImage: `${isOnBun ? bun : node}-slim`,
    debian: version.debian,
    notes: [...notesOf(member, version, openedPort(question)), ...lastNodeNote(last, version.major)],
  };
}

function openedPort({ service, wish }: Question): number | undefined {
  return service.kind === 'static' ? undefined : portOf(service, wish);
}

export function bunTag(version: string | undefined): string {
  return /^[~^v]?(1\.\d+(?:\.\d+)?)/u.exec(version ?? '')?.[1] ?? '1.3';
}
