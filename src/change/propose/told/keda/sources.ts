import { present } from '../../../../kernel/present.ts';
import type { Question } from '../../../../facts/facts.ts';
import type { Spec, Trigger, Workload } from '../../../../spec/spec.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import { valueOf, type Found } from './tokens.ts';

/** What KEDA asks how much waits, and what it cannot do that without. */
export type Source = {
  /** In the words of the row. */
  readonly say: (all: Found) => string;
  readonly triggerOf: (one: Workload, all: Found) => Trigger | undefined;
  readonly asks: (spec: Spec) => readonly Question[];
};

const lag: Source = {
  say: (all) => `kafka ${valueOf(all, 'group') ?? ''} > ${valueOf(all, 'over') ?? '10'}`,
  triggerOf: (one, all) => {
    const bootstrapServers = addressIn(one, /KAFKA|BOOTSTRAP|BROKER/u);
    return bootstrapServers === undefined
      ? undefined
      : {
          type: 'kafka',
          metadata: present({
            bootstrapServers,
            consumerGroup: valueOf(all, 'group') ?? '',
            topic: valueOf(all, 'topic'),
            lagThreshold: valueOf(all, 'over') ?? '10',
          }),
        };
  },
  asks: (spec) => unknownPlace(spec, { of: /KAFKA|BOOTSTRAP|BROKER/u, ...kafka }),
};
const kafka = {
  id: 'kafka',
  question: {
    en: 'Where is Kafka? KEDA asks it how far the consumers are behind.',
    zh: 'Kafka 的地址是什么？KEDA 需要向它查询积压。',
  },
  why: { en: 'A scaler without the address of Kafka never scales.', zh: '没有 Kafka 地址，KEDA 无法扩缩。' },
  candidates: ['Kafka is at kafka.kafka:9092'],
};

const list: Source = {
  say: (all) => `redis ${valueOf(all, 'list') ?? ''}, ${eachOf(all)} each`,
  triggerOf: (one, all) => {
    const address = valueOf(all, 'place') ?? addressIn(one, /REDIS|VALKEY|QUEUE/u);
    const [listName = '', listLength] = [valueOf(all, 'list'), eachOf(all)];
    return address === undefined ? undefined : { type: 'redis', metadata: { address, listName, listLength } };
  },
  asks: (spec) => unknownPlace(spec, { of: /REDIS|VALKEY|QUEUE/u, ...redis }),
};
const redis = {
  id: 'redis',
  question: {
    en: 'Where is Redis? KEDA asks it how long the list is.',
    zh: 'Redis 的地址是什么？KEDA 需要向它查询列表长度。',
  },
  why: { en: 'A scaler without the address of Redis never scales.', zh: '没有 Redis 地址，KEDA 无法扩缩。' },
  candidates: ['Redis is at redis.redis:6379'],
};

const queue: Source = {
  say: (all) => `rabbitmq ${valueOf(all, 'queue') ?? ''}, ${eachOf(all, '20')} each`,
  triggerOf: ({ env }, all) => {
    const own = env.find((one) => one.kind !== 'all' && /AMQP|RABBIT/u.test(one.name));
    const hostFromEnv = own === undefined || own.kind === 'all' ? 'RABBITMQ_URL' : own.name;
    const [queueName = '', value] = [valueOf(all, 'queue'), eachOf(all, '20')];
    return { type: 'rabbitmq', metadata: { hostFromEnv, queueName, mode: 'QueueLength', value } };
  },
  asks: () => [],
};

/** Of several none is known to be meant. */
export function sourceOf(all: Found): Source | undefined {
  const [only, ...others] = [
    ...(all['lag'] !== undefined && all['group'] !== undefined ? [lag] : []),
    ...(all['list'] === undefined ? [] : [list]),
    ...(all['queue'] === undefined ? [] : [queue]),
  ];
  return others.length > 0 ? undefined : only;
}

function eachOf(all: Found, usual = '5'): string {
  const said = valueOf(all, 'each');
  return said === undefined ? usual : String(toCount(said));
}

/** As a host and its port. */
function addressIn({ env }: Workload, of: RegExp): string | undefined {
  const own = env.find((one) => one.kind === 'value' && of.test(one.name) && /:\d{2,5}/u.test(one.value));
  if (own?.kind !== 'value') return undefined;
  return /^\w+:\/\//u.test(own.value)
    ? /(?<=\/\/(?:[^/@]{0,200}@)?)[\w.-]+:\d{2,5}/u.exec(own.value)?.[0]
    : own.value;
}

type Unknown = Pick<Question, 'id' | 'question' | 'why' | 'candidates'> & { readonly of: RegExp };

function unknownPlace({ workloads }: Spec, { of, ...question }: Unknown): readonly Question[] {
  const first = workloads.find(({ service }) => service !== undefined);
  const isThere = workloads.some(
    (one) => addressIn(one, of) !== undefined || one.autoscale?.triggers !== undefined,
  );
  return first === undefined || isThere ? [] : [{ ...question, about: first.name, inWords: true }];
}
