import type { JsonMap } from '../../../kernel/json.ts';
import type { PlannedObject, Workload } from '../../spec.ts';
import type { Service } from '../model/model.ts';
import { entriesOf, field, textAt, textsOf } from '../read/node.ts';
import type { Survey } from './survey.ts';
import { warn, type Terms } from './terms.ts';

/** Other names by which services call each other, as Services of those names before the same pods. */
export function aliasServices(workloads: ReadonlyMap<string, Workload>, terms: Terms): PlannedObject[] {
  const taken = new Set(terms.names.values());
  return terms.project.services.flatMap((service) => {
    const workload = workloads.get(service.name);
    if (workload?.port === undefined) return [];
    sayRenamed(service, workload, terms);
    return aliasesOf(service, terms).flatMap((alias) => {
      if (taken.has(alias)) return [];
      taken.add(alias);
      return [serviceObject(alias, workload, terms)];
    });
  });
}

function aliasesOf(service: Service, terms: Terms): string[] {
  const { survey } = terms;
  const networks = entriesOf(field(service.node, 'networks'));
  const own = networks.flatMap(([, network]) => textsOf(field(network, 'aliases')));
  const linked = survey.links.get(service.name) ?? [];
  const container = textAt(service.node, 'container_name');
  const called = container !== undefined && isMentioned(container, service, survey) ? [container] : [];
  for (const name of [...own, ...linked, ...called]) if (!isName(name)) sayAlias(name, service, terms);
  return [...new Set([...own, ...linked, ...called])].filter(isName);
}

function isName(text: string): boolean {
  return /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/u.test(text);
}

function sayAlias(alias: string, service: Service, terms: Terms): void {
  warn(terms, {
    id: 'alias',
    at: service.at,
    text: {
      en: `${service.name} is called ${alias} too, which cannot be the name of a Service: that has small letters, digits and hyphens. Call it ${service.name} where it is called.`,
      zh: `${service.name} 的别名 ${alias} 不能作为 Service 名称（只能包含小写字母、数字和连字符）。请在调用处改用 ${service.name}。`,
    },
  });
}

/** The name stands as a host in a variable of another service. */
function isMentioned(name: string, service: Service, { words }: Survey): boolean {
  return [...(words.get(name) ?? [])].some((other) => other !== service.name);
}

function serviceObject(name: string, workload: Workload, { profile }: Terms): PlannedObject {
  const key = profile === 'minimal' ? 'io.kompose.service' : 'app.kubernetes.io/name';
  const ports = [
    { name: workload.portName ?? 'http', port: workload.servicePort, targetPort: workload.port },
    ...(workload.morePorts ?? []).map((one) => ({
      name: one.name,
      port: one.servicePort ?? one.port,
      targetPort: one.port,
      protocol: one.protocol,
    })),
  ];
  const body: JsonMap = { spec: { selector: { [key]: workload.name }, ports } };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    name,
    body,
    why: { en: `another name of ${workload.name}`, zh: `${workload.name} 的别名` },
  };
}

/** `my_db` cannot be the name of a Service, so what calls it must call it otherwise. */
function sayRenamed(service: Service, { name }: Workload, terms: Terms): void {
  if (name === service.name || !isMentioned(service.name, service, terms.survey)) return;
  warn(terms, {
    id: 'renamed',
    at: service.at,
    text: {
      en: `${service.name} is called ${name} in Kubernetes; change the variables of other services that name it.`,
      zh: `${service.name} 在 Kubernetes 中名为 ${name}，请修改其他服务中引用它的变量。`,
    },
  });
}
