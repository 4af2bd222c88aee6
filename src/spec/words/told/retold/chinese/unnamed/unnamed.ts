import { rewritten, type Rewriting } from '../../../../text/rewriting.ts';
import { application } from './application.ts';
import { autoscaler } from './autoscaler.ts';
import { certificate } from './certificate.ts';
import { ingress } from './ingress.ts';
import { limitRange } from './limit-range.ts';
import { networkPolicy } from './network-policy.ts';
import { isCounted, resourceQuota } from './resource-quota.ts';
import { walls } from './walls.ts';
import { isNamed, type Unnamed } from './told-so.ts';

const all: readonly Unnamed[] = [
  application,
  autoscaler,
  certificate,
  ingress,
  limitRange,
  networkPolicy,
  resourceQuota,
  walls,
];

/** A kind that Chinese describes without its name is introduced by it, and its fields are said as they are asked for. */
export function unnamedIn(text: string): readonly Rewriting[] {
  const meant = all.filter((one) => one.named.test(text) || isDescribed(text, one));
  const steps = meant.flatMap(({ says }) => says);
  const own = meant.filter(({ named }) => !named.test(rewritten(text, steps)));
  return [...steps, ...own.map(({ kind }) => introducing(kind))];
}

/** What is so plain that nothing has to stay unread before it is believed. */
export function plainlyUnnamedIn(text: string): readonly Rewriting[] {
  const isQuota = isCounted(text) && !resourceQuota.named.test(text) && isDescribed(text, resourceQuota);
  return isQuota ? [...resourceQuota.says, introducing(resourceQuota.kind)] : [];
}

/** Who names a kind, or runs something, describes no other in passing. */
function isDescribed(text: string, { signs, unless, besides }: Unnamed): boolean {
  const others = besides === undefined ? text : text.replaceAll(besides, '');
  return !isNamed.test(others) && unless?.test(text) !== true && signs.every((one) => one.test(text));
}

/** Its place is said first: `在 dev 命名空间创建一个 LimitRange`. */
function introducing(kind: string): Rewriting {
  return [/^(?:在[a-z][a-z0-9-]{0,60}命名空间)?,?/gu, (said) => `${said.replace(/,$/u, '')}创建一个${kind},`];
}
