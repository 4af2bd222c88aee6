import type { Question } from '../../../../facts/facts.ts';
import type { Spec } from '../../../../spec/spec.ts';
import type { Understood } from '../../../../spec/words/wish.ts';
import { subject } from './annotated.ts';
import { foreignClass } from './foreign-class.ts';

/** What an Ingress is told by annotations. */
const manners = new Set([subject.en, 'Largest upload', 'Let in from', 'Asked of whoever comes']);

/** What was asked of the way in, and what leads there does not know. */
export function unheardWays(rows: readonly Understood[], spec: Spec): Question[] {
  return [...foreignClass(spec), ...unheardOfGateways(rows, spec)];
}

/** An HTTPRoute has no fields for most of it: whoever asked for it is asked again, so that nobody takes it for done. */
function unheardOfGateways(rows: readonly Understood[], { workloads, objects }: Spec): Question[] {
  const routed = workloads.filter(({ host }) => host !== undefined);
  const isByRoute =
    routed.some(({ exposure }) => exposure?.route === 'HTTPRoute') ||
    objects.some(({ kind }) => kind === 'HTTPRoute');
  const isByIngress =
    routed.some(({ exposure }) => exposure?.route !== 'HTTPRoute') ||
    objects.some(({ kind }) => kind === 'Ingress');
  if (!isByRoute || isByIngress) return [];
  const done = new Set(workloads.flatMap(({ exposure }) => exposure?.timeout ?? []));
  return rows
    .filter((row) => manners.has(row.subject.en) && !done.has(row.value))
    .map(({ said, value }) => asked(said, value));
}

function asked(said: string, value: string): Question {
  return {
    id: 'gateway-manners',
    about: said,
    inWords: true,
    question: {
      en: `Which policy of the Gateway shall do this: ${said} (${value})?`,
      zh: `由网关的哪种策略来实现：${said}（${value}）？`,
    },
    why: {
      en: 'An HTTPRoute has no field for it, and each controller has objects of its own: nothing does it until then.',
      zh: 'HTTPRoute 没有对应的字段，各控制器有自己的对象：在此之前不会生效。',
    },
    candidates: [],
  };
}
