import type { Note } from './note.ts';
import { programWorkload } from './programs/workload.ts';
import { publicImage } from './public-images.ts';
import type { Workload } from './spec.ts';
import { objectName } from '../kernel/object-name.ts';
import { dialSettings } from './workload.ts';
import type { Wish } from './words/wish.ts';

/** A program that somebody else has built, by its name or by a whole reference. */
export function publicWorkload(
  wish: Wish,
): { readonly workload: Workload; readonly notes: readonly Note[] } | undefined {
  if (wish.image !== undefined) return ofReference(wish.image, wish);
  const image = wish.app === undefined ? undefined : publicImage(wish.app);
  if (image === undefined) return undefined;
  const version = wish.appVersion === undefined ? {} : { version: wish.appVersion };
  const base = programWorkload(image, { name: wish.name ?? image.app, ...version });
  const dials = dialSettings(wish, base.resources, base.replicas ?? 1);
  return { workload: { ...base, servicePort: wish.port ?? base.servicePort, ...dials }, notes: [] };
}

/** An image that nobody here knows: it must run as any user, and only the words can tell its port. */
function ofReference(
  reference: string,
  wish: Wish,
): { readonly workload: Workload; readonly notes: readonly Note[] } {
  const name = wish.name ?? objectName(reference.split('/').at(-1)?.split(/[:@]/u)[0] ?? 'app');
  const user = 10001;
  const port = wish.port === undefined ? {} : { port: wish.port };
  const workload: Workload = {
    name,
    partOf: name,
    image: { kind: 'public', reference },
    kind: wish.port === undefined ? 'worker' : 'web',
    ...port,
    servicePort: 80,
    user,
    writable: [],
    probes: wish.port === undefined ? {} : { readiness: 'tcp' },
    env: [],
    needs: [],
    ...dialSettings(
      wish,
      { cpu: '100m', memory: '128Mi', memoryLimit: '256Mi' },
      wish.port === undefined ? 1 : 2,
    ),
  };
  return { workload, notes: [unknownImage(reference, user)] };
}

function unknownImage(reference: string, user: number): Note {
  return {
    id: 'unknown-image',
    severity: 'info',
    text: {
      en: `${reference} is not known here. The Deployment runs it as user ${user} on a read-only root; check that it can.`,
      zh: `不了解镜像 ${reference}。Deployment 以用户 ${user} 和只读根文件系统运行它，请确认可行。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  };
}
