import { present } from '../../../kernel/present.ts';
import { merge, textOf } from '../merge.ts';
import type { Draft, Work } from '../wish.ts';
import { withOwnNames } from './own-names.ts';

/** What is spoken of twice by its kind and name is one object, of which all of it was said. */
export function once(drafts: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  for (const draft of drafts) {
    const at = made.findIndex((other) => isSame(other, draft));
    const same = made[at];
    if (same === undefined) made.push(draft);
    else made[at] = together(same, draft);
  }
  return made;
}

function isSame(one: Draft, other: Draft): boolean {
  const [space, theirs] = [one, other].map(({ metadata }) => textOf(metadata['namespace']));
  return (
    kindOf(one, other) !== undefined &&
    one.name !== undefined &&
    one.name === other.name &&
    one.isReference === other.isReference &&
    (space === theirs || space === undefined || theirs === undefined)
  );
}

const controllers = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

/** `the web pods`, beside a Deployment that is called so: its own. */
function kindOf(one: Draft, other: Draft): string | undefined {
  if (one.kind === other.kind) return one.kind;
  const [pod, controller] = one.kind === 'Pod' ? [one, other] : [other, one];
  const isOwn = pod.kind === 'Pod' && pod.facts['given'] === undefined && controllers.has(controller.kind);
  return isOwn ? controller.kind : undefined;
}

function together(one: Draft, other: Draft): Draft {
  return {
    ...other,
    ...one,
    kind: kindOf(one, other) ?? one.kind,
    metadata: merge(one.metadata, other.metadata),
    facts: merge(one.facts, other.facts),
    work: worked(one.work, other.work),
  };
}

function worked(one: Work, other: Work): Work {
  return {
    cron: merge(one.cron, other.cron),
    controller: merge(one.controller, other.controller),
    podMetadata: merge(one.podMetadata, other.podMetadata),
    pod: merge(one.pod, other.pod),
    containers: fitted(one.containers, other.containers),
    initContainers: fitted(one.initContainers, other.initContainers),
  };
}

/** The first container is meant wherever none is named. */
function fitted(one: Work['containers'], other: Work['containers']): Work['containers'] {
  const [[first, ...others], [second, ...more]] = [one, other];
  if (first === undefined || second === undefined) return [...one, ...other];
  const [image, theirs] = [first['image'], second['image']].map(textOf);
  const isNamed =
    first['name'] === undefined || second['name'] === undefined || first['name'] === second['name'];
  if (!isNamed || !isSameProgram(image, theirs)) return [...one, ...other];
  const whole = [image, theirs].find((text) => text !== undefined && isTagged(text)) ?? theirs ?? image;
  const both = { ...merge(first, second), ...present({ image: whole }) };
  return withOwnNames([both, ...others, ...more]);
}

/** A program that is named is the image of it that is named. */
function isSameProgram(image: string | undefined, other: string | undefined): boolean {
  if (image === undefined || other === undefined || image === other) return true;
  return image.startsWith(`${other}:`) || other.startsWith(`${image}:`);
}

function isTagged(image: string): boolean {
  return /[:@][^/]*$/u.test(image);
}
