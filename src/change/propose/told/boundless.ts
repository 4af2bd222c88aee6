import type { Question } from '../../../facts/facts.ts';
import type { Spec } from '../../../spec/spec.ts';
import type { Reading } from '../../../spec/words/wish.ts';

/** Who says that or when it shall grow and not how far is asked: a guess would be paid for. */
export function boundless({ understood, wish }: Reading, spec: Spec): Question[] {
  const when = understood.find(({ subject }) => subject.en === 'Autoscaling')?.value;
  const asked = wish.drafts.find(({ kind }) => kind === scaler);
  if (when === undefined && asked === undefined) return [];
  const built = spec.workloads.filter(({ image }) => image.kind === 'built');
  const meant = built.find(({ name }) => name === (asked?.of ?? asked?.service));
  const first = meant ?? built[0];
  if (first === undefined || isScaled(meant === undefined ? spec.workloads : [meant], spec)) return [];
  return [howFar(first.name, when, built.length)];
}

const scaler = 'HorizontalPodAutoscaler';

function isScaled(meant: Spec['workloads'], { objects }: Spec): boolean {
  return (
    meant.some(({ autoscale }) => autoscale !== undefined) ||
    objects.some(({ kind }) => kind === scaler || kind === 'ScaledObject')
  );
}

function howFar(name: string, when: string | undefined, count: number): Question {
  const said =
    when === undefined
      ? { en: 'that it shall grow', zh: '需要扩容' }
      : { en: `when it shall grow (${when})`, zh: `何时扩容（${when}）` };
  const load = when?.replace(/^(\w+) (\d+%)$/u, '$2 $1') ?? '70% cpu';
  return {
    id: 'scale',
    about: name,
    inWords: true,
    question: {
      en: `Between how many copies may ${name} grow?`,
      zh: `${name} 可以在多少个副本之间伸缩？`,
    },
    why: {
      en: `The words say ${said.en}, and not how far. Until they do, nothing scales.`,
      zh: `请求说明了${said.zh}，没有说明上限；在说明之前不会自动扩缩。`,
    },
    candidates: [`autoscale ${count > 1 ? `${name} between 2 and 5` : '2-5'} replicas at ${load}`],
  };
}
