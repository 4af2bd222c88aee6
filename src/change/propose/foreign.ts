import type { Question } from '../../facts/facts.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Reading } from '../../spec/words/wish.ts';
import { code } from '../markdown.ts';
import { foreignManifests, isPublic } from './keep.ts';
import type { Order } from './order.ts';
import { workloadsIn } from './standing.ts';

/** What runs already; nothing where the words or the flags name something that stands apart from it. */
export function foreignTo(spec: Spec, { snapshot, request }: Order): readonly string[] {
  const isNamed = request.flags['from'] !== undefined;
  return isNamed || spec.workloads.every(isPublic) ? [] : foreignManifests(snapshot);
}

/** Whoever asked for manifests is told why none was written, and how those that are there are changed. */
export function leftToThem(
  foreign: readonly string[],
  { wish }: Reading,
  { request, snapshot }: Order,
): Question[] {
  const isAsked =
    request.words.trim() !== '' && wish.onlyImage !== true && !(wish.without ?? []).includes('manifests');
  if (foreign.length === 0 || !isAsked) return [];
  const paths = foreign.slice(0, mostPaths).map(code);
  const [name] = foreign.flatMap((path) => workloadsIn(path, snapshot));
  const isMore = foreign.length > mostPaths;
  return [
    {
      id: 'foreign-manifests',
      question: {
        en: `Shall what people wrote be changed: ${paths.join(', ')}${isMore ? ' and others' : ''}?`,
        zh: `是否要修改已有的清单：${paths.join('、')}${isMore ? ' 等' : ''}？`,
      },
      why: {
        en: 'They run these programs already, and a second set beside them would run everything twice: no manifest was written or changed, and nothing of what was asked of manifests is done.',
        zh: '这些清单已经在运行程序，再写一套会重复运行：没有新增或修改任何清单，请求中对清单的要求都没有执行。',
      },
      candidates: name === undefined ? [] : [`/k8s change set the replicas of ${name} to 3`],
    },
  ];
}

const mostPaths = 4;
