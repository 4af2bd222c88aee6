import { literally } from '../../../../kernel/literally.ts';
import type { Json } from '../../../../kernel/json.ts';
import { textOf } from '../../merge.ts';
import type { Shown } from './shown.ts';

/** What people call an object of a kind that they quote, in both languages. */
export const nouns: Readonly<Record<string, string>> = {
  Pod: 'pods?',
  Ingress: 'ingress(?:es)?',
  Deployment: 'deployments?|workload|application|app(?!\\w)|部署',
  StatefulSet: 'stateful\\s?sets?|sts|有状态集',
  DaemonSet: 'daemon\\s?sets?|ds',
  Job: 'jobs?',
  CronJob: 'cron\\s?-?jobs?',
  ConfigMap: 'config\\s?-?maps?|配置映射|配置字典',
  Secret: 'secrets?|密钥',
  PersistentVolumeClaim: '(?:persistent\\s?)?volume\\s?claims?|pvcs?|claims?|存储声明',
  PersistentVolume: 'persistent\\s?volumes?|pvs?|volumes?|持久卷',
  Service: 'services?(?!\\s?-?account)|svcs?|服务',
  ServiceAccount: 'service\\s?-?accounts?|accounts?|sa|服务账[号户]',
  Role: 'roles?(?!\\s?-?binding)',
  PriorityClass: 'priority\\s?-?class(?:es)?',
  StorageClass: 'storage\\s?-?class(?:es)?|class(?:es)?',
  ClusterRole: 'cluster\\s?-?roles?|roles?',
  Namespace: 'namespaces?|命名空间',
};
const run = 'pods?|containers?|容器';

/** Words that say whose a thing is; none but those of what is quoted. */
export type Owners = {
  /** `the Deployment given here`, with its article. */
  readonly english: string;
  /** `该 Deployment`. */
  readonly chinese: string;
  /** Those who are meant by such words. */
  readonly meant: (said: string) => readonly Shown[];
};

export function ownersIn(all: readonly Shown[]): Owners {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const known = kinds.map((kind) => [kind, nouns[kind] ?? `${kind.toLowerCase()}s?`] as const);
  const hasRun = all.some(({ isRun }) => isRun);
  const each = [...known.map(([, noun]) => noun), ...(hasRun ? [run] : []), 'objects?|manifests?|ones|对象'];
  const noun = `(?:${each.join('|')})`;
  const named = all.map(({ name }) => literally(name)).join('|');
  const parts = all.flatMap(({ containers }) => containers.flatMap((one) => textOf(one['name']) ?? []));
  const which = [...new Set([...all.map(({ name }) => name), ...parts])].map(literally).join('|');
  return {
    english: [
      `(?:(?:the|this|that|these|those|both|said|your|our|my)\\s(?:of\\s(?:the|these)\\s)?)?`,
      `(?:(?:two|existing|given|above|following|quoted|shown|original)\\s){0,2}`,
      `(?:(?:${which}|first|second|third)\\s)?(?:${noun}|(?!new|other|init|side|one|same|each|any|two|another)[a-z]{2,16}\\s(?:pod|container))(?:\\s(?:${named})(?![\\w-]))?`,
      `(?:\\s(?:that\\sis\\s|which\\sis\\s)?(?:given|shown|listed|quoted|described|below|above)(?:\\s(?:here|below|above))?)?`,
    ].join(''),
    chinese: `(?:(?:这|那)?两?个|[该此这那]|这份|以下的?|下列|以上的?|现有的?|上面的?|下面的?|已有的?|上述|所给的?|前面的?){0,3}\\s?(?:它们?|(?:(?:${which}|第[一二三]个)\\s?)?${noun}|(?:${named}))`,
    meant: (said) => {
      const part = partOf(said, all);
      if (part !== undefined) return part;
      const own = known.filter(([, one]) => new RegExp(`(?<![a-z])(?:${one})(?![a-z])`, 'iu').test(said));
      const [longest] = own.toSorted(([one], [other]) => other.length - one.length);
      const byName = all.filter(({ name }) =>
        new RegExp(`(?<![\\w-])${literally(name)}(?![\\w-])`, 'u').test(said),
      );
      if (byName.length === 1) return byName;
      if (longest !== undefined) return all.filter(({ kind }) => kind === longest[0]);
      return new RegExp(`(?<![a-z])(?:${run})(?![a-z])`, 'iu').test(said)
        ? all.filter(({ isRun }) => isRun)
        : all;
    },
  };
}

const counted = [
  '(?<![a-z])first(?![a-z])|第一个',
  '(?<![a-z])second(?![a-z])|第二个',
  '(?<![a-z])third(?![a-z])|第三个',
];

/** `the redis container`, `the second container`: what keeps it, with no other. */
function partOf(said: string, all: readonly Shown[]): Shown[] | undefined {
  if (!/(?<![a-z])containers?(?![a-z])|容器/iu.test(said)) return undefined;
  const at = counted.findIndex((one) => new RegExp(one, 'iu').test(said));
  const own = all.flatMap((one) =>
    one.containers
      .filter((part, place) => (at === -1 ? hasName(said, part['name']) : place === at))
      .map((part) => ({ ...one, containers: [part] })),
  );
  return own.length === 0 ? undefined : own;
}

function hasName(said: string, name: Json | undefined): boolean {
  const own = textOf(name);
  return own !== undefined && new RegExp(`(?<![\\w-])${literally(own)}(?![\\w-])`, 'u').test(said);
}
