import type { Bilingual } from '../../../../kernel/language.ts';
import { field } from '../../read/node.ts';
import { valueLabels, unreadLabels } from '../labels.ts';
import { isName, ofOthers } from '../meta.ts';
import { tell, warn, type Subject } from '../terms.ts';

/** Labels that nothing was made of: of kompose, of proxies, and those that no annotation can be called by. */
export function sayLabels(subject: Subject): void {
  const { service } = subject;
  for (const name of unreadLabels(service)) sayLabel(name, subject);
  for (const { name, write } of valueLabels(service)) sayValue(name, write, subject);
  const names = [...service.labels.keys()];
  for (const name of names.filter((one) => !one.startsWith('kompose.') && !isName(one)))
    sayName(name, subject);
  sayProxy(
    names.filter((one) => ofOthers.test(one) && !one.startsWith('com.docker.')),
    subject,
  );
}

function sayLabel(name: string, subject: Subject): void {
  say('label', subject, {
    en: `the label ${name} of ${subject.service.name} changes nothing here; write what it means into the manifests.`,
    zh: `${subject.service.name} 的标签 ${name} 在此不起作用，请把其含义写入清单。`,
  });
}

function sayValue(name: string, write: string, subject: Subject): void {
  const { service, terms } = subject;
  warn(terms, {
    id: 'label-value',
    at: placeOf(subject),
    text: {
      en: `the label ${name} of ${service.name} is ${service.labels.get(name)}, which it cannot be. Write ${write}.`,
      zh: `${service.name} 的标签 ${name} 的值 ${service.labels.get(name)} 无效，请写 ${write}。`,
    },
  });
}

function sayName(name: string, subject: Subject): void {
  say('label', subject, {
    en: `the label ${name} of ${subject.service.name} was left out: no annotation can be called so.`,
    zh: `${subject.service.name} 的标签 ${name} 已略去：注解不能使用这样的名称。`,
  });
}

function sayProxy(names: readonly string[], subject: Subject): void {
  const others = names.filter(
    (name) => !/^traefik\.(?:enable$|docker\.|.{1,200}\.rule$|.{1,200}\.port$)/u.test(name),
  );
  if (others.length === 0) return;
  const listed = others.slice(0, 5).join(', ');
  say('proxy-label', subject, {
    en: `${listed} of ${subject.service.name} speak to a proxy that asks Docker. In a cluster, hosts, certificates and middlewares stand in an Ingress or HTTPRoute and in what its controller reads.`,
    zh: `${subject.service.name} 的 ${listed} 供读取 Docker 的代理使用。在集群中，主机、证书和中间件写在 Ingress、HTTPRoute 及其控制器的配置中。`,
  });
}

function placeOf({ service }: Subject): Subject['service']['at'] {
  return (field(service.node, 'labels') ?? field(service.node, 'deploy', 'labels') ?? service).at;
}

function say(id: string, subject: Subject, text: Bilingual): void {
  tell(subject.terms, { id, at: placeOf(subject), text });
}
