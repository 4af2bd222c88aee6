import type { Spec, Workload } from '../../../../spec/spec.ts';
import { routed, withEach } from '../saying.ts';

export const subject = { en: 'Way in', zh: '入口' };

/** A host, an Ingress, or none: without a way in there is nobody to tell. */
export const given = /[a-z0-9]\.[a-z]{2}|ingress/iu;

/** Whoever names an annotation or another way in says it there. */
export const asks = /annotation|注解|nginx\.ingress|ssl-redirect|virtual ?service|middleware|httproute/iu;

/** As ingress-nginx knows it. */
export function nginx(key: string): string {
  return `nginx.ingress.kubernetes.io/${key}`;
}

/** Annotations for what has a host; an HTTPRoute has a field of its own for how long a request may take. */
export function annotated(
  annotations: Readonly<Record<string, string>>,
  names: readonly string[],
): (spec: Spec) => Spec {
  const seconds = annotations[nginx('proxy-read-timeout')];
  return withEach((one) => {
    if (one.host === undefined) return one;
    return one.exposure?.route === 'HTTPRoute' ? timed(one, seconds) : routed(one, { annotations });
  }, names);
}

function timed(one: Workload, seconds: string | undefined): Workload {
  const { exposure } = one;
  return exposure === undefined || seconds === undefined
    ? one
    : { ...one, exposure: { ...exposure, timeout: `${seconds}s` } };
}
