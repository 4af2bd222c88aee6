import type { Language } from '../kernel/language.ts';
import type { EnvEntry } from '../spec/container.ts';
import type { Spec, Workload } from '../spec/spec.ts';

/** What must exist before the pods can start; values never stand in git. */
export function beforeRollout(spec: Spec, language: Language): string[] {
  const place = spec.namespace === undefined ? '' : ` --namespace ${spec.namespace}`;
  return [
    ...namespaceStep(spec, language),
    ...spec.workloads.flatMap((workload) => steps(workload, place, language)),
  ];
}

function namespaceStep({ namespace }: Spec, language: Language): string[] {
  if (namespace === undefined) return [];
  const say =
    language === 'zh' ? '创建命名空间（如果还没有）' : 'Create the namespace, where it is not there yet';
  return [`- ${say}${language === 'zh' ? '：' : ': '}\`kubectl create namespace ${namespace}\``];
}

function steps(workload: Workload, place: string, language: Language): string[] {
  const { image, env, needs, service, name } = workload;
  const isZh = language === 'zh';
  const secrets = env.flatMap((entry) => (entry.kind === 'secret' ? [entry] : []));
  const config = env.flatMap((entry) => (entry.kind === 'config' ? [entry] : []));
  const unwired = needs.filter(({ kind }) => !isWired(kind, env)).map(({ kind }) => kind);
  return [
    ...(image.kind === 'built' ? [isZh ? pushZh(image) : pushEn(image)] : []),
    ...(secrets.length === 0 ? [] : [create(secrets, { kind: 'secret generic', place, isZh })]),
    ...(config.length === 0 ? [] : [create(config, { kind: 'configmap', place, isZh })]),
    ...(unwired.length === 0 ? [] : [missingAddress(name, unwired, isZh)]),
    ...(service?.migrations === undefined ? [] : [migrate(service.migrations, isZh)]),
  ];
}

type BuiltImage = { readonly name: string; readonly tag: string };

function pushEn({ name }: BuiltImage): string {
  return `- Build and push \`${name}\`, then set its tag in \`kustomization.yaml\`. Nobody has pushed the one that stands there.`;
}

function pushZh({ name }: BuiltImage): string {
  return `- 构建并推送 \`${name}\`，再在 \`kustomization.yaml\` 中填写标签。目前的标签尚未推送。`;
}

type Reference = Extract<EnvEntry, { kind: 'secret' | 'config' }>;

type Creation = {
  readonly kind: 'secret generic' | 'configmap';
  readonly place: string;
  readonly isZh: boolean;
};

function create(entries: readonly Reference[], { kind, place, isZh }: Creation): string {
  const [first] = entries;
  const target = first?.from ?? '';
  const literals = entries.map(({ name, key }) => `--from-literal=${key ?? name}=…`).join(' ');
  const optional = isZh ? '（可选，缺少时也能启动）' : ' (the pods start without it as well)';
  const required = isZh ? '（没有它 Pod 不会启动）' : ' (the pods wait for it)';
  const what = kind === 'configmap' ? `ConfigMap${optional}` : `Secret${required}`;
  return `- ${isZh ? '创建' : 'Create the'} ${what}${isZh ? '：' : ': '}\`kubectl create ${kind} ${target}${place} ${literals}\``;
}

const wires: Readonly<Record<string, RegExp>> = {
  postgres: /DATABASE|POSTGRES|^PG|^DB_/u,
  mysql: /DATABASE|MYSQL|MARIADB|^DB_/u,
  mongodb: /MONGO|DATABASE|^DB_/u,
  redis: /REDIS|BROKER|CACHE|CELERY/u,
  rabbitmq: /RABBIT|AMQP|BROKER|CELERY/u,
};

/** True where a variable looks like the address of that service. */
function isWired(kind: string, env: readonly EnvEntry[]): boolean {
  const pattern = wires[kind] ?? new RegExp(kind.replaceAll(/[^a-z0-9]/gu, ''), 'iu');
  return env.some((entry) => entry.kind !== 'all' && pattern.test(entry.name));
}

function missingAddress(name: string, kinds: readonly string[], isZh: boolean): string {
  const list = kinds.join(', ');
  return isZh
    ? `- ${name} 需要 ${list}，但代码中没有读取其地址的环境变量，请确认它如何连接。`
    : `- ${name} needs ${list}, but no variable was found that gives it the address. Check how it connects.`;
}

function migrate(command: string, isZh: boolean): string {
  const run = `\`${command}\``;
  return isZh
    ? `- 在发布前单独执行数据库迁移 ${run}；这里没有生成 Job。`
    : `- Run the migrations, ${run}, as a step of its own. No Job was generated for them.`;
}
