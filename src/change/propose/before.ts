import type { Service } from '../../facts/facts.ts';
import type { Language } from '../../kernel/language.ts';
import type { SecretWanted } from '../../spec/objects/store.ts';
import { isWired } from '../../spec/speaks.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import { fetched } from './fetched.ts';
import { fieldReferences } from './field-references.ts';
import { issuedIn } from './issued.ts';
import { newReferences } from './references.ts';
import { pushes } from './pushes.ts';
import type { Reference } from './reference.ts';
import type { Rollout } from './rollout.ts';
import { startedWithout } from './urgency.ts';

/** What must exist before the pods can start; values never stand in git. */
export function beforeRollout(spec: Spec, language: Language, rollout: Rollout): string[] {
  const [namespace, ...others] = rollout.namespaces;
  const place = namespace === undefined ? '' : ` --namespace ${namespace}`;
  const scene = { spec, place, isZh: language === 'zh', rollout };
  const secrets = [
    ...sealing(spec, language),
    ...fetched(spec, language),
    ...pushes(spec, rollout, language),
    ...handmade(spec).map((one) => byHand(one, scene)),
    ...spec.workloads.flatMap((workload) => steps(workload, scene)),
  ];
  return [
    ...rollout.namespaces.flatMap((one) => namespaceStep(one, scene)),
    ...certificates(scene),
    ...secrets,
    ...(others.length > 0 && secrets.some((line) => line.includes(place)) ? [likewise(others, scene)] : []),
  ];
}

/** In the form in which an object reads it; what cert-manager makes, no hand does. */
function handmade(spec: Spec): SecretWanted[] {
  const issued = new Set(issuedIn(spec).map(({ secret }) => secret));
  const read = spec.objects.flatMap(({ body }) => fieldReferences(body));
  const shown = new Set(spec.workloads.map(({ exposure }) => exposure?.tlsSecret));
  const made = new Set(spec.objects.flatMap(({ kind, name }) => (kind === 'Ingress' ? [] : [name])));
  const told = new Set((spec.byHand ?? []).map(({ name }) => name));
  // A way in without its certificate answers nobody.
  const certificates = read.flatMap(({ kind, name, form }) =>
    kind === 'Secret' && form === 'tls' && !told.has(name) && !made.has(name)
      ? [{ name, keys: [], form }]
      : [],
  );
  return [...(spec.byHand ?? []), ...certificates].flatMap((one) => {
    const said = read.find(({ kind, name }) => kind === 'Secret' && name === one.name)?.form;
    const form = shown.has(one.name) ? 'tls' : said;
    return issued.has(one.name) ? [] : { ...one, ...(form !== undefined && { form }) };
  });
}

function likewise(others: readonly string[], { isZh }: Scene): string {
  const list = others.map((one) => `\`${one}\``).join(', ');
  return isZh ? `- 在 ${list} 中同样操作，使用各自的值。` : `- The same in ${list}, with the values of each.`;
}

function namespaceStep(namespace: string, { spec, rollout, isZh }: Scene): string[] {
  const isMade = spec.objects.some(({ kind, name }) => kind === 'Namespace' && name === namespace);
  if (rollout.hasNamespaces || isMade) return [];
  const say = isZh ? '创建命名空间（如果还没有）：' : 'Create the namespace, where it is not there yet: ';
  return [`- ${say}\`kubectl create namespace ${namespace}\``];
}

function sealing({ isSealed }: Spec, language: Language): string[] {
  if (isSealed !== true) return [];
  return [
    language === 'zh'
      ? '- 每个 Secret 都先用 `kubeseal` 加密；把生成的 SealedSecret 文件放在清单旁提交（有 `kustomization.yaml` 时加入其 `resources`），明文不要写入 git。'
      : '- Each Secret is sealed by `kubeseal` first. Commit the SealedSecret that comes out beside the manifests (under `resources` too, where there is a `kustomization.yaml`); the values themselves never stand in git.',
  ];
}

/** Who signs is known by a name alone, which may not be theirs. */
function certificates({ spec, isZh }: Scene): string[] {
  const isMade = new Set(spec.objects.map(({ kind, name }) => `${kind} ${name}`));
  const issued = Map.groupBy(issuedIn(spec), ({ issuer: { kind, name } }) => `${kind} \`${name}\``);
  return [...issued].flatMap(([issuer, all]) => {
    if (isMade.has(issuer.replaceAll('`', ''))) return [];
    const secrets = [...new Set(all.map(({ secret }) => `\`${secret}\``))].join(', ');
    return isZh
      ? `- 确认集群中有 cert-manager 和 ${issuer}：Secret ${secrets} 由它签发，不需要手工创建。`
      : `- Check that cert-manager and its ${issuer} are in the cluster: they make the Secret ${secrets}, nobody has to.`;
  });
}

