import type { Json, JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { durationSeconds } from '../model/units.ts';
import { entriesOf, field, itemsOf, pairsOf, textAt, textOf, textsOf, type Node } from '../read/node.ts';
import { label, numberLabel } from './labels.ts';
import { placementOf } from './placement.ts';
import { sayName, tell, type Subject } from './terms.ts';

/** What of a service is said of a pod as a whole. */
export function podFields(subject: Subject): JsonMap {
  const { node } = subject.service;
  const pid = textAt(node, 'pid');
  const account = label(subject.service, 'serviceaccount-name');
  const secret = label(subject.service, 'image-pull-secret');
  const fields: JsonMap = {
    hostname: hostLabel(textAt(node, 'hostname')),
    subdomain: hostLabel(textAt(node, 'domainname')),
    hostNetwork: yes(textAt(node, 'network_mode') === 'host'),
    hostPID: yes(pid === 'host'),
    hostIPC: yes(textAt(node, 'ipc') === 'host'),
    terminationGracePeriodSeconds: durationSeconds(textAt(node, 'stop_grace_period')),
    hostAliases: aliases(field(node, 'extra_hosts'), subject),
    dnsConfig: dns(node),
    serviceAccountName: account,
    imagePullSecrets: secret === undefined ? undefined : [{ name: secret }],
    // Otherwise a Service called redis sets REDIS_PORT, which many programs read as their own.
    enableServiceLinks: subject.terms.profile === 'production' ? false : undefined,
    securityContext: security(subject),
    ...placementOf(subject),
  };
  return present(fields);
}

export function yes(is: boolean): true | undefined {
  return is ? true : undefined;
}

/** A host is one label here; what follows the first dot is the domain's. */
function hostLabel(text: string | undefined): string | undefined {
  const name = text?.toLowerCase().split('.')[0] ?? '';
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u.test(name) ? name : undefined;
}

function aliases(node: Node | undefined, subject: Subject): Json | undefined {
  const byIp = new Map<string, string[]>();
  for (const [host, value] of entriesOf(node)) {
    for (const ip of textsOf(value)) {
      const plain = ip.replaceAll(/[[\]\s]/gu, '');
      if (/^[\d.]{7,15}$|^[\da-f:]{3,39}$/iu.test(plain)) byIp.set(plain, [...(byIp.get(plain) ?? []), host]);
      else sayHost(host, value, subject);
    }
  }
  return byIp.size === 0 ? undefined : [...byIp].map(([ip, hostnames]) => ({ ip, hostnames }));
}

function sayHost(host: string, { at }: Node, { service, terms }: Subject): void {
  tell(terms, {
    id: 'extra-host',
    at,
    text: {
      en: `${host} of ${service.name} leads to the machine or to a name, which a pod has no alias for. Make a Service of the type ExternalName, or name the address.`,
      zh: `${service.name} 的 ${host} 指向主机或域名，Pod 没有对应的别名。请创建 ExternalName 类型的 Service，或写明地址。`,
    },
  });
}

function dns(node: Node): JsonMap | undefined {
  const nameservers = textsOf(field(node, 'dns'));
  const searches = textsOf(field(node, 'dns_search'));
  const options = textsOf(field(node, 'dns_opt')).map((option): JsonMap => {
    const [name = '', value] = option.split(':');
    return present({ name, value });
  });
  if (nameservers.length + searches.length + options.length === 0) return undefined;
  return present({
    nameservers: nameservers.length === 0 ? undefined : nameservers,
    searches: searches.length === 0 ? undefined : searches,
    options: options.length === 0 ? undefined : options,
  });
}

function security(subject: Subject): JsonMap | undefined {
  const { service } = subject;
  const { node } = service;
  const groups = itemsOf(field(node, 'group_add')).flatMap((item) => {
    const text = textOf(item) ?? '';
    if (/^\d{1,9}$/u.test(text)) return [Number(text)];
    sayName(text, 'group_add', subject);
    return [];
  });
  const sysctls = pairsOf(field(node, 'sysctls')).map(([name, value]) => ({ name, value: value ?? '' }));
  const fsGroup = numberLabel(service, 'security-context.fsgroup');
  const fields = present({
    supplementalGroups: groups.length === 0 ? undefined : groups,
    fsGroup,
    sysctls: sysctls.length === 0 ? undefined : sysctls,
  });
  return Object.keys(fields).length === 0 ? undefined : fields;
}
