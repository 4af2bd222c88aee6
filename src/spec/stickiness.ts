import type { JsonMap } from '../kernel/json.ts';
import type { Note } from './note.ts';
import type { Workload } from './spec.ts';
import { mapOf, merge } from './words/merge.ts';

export type Stickiness = {
  readonly seconds?: number | undefined;
  /** Name of the cookie. */
  readonly cookie?: string | undefined;
  /** By a cookie and in no other way. */
  readonly isByCookie?: boolean;
};
/** `by` says what keeps a client where it was; undefined where nothing does. */
export type Sticky = { readonly workload: Workload; readonly by?: string; readonly notes: readonly Note[] };

/** Lets a client come back to the pod that answered it before, by what stands before the pods. */
export function sticky(workload: Workload, told: Stickiness): Sticky {
  const { host, exposure = { type: 'ClusterIP' as const } } = workload;
  if (host === undefined && exposure.path === undefined) return byAddress(workload, told);
  return exposure.route === 'HTTPRoute'
    ? byRoute(workload, told)
    : byClass(workload, told, exposure.ingressClass);
}

function byClass(workload: Workload, told: Stickiness, named: string | undefined): Sticky {
  const cookie = told.cookie ?? `${workload.name}-session`;
  const { 1: way } = ways.find(([pattern]) => pattern.test(named ?? 'nginx')) ?? [];
  if (way === undefined) return { workload, notes: [unknownClass(named ?? '')] };
  const notes = named === undefined ? [classAssumed] : [];
  return { workload: way(workload, { ...told, cookie }), by: `cookie ${cookie}`, notes };
}

type Way = (workload: Workload, told: Stickiness) => Workload;

/** As each controller is told, by the class of the Ingress. */
const ways: readonly (readonly [RegExp, Way])[] = [
  [
    /nginx/iu,
    (workload, { seconds, cookie }) =>
      annotated(workload, 'routeMetadata', {
        'nginx.ingress.kubernetes.io/affinity': 'cookie',
        'nginx.ingress.kubernetes.io/session-cookie-name': cookie,
        'nginx.ingress.kubernetes.io/session-cookie-max-age':
          seconds === undefined ? undefined : String(seconds),
      }),
  ],
  [
    /traefik/iu,
    (workload, { seconds, cookie }) =>
      annotated(workload, 'serviceMetadata', {
        'traefik.ingress.kubernetes.io/service.sticky.cookie': 'true',
        'traefik.ingress.kubernetes.io/service.sticky.cookie.name': cookie,
        'traefik.ingress.kubernetes.io/service.sticky.cookie.httponly': 'true',
        'traefik.ingress.kubernetes.io/service.sticky.cookie.maxage':
          seconds === undefined ? undefined : String(seconds),
      }),
  ],
];

/** Nothing before the pods reads HTTP: they are told apart by where they come from. */
function byAddress(workload: Workload, { seconds, isByCookie }: Stickiness): Sticky {
  const config =
    seconds === undefined ? {} : { sessionAffinityConfig: { clientIP: { timeoutSeconds: seconds } } };
  const service = merge(mapOf(workload.fragments?.service), { sessionAffinity: 'ClientIP', ...config });
  const settled = { ...workload, fragments: { ...workload.fragments, service } };
  return { workload: settled, by: 'sessionAffinity: ClientIP', notes: isByCookie === true ? [noCookie] : [] };
}

function byRoute(workload: Workload, { seconds, cookie = `${workload.name}-session` }: Stickiness): Sticky {
  const { exposure = { type: 'ClusterIP' as const } } = workload;
  const settled = { ...workload, exposure: { ...exposure, sticky: { cookie, ...(seconds && { seconds }) } } };
  return { workload: settled, by: `sessionPersistence, cookie ${cookie}`, notes: [experimental] };
}

function annotated(
  workload: Workload,
  of: 'routeMetadata' | 'serviceMetadata',
  annotations: JsonMap,
): Workload {
  const metadata = merge(mapOf(workload.fragments?.[of]), { annotations });
  return { ...workload, fragments: { ...workload.fragments, [of]: metadata } };
}

const docs = 'https://kubernetes.github.io/ingress-nginx/examples/affinity/cookie/';

const classAssumed: Note = {
  id: 'sticky-by-ingress-nginx',
  severity: 'warning',
  says: 'nginx.ingress.kubernetes.io/affinity',
  text: {
    en: 'Sticky sessions are told to ingress-nginx, by annotations: no class of Ingress was named, and another controller does not read them. Name it, as in "ingress class traefik".',
    zh: '会话保持通过 ingress-nginx 的注解实现：请求中没有指定 Ingress 类，其他控制器不会读取这些注解。请说明，例如“ingress class traefik”。',
  },
  docs,
};

function unknownClass(name: string): Note {
  return {
    id: 'sticky-not-set',
    severity: 'warning',
    text: {
      en: `Sessions are not sticky: how the controller of class \`${name}\` is told to keep a client on one pod is not known here. Say its annotations, as in "annotation example.com/affinity: cookie on the ingress".`,
      zh: `没有设置会话保持：不清楚类为 \`${name}\` 的控制器如何把客户端固定在同一个 Pod。请给出它的注解，例如“ingress 注解 example.com/affinity: cookie”。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/services-networking/ingress-controllers/',
  };
}

const noCookie: Note = {
  id: 'sticky-without-cookie',
  severity: 'warning',
  says: 'sessionAffinity: ClientIP',
  text: {
    en: 'No cookie keeps a client on its pod: nothing here stands before the Service that reads HTTP. The Service does it by the address that the client comes from.',
    zh: '没有用 Cookie 做会话保持：Service 前面没有能读取 HTTP 的入口，因此按客户端地址固定。',
  },
  docs: 'https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity',
};

const experimental: Note = {
  id: 'sticky-experimental',
  severity: 'warning',
  says: 'sessionPersistence:',
  text: {
    en: '`sessionPersistence` is in the experimental channel of the Gateway API only: with its standard channel the API server does not take the HTTPRoute until that field is taken out. See what your Gateway has of its own for it.',
    zh: '`sessionPersistence` 只在 Gateway API 的实验性通道中：如果集群安装的是标准通道，需要去掉该字段，API 服务器才会接受 HTTPRoute。请查看您的网关自带的会话保持方式。',
  },
  docs: 'https://gateway-api.sigs.k8s.io/reference/spec/#sessionpersistence',
};
