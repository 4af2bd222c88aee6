import type { Bilingual } from '../../../../kernel/language.ts';
import type { Note } from '../../../../spec/note.ts';
import { unsaidIn } from '../../../../spec/outward.ts';
import type { Workload } from '../../../../spec/spec.ts';

/** What a policy cannot say, and what it lets through although nobody said so: without it the program would be cut off. */
export function egressNotes(workload: Workload): readonly Note[] {
  const { egress, name } = workload;
  if (egress === undefined) return [];
  const hosts = egress.to.flatMap((one) =>
    one.kind === 'internet' && one.host !== undefined ? [one.host] : [],
  );
  const { programs, services, addresses, mail } = egress.others === 'closed' ? unsaidIn(workload) : none;
  const kept = [...programs.map(({ kind }) => kind), ...services];
  return [
    ...(hosts.length === 0 ? [] : [note('egress-by-name', namesOf(hosts))]),
    ...(kept.length === 0 ? [] : [note('egress-needed', neededBy(name, kept))]),
    ...(addresses.length + mail.length === 0
      ? []
      : [note('egress-addresses', leadingTo(name, addresses, mail))]),
  ];
}

const none: ReturnType<typeof unsaidIn> = {
  programs: [],
  services: [],
  addresses: [],
  mail: [],
  asksApi: false,
};

function note(id: string, text: Bilingual): Note {
  const docs = 'https://kubernetes.io/docs/concepts/services-networking/network-policies/';
  return {
    id,
    severity: 'info',
    text,
    docs,
    says: 'kind: NetworkPolicy',
    onlyWith: '\nkind: NetworkPolicy\n',
  };
}

function namesOf(hosts: readonly string[]): Bilingual {
  const list = [...new Set(hosts)].join(', ');
  return {
    en: `A NetworkPolicy knows no names of hosts: for ${list} it opens the port to every address of the internet. A policy of the network plugin (Cilium: \`toFQDNs\`) can name the host.`,
    zh: `NetworkPolicy 不支持主机名：为了 ${list}，它对互联网的所有地址开放该端口。网络插件自己的策略（如 Cilium 的 \`toFQDNs\`）可以按主机名限制。`,
  };
}

function neededBy(name: string, kept: readonly string[]): Bilingual {
  const list = kept.join(', ');
  return {
    en: `The policy lets ${name} reach ${list} as well: its code needs that, and the words do not name it.`,
    zh: `策略同时允许 ${name} 访问 ${list}：代码需要它，而描述中没有提到。`,
  };
}

function leadingTo(name: string, addresses: readonly string[], mail: readonly string[]): Bilingual {
  const list = [...addresses, ...mail].map((one) => `\`${one}\``).join(', ');
  const [en, zh] =
    addresses.length === 0
      ? ['the ports of mail servers', '邮件服务器的端口']
      : mail.length === 0
        ? ['the pods of the cluster', '集群中的 Pod']
        : ['the pods of the cluster and the ports of mail servers', '集群中的 Pod 和邮件服务器的端口'];
  return {
    en: `${name} reads ${list}, so the policy keeps ${en} open. Say where they lead to, and only that is let through.`,
    zh: `${name} 读取 ${list}，因此策略保留了${zh}。说明它们指向哪里，就只放行那里。`,
  };
}
