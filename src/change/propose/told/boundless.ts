import type { Question } from '../../../facts/facts.ts';
import type { Spec } from '../../../spec/spec.ts';
import type { Understood } from '../../../spec/words/wish.ts';

/** Who says when it shall grow and not how far is asked: a guess would be paid for. */
export function boundless(understood: readonly Understood[], { workloads, objects }: Spec): Question[] {
  const told = understood.find(({ subject }) => subject.en === 'Autoscaling');
  const isThere =
    workloads.some(({ autoscale }) => autoscale !== undefined) ||
    objects.some(({ kind }) => /^(?:HorizontalPodAutoscaler|ScaledObject)$/u.test(kind));
  const first = workloads.find(({ image }) => image.kind === 'built');
  if (told === undefined || isThere || first === undefined) return [];
  return [
    {
      id: 'scale',
      about: first.name,
      inWords: true,
      question: {
        en: `Between how many copies may ${first.name} grow?`,
        zh: `${first.name} 可以在多少个副本之间伸缩？`,
      },
      why: {
        en: `The words say when it shall grow (${told.value}), and not how far. Until they do, nothing scales.`,
        zh: `请求说明了何时扩容（${told.value}），没有说明上限；在说明之前不会自动扩缩。`,
      },
      candidates: [`autoscale 2-5 replicas at ${told.value.replace(/^(\w+) (\d+%)$/u, '$2 $1')}`],
    },
  ];
}
