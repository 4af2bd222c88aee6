import type { Question } from '../../../facts/facts.ts';
import type { Note } from '../../note.ts';
import { publicImage } from '../../public-images.ts';
import type { Workload } from '../../spec.ts';
import { entryFor } from '../../backing/entries.ts';
import { withSidecar, type Beside, type Sidecar } from '../sidecar.ts';

const instance = /(?<![\w.:/-])[a-z][a-z0-9.-]{2,60}:[a-z][a-z0-9-]{1,40}:[a-z][a-z0-9-]{0,90}(?![\w:])/u;

/** A way to a database of Google's, on the address of the pod itself. */
export const cloudSqlProxy: Sidecar = {
  id: 'cloud-sql-proxy',
  names: String.raw`(?:google\s)?cloud[\s-]?sql[\s-](?:auth[\s-])?proxy`,
  isForEach: true,
  tells: [
    instance,
    /(?:using\s|over\s|by\s|with\s|走|用)?(?:the\s)?(?:private\sips?|私网\s?ip|内网\s?ip)/iu,
    /(?<![\w-])(?:(?:google\s)?cloud\s?sql|instance|connection\sname|connects?|connecting|talks?|database|db|postgres|mysql|reach(?:es)?|is|:)(?![\w-])/iu,
    /实例(?:名|连接名)?(?:是|为|[:：])?|连接(?:到)?|数据库|访问/u,
  ],
  goesOn:
    /^\s?(?:(?:the|with)\s)?instance(?:\sis)?\s|^\s?实例|^\s?(?:for\s)?(?:the\s)?[a-z][\w.-]*:[a-z][\w-]*:[a-z]/iu,
  make: (workload, said) => {
    const [name] = instance.exec(said) ?? [];
    const app = databases.find((one) =>
      workload.needs.some(({ kind }) => (publicImage(kind)?.app ?? kind) === one),
    );
    if (name === undefined) return { asks: [whichInstance] };
    return app === undefined
      ? {}
      : proxied(workload, { name, app, isPrivate: /private|私网|内网/iu.test(said) });
  },
};

const whichInstance: Question = {
  id: 'cloud-sql-instance',
  inWords: true,
  question: {
    en: 'Which instance of Cloud SQL shall the proxy lead to, as `project:region:instance`?',
    zh: '代理要连接哪个 Cloud SQL 实例（`project:region:instance`）？',
  },
  why: {
    en: 'The proxy starts only with the connection name of an instance: none runs beside it until that is known.',
    zh: '代理必须带上实例连接名才能启动；在知道之前不会放置代理。',
  },
  candidates: ['a cloud-sql-proxy sidecar for the instance my-project:europe-west1:main'],
};

const databases = ['postgres', 'mysql'];
const local = '127.0.0.1';

type Told = { readonly name: string; readonly app: string; readonly isPrivate: boolean };

function proxied(workload: Workload, { name, app, isPrivate }: Told): Beside {
  const port = publicImage(app)?.port ?? 5432;
  const host = entryFor('host', app, workload)?.name;
  const made = withSidecar(host === undefined ? workload : withValue(workload, host), {
    name: 'cloud-sql-proxy',
    image: 'gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.14.1',
    args: [
      '--structured-logs',
      `--port=${port}`,
      '--health-check',
      '--http-address=0.0.0.0',
      '--http-port=9090',
      ...(isPrivate ? ['--private-ip'] : []),
      name,
    ],
    ports: [{ name: 'sql-health', port: 9090 }],
    probes: { startup: { path: '/startup' } },
    isEarly: true,
  });
  const { to = [], others = 'usual' } = workload.egress ?? {};
  const out = {
    kind: 'program' as const,
    name: 'cloud-sql',
    ports: [{ port: 3307, protocol: 'TCP' as const }],
  };
  return {
    workload: { ...made, egress: { ...workload.egress, to: [...to, out], others } },
    value: `cloud-sql-proxy: ${local}:${port} → ${name}`,
    notes: [rights(workload.name), ...(host === undefined ? [addressed(port)] : [])],
  };
}

/** What the program is told of where it is, be it a value or one that a ConfigMap or Secret held. */
function withValue(workload: Workload, name: string): Workload {
  const { [name]: _gone, ...settings } = workload.settings ?? {};
  const others = workload.env.filter((one) => one.kind === 'all' || one.name !== name);
  return {
    ...workload,
    env: [{ kind: 'value', name, value: local }, ...others],
    ...(workload.settings && { settings }),
  };
}

const docs = 'https://cloud.google.com/sql/docs/postgres/connect-kubernetes-engine';

function rights(name: string): Note {
  return {
    id: 'cloud-sql-rights',
    severity: 'warning',
    says: 'name: cloud-sql-proxy',
    text: {
      en: `The proxy speaks for the ServiceAccount \`${name}\`: bind it to an account of Google Cloud with the role Cloud SQL Client (Workload Identity).`,
      zh: `代理以 ServiceAccount \`${name}\` 的身份访问：请通过 Workload Identity 把它绑定到具有 Cloud SQL Client 角色的 Google Cloud 账号。`,
    },
    docs,
  };
}

function addressed(port: number): Note {
  return {
    id: 'cloud-sql-address',
    severity: 'warning',
    says: 'name: cloud-sql-proxy',
    text: {
      en: `The address of the database comes out of a Secret: it must name \`${local}:${port}\`, where the proxy listens.`,
      zh: `数据库地址来自 Secret：其中的主机必须是代理监听的 \`${local}:${port}\`。`,
    },
    docs,
  };
}