type Scene = {
  readonly spec: Spec;
  readonly place: string;
  readonly isZh: boolean;
  readonly rollout: Rollout;
};

function steps(workload: Workload, scene: Scene): string[] {
  const { env, needs, service, name } = workload;
  const { isZh, spec } = scene;
  const unwired = needs
    .filter(({ kind, required }) => required && !isWired(kind, env))
    .map(({ kind }) => kind);
  return [
    ...newReferences(workload, spec).map((reference) =>
      reference.isThere === true ? fillIn(reference, workload, isZh) : create(reference, workload, scene),
    ),
    ...(unwired.length === 0 ? [] : [missingAddress(name, unwired, isZh)]),
    ...(service?.migrations === undefined || isMigrated(service, spec)
      ? []
      : [migrate(service.migrations, isZh)]),
  ];
}

/** By a Job of any of the workloads that run the same source. */
function isMigrated({ path }: Service, { workloads }: Spec): boolean {
  return workloads.some(({ service, migration }) => migration !== undefined && service?.path === path);
}

function create(reference: Reference, workload: Workload, { place, isZh, spec }: Scene): string {
  const { kind } = reference;
  if (kind === 'Secret' && reference.isFree === true) return mayHold(reference, isZh);
  const command =
    kind === 'Secret' ? secretCommand(reference, { place, spec }) : configCommand(reference, place);
  const isFree = reference.isFree === true || (spec.profile !== 'minimal' && isOptional(reference, workload));
  const wait = isZh ? '（没有它 Pod 不会启动）' : ' (the pods wait for it)';
  const urgency = isFree ? startedWithout(reference, workload, isZh) : wait;
  return isZh ? `- 创建 ${kind}${urgency}：${command}` : `- Create the ${kind}${urgency}: ${command}`;
}

/** Nobody is asked to make up what the program can do without. */
function mayHold({ name, keys }: Reference, isZh: boolean): string {
  const list = keys.map((key) => `\`${key}\``).join(', ');
  return isZh
    ? `- Secret \`${name}\` 还可以包含 ${list}（可选，缺少时也能启动）`
    : `- The Secret \`${name}\` may hold ${list} too (optional: the pods start without)`;
}

function byHand(wanted: SecretWanted, { place, isZh, spec }: Scene): string {
  const command = secretCommand(wanted, { place, spec });
  return isZh
    ? `- 创建 Secret（其内容不会写入 git）：${command}`
    : `- Create the Secret (its values stand nowhere in git): ${command}`;
}

function configCommand({ name, keys }: Reference, place: string): string {
  return `\`kubectl create configmap ${name}${place}${literalsOf(keys)}\``;
}

/** Sealed, it may stand beside the manifests: only the controller in the cluster can open it. */
function secretCommand(
  { name, keys, form }: SecretWanted,
  { place, spec }: Pick<Scene, 'place' | 'spec'>,
): string {
  const values = form === undefined ? literalsOf(keys) : formValues[form];
  const create = `kubectl create secret ${form ?? 'generic'} ${name}${place}${values}`;
  const sealed = ` --dry-run=client -o yaml | kubeseal -o yaml > ${name}-sealed.yaml`;
  return `\`${create}${spec.isSealed === true ? sealed : ''}\``;
}

const formValues = {
  tls: ' --cert=… --key=…',
  'docker-registry': ' --docker-server=… --docker-username=… --docker-password=…',
} as const;

function literalsOf(keys: readonly string[]): string {
  return keys.length === 0 ? ' …' : keys.map((key) => ` --from-literal=${key}=…`).join('');
}

function fillIn(reference: Reference, workload: Workload, isZh: boolean): string {
  const { name, keys } = reference;
  const list = keys.map((key) => `\`${key}\``).join(', ');
  const urgency = startedWithout(reference, workload, isZh);
  return isZh
    ? `- 在 ConfigMap \`${name}\` 中填写 ${list}${urgency}`
    : `- Give ${list} a value in the ConfigMap \`${name}\`${urgency}`;
}

/** Without a Secret the pods wait; a setting that is asked for by its key is optional. */
function isOptional({ kind, name, keys }: Reference, { volumes = [] }: Workload): boolean {
  const isMounted = volumes.some(({ source }) => source.kind === 'configMap' && source.from === name);
  return kind === 'ConfigMap' && keys.length > 0 && !isMounted;
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
