import type { Question } from '../../../../facts/facts.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { mapOf } from '../../../../spec/words/merge.ts';

const own = 'nginx.ingress.kubernetes.io/';

/** What only ingress-nginx reads does nothing behind another class: whoever asked for it is asked again. */
export function foreignClass({ workloads }: Spec): Question[] {
  return workloads.flatMap((one) => {
    const { ingressClass = 'nginx', strips } = one.exposure ?? {};
    const [first, ...more] = [...annotationsOf(one), ...(strips === true ? ['rewrite-target'] : [])];
    return /nginx/iu.test(ingressClass) || first === undefined
      ? []
      : [asked(one.name, ingressClass, [first, ...more])];
  });
}

function annotationsOf({ fragments }: Workload): readonly string[] {
  const annotations = mapOf(mapOf(fragments?.routeMetadata)['annotations']);
  return Object.keys(annotations).flatMap((key) => (key.startsWith(own) ? [key.slice(own.length)] : []));
}

function asked(name: string, ingressClass: string, keys: readonly string[]): Question {
  const list = keys.join(', ');
  return {
    id: 'ingress-class',
    about: name,
    inWords: true,
    question: {
      en: `Is ingress-nginx what answers for the class ${ingressClass}? Only that reads ${list}.`,
      zh: `Ingress 类 ${ingressClass} 是由 ingress-nginx 提供的吗？只有它会读取 ${list}。`,
    },
    why: {
      en: `With another controller the Ingress of ${name} does without them, and nobody is told: they want objects of its own.`,
      zh: `如果是其他控制器，${name} 的 Ingress 会忽略这些注解且没有任何提示：需要用该控制器自己的对象来实现。`,
    },
    candidates: ['use the ingress class nginx'],
  };
}
