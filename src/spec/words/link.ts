import type { Json, JsonMap } from '../../kernel/json.ts';
import { listOf, mapOf, textOf } from './merge.ts';
import type { Draft } from './wish.ts';

const running = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'CronJob',
  'Pod',
]);

export function runs({ kind }: Draft): boolean {
  return running.has(kind);
}

/** It runs, and is made. */
export function isMain(draft: Draft): boolean {
  return runs(draft) && !draft.isReference;
}

/** Labels by which others select its pods. */
export function labelsOf(draft: Draft | undefined): Readonly<Record<string, Json | undefined>> | undefined {
  if (draft === undefined) return undefined;
  const said = mapOf(mapOf(draft.facts)['selector']);
  const own = Object.keys(said).length > 0 ? said : mapOf(draft.work.podMetadata['labels']);
  if (Object.keys(own).length > 0) return own;
  return runs(draft) ? { app: nameOf(draft) } : undefined;
}

/** The name that was given, or that follows from the program that it runs. */
export function nameOf(draft: Draft, fallback = 'app'): string {
  return draft.name ?? labelledAs(draft) ?? draft.app ?? imageName(draft) ?? fallback;
}

/** `nginx labelled app: kube-registry` is called as its label calls it. */
function labelledAs({ work, facts }: Draft): string | undefined {
  const labels = { ...mapOf(facts['selector']), ...mapOf(work.podMetadata['labels']) };
  const said = textOf(labels['app']);
  return said !== undefined && /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/u.test(said) ? said : undefined;
}

function imageName({ work }: Draft): string | undefined {
  return namedAfter(textOf(work.containers[0]?.['image']));
}

/** What an image is called, as names are spelled. */
export function namedAfter(image: string | undefined): string | undefined {
  const base = image?.split('/').at(-1)?.split(/[:@]/u)[0];
  return base
    ?.toLowerCase()
    .replaceAll(/[^a-z0-9-]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
}

/** Ports of the pods, as Services see them. */
export function portsOf(draft: Draft | undefined): JsonMap[] {
  const ports = (draft?.work.containers ?? []).flatMap((one) => listOf(one['ports']).map(mapOf));
  return ports.map(({ containerPort, name, protocol }) => ({
    ...(name === undefined || ports.length < 2 ? {} : { name }),
    ...(protocol === undefined ? {} : { protocol }),
    port: containerPort,
  }));
}
