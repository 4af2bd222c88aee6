import { present } from '../kernel/present.ts';
import { dialsOf, type Dials } from './dials.ts';
import { batchOf } from './batch.ts';
import { copiesApart } from './copies-apart.ts';
import { dress } from './dress.ts';
import type { Note } from './note.ts';
import { programWorkload } from './programs/workload.ts';
import { publicImage } from './public-images.ts';
import type { Profile, Workload } from './spec.ts';
import { dialSettings } from './workload.ts';
import type { Made } from './words/document/document.ts';
import { withAccount, type SaidAccount } from './programs/accounted.ts';
import { listOf, mapOf, textOf } from './words/merge.ts';
import { passwordOf } from './words/mentions/programs.ts';
import type { Draft, Wish } from './words/wish.ts';

export type Asked = { readonly workload: Workload; readonly notes: readonly Note[] };

/** A program that somebody else has built, by its name or by a whole reference. */
export function publicWorkload(made: Made, wish: Wish, profile: Profile): Asked | undefined {
  const { draft } = made;
  const said = textOf(draft.work.containers[0]?.['image']);
  // In documentation's manner the name stands for an image that nobody named; a question tells.
  const reference = said ?? (profile === 'minimal' && !draft.isImplied ? made.name : undefined);
  if (reference === undefined) return undefined;
  const dials = { ...dialsOf(draft, wish), name: made.name };
  const apart = draft.isImplied ? copiesApart(publicImage(draft.app ?? ''), dials.replicas) : [];
  const { workload, notes } =
    profile === 'minimal' ? { workload: plain(reference, dials), notes: [] } : whole(reference, draft, dials);
  return { workload: dress(workload, made, profile), notes: [...apart, ...notes] };
}

/** As it runs well, whatever was said of it. */
function whole(reference: string, draft: Draft, dials: Named): Asked {
  const host = isHttp(draft) ? dials.host : undefined;
  const known = knownProgram(draft, present({ ...dials, host }));
  if (known === undefined)
    return { workload: ofReference(reference, dials), notes: [unknownImage(reference, draft)] };
  return { workload: known, notes: dials.host === host ? [] : [noHttp(dials.name, dials.host ?? '')] };
}

type Named = Dials & { readonly name: string };

function knownProgram(draft: Draft, dials: Named): Workload | undefined {
  const image = draft.app === undefined ? undefined : publicImage(draft.app);
  if (image === undefined) return undefined;
  const usual = programWorkload(image, { name: dials.name, ...versionOf(draft) });
  const server = withAccount(usual, image, accountSaid(draft));
  if (draft.kind === 'Job' || draft.kind === 'CronJob') {
    const client = { ...batchOf(server), env: [], needs: [] };
    return { ...client, ...dialSettings(dials, client.resources, 1) };
  }
  const { controller, replicas = 1, ...base } = server;
  const isOurs = draft.isImplied || draft.kind === 'StatefulSet';
  const own = isOurs ? present({ controller }) : {};
  const port = image.port === undefined ? {} : { servicePort: dials.port ?? base.servicePort };
  return { ...base, ...own, ...port, ...dialSettings(dials, base.resources, replicas) };
}

/** Of what speaks a protocol of its own no path can be asked whether it is well. */
function isHttp({ app = '' }: Draft): boolean {
  const image = publicImage(app);
  return image?.portName === undefined || image.portName === 's3' || image.health !== undefined;
}

/** A password that comes from somewhere is asked for as well. */
function accountSaid({ app = '', facts, work }: Draft): SaidAccount {
  const said = mapOf(facts['account']);
  const secrets = listOf(work.containers[0]?.['env']).map((one) => textOf(mapOf(one)['name']) ?? '');
  return present({
    user: textOf(said['user']),
    database: textOf(said['database']),
    hasPassword: facts['password'] === true || secrets.includes(passwordOf(app) ?? ' '),
  });
}

function versionOf({ appVersion }: Draft): { readonly version?: string } {
  return appVersion === undefined || appVersion === 'latest' ? {} : { version: appVersion };
}

/** Only what was said. */
function plain(reference: string, dials: Named): Workload {
  const { name, replicas, host, autoscale, amounts = {}, extras = [] } = dials;
  return present({
    name,
    partOf: name,
    image: { kind: 'public' as const, reference },
    kind: 'worker' as const,
    servicePort: 80,
    writable: [],
    probes: {},
    env: [],
    needs: [],
    replicas,
    resources: amounts,
    host,
    autoscale,
    extras,
  });
}

/** An image that nobody here knows: it must run as any user, and only the words can tell its port. */
function ofReference(reference: string, wish: Named): Workload {
  const { name } = wish;
  const port = wish.port === undefined ? {} : { port: wish.port };
  return {
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
}

const user = 10001;

function noHttp(name: string, host: string): Note {
  return {
    id: 'no-http',
    severity: 'warning',
    text: {
      en: `${name} speaks no HTTP, which is all that an Ingress carries: none was written for ${host}. A Service of type LoadBalancer leads there; if ${host} is of another program, say which.`,
      zh: `${name} 使用的不是 HTTP，而 Ingress 只转发 HTTP：没有为 ${host} 生成 Ingress。可以使用 LoadBalancer 类型的 Service；如果 ${host} 属于其他程序，请说明是哪一个。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/services-networking/ingress/',
    says: `name: ${name}`,
  };
}

function unknownImage(reference: string, { kind }: Draft): Note {
  return {
    id: 'unknown-image',
    severity: 'info',
    text: {
      en: `${reference} is not known here. The ${kind} runs it as user ${user} on a read-only root; check that it can.`,
      zh: `不了解镜像 ${reference}。${kind} 以用户 ${user} 和只读根文件系统运行它，请确认可行。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    says: `image: ${reference}`,
  };
}
