import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import { listOf, mapOf, textOf, scalar } from '../merge.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { toCount, toSeconds } from '../numbers.ts';
import { scaledShape } from '../tells/shapes.ts';
import { tellsOf } from '../tells/tells.ts';
import { brokerTrigger, queues, withAsked } from './scale-queues.ts';
import { targetOf } from './horizontal-pod-autoscaler.ts';

const trigger = (type: string, metadata: JsonMap): Meaning =>
  on('ScaledObject', { triggers: [{ type, metadata }] });

export const scaledObject: Kind = {
  kind: 'ScaledObject',
  apiVersion: 'keda.sh/v1alpha1',
  example: 'for deployment api on the redis list jobs at redis:6379 with list length 10',
  names: [
    '(?:keda )?scaled ?-?objects?',
    '(?:(?:auto-?)?scaled? )?(?:with |using |by )?keda(?! ?scaler)',
    'KEDA~(?:自动)?(?:扩缩|伸缩)(?:容)?',
  ],
  near: ['ScaledObject'],
  tells: tellsOf('ScaledObject', scaledShape, {
    says: {
      'metadata.mode': ['(?:and |with )*mode', '模式'],
      'metadata.value': [
        '(?<=mode[^.;\\n]{0,40})(?:and |with )*value',
        '(?<=(?:模式|mode)[^.;。\\n]{0,40})(?:目标|阈)?值',
      ],
      'metadata.queueName': ['(?<=触发器[^。\\n]{0,80})队列(?:名称?|名字)?'],
      'metadata.topic': ['(?<=触发器[^。\\n]{0,120})主题(?:名称?)?'],
      'metadata.consumerGroup': ['消费者?组(?:名称?)?'],
      'metadata.bootstrapServers': [
        '(?:引导|bootstrap~|Kafka~)服务器(?:地址)?',
        '(?:kafka )?bootstrap(?=[ :=]+[\\w.-]+:\\d)',
      ],
      'metadata.lagThreshold': ['(?:lag|积压|延迟|滞后)~?阈值'],
    },
    asides: ['kafka', 'rabbitmq', 'redis', 'aws-sqs-queue', 'postgresql', 'mysql'].map((type) => [
      [
        `(?:the |an? |on |by |of |with )*${type}(?= (?:trigger|scaler|topic|queue|list)(?!\\w))(?: trigger| scaler)?`,
        `(?:with |and |an? |the )*trigger(?: type| is| of|:)* ${type}`,
        `${type}~(?:的)?触发器|触发器(?:类型)?(?:为|是|:)?~${type}`,
      ],
      'type',
      type,
    ]),
  }),
  reader: phrases('keda', { en: 'Scaling trigger', zh: '扩缩触发器' }, [
    ...queues,
    [
      [
        overLines`
          (?:with |a |an |the |on |trigger(?: is| type|:)* )*prometheus(?: trigger)?
          (?: is| with| using| of|:|,)*(?: the)? ?server ?address{is}["'\x60]?
          (https?://[\w.:/-]{3,120}[\w/])["'\x60]?,? (?:the |and |with )*query{is}
          (["'\x60][^"'\x60\n]{1,300}["'\x60]|[^\s,]{1,200}),? (?:and |the |with |a )*threshold(?: of)?{
          is}(\d{1,9})
        `,
        overLines`
          (?:触发器|类型)(?:为|是|:)?~prometheus,?~serverAddress~(?:为|是|:)?~["'\x60]?
          (https?://[\w.:/-]{3,120}[\w/])["'\x60]?,?~query~(?:为|是|:)?~
          (["'\x60][^"'\x60\n]{1,300}["'\x60]|[^\s,，]{1,200}),?~threshold~(?:为|是|:)?~(\d{1,9})
        `,
      ],
      (serverAddress = '', query = '', threshold = '') =>
        trigger('prometheus', { serverAddress, query, threshold }),
    ],
    [
      [
        '(?:with |and |an? |the )*cron trigger',
        '(?:with |and |an? |the )*trigger(?: type| is| of|:)* cron',
        'cron~触发器|触发器(?:类型)?(?:为|是|:)?~cron',
      ],
      () => ({ ...on('ScaledObject', { told: [{ field: 'type', value: 'cron', at: 0 }] }), value: 'cron' }),
    ],
    [
      [
        '(?:with |and |a |the )*polling ?-?interval{is}{time}',
        '(?:it |that |and )*poll(?:s|ing|ed) every {time}',
        '轮询间隔{is}{time}',
      ],
      (said = '') => on('ScaledObject', { pollingInterval: toSeconds(said) }),
    ],
    [
      ['(?:with |and |a |the )*cool-?down(?: ?period)?{is}{time}', '冷却(?:时间|期){is}{time}'],
      (said = '') => on('ScaledObject', { cooldownPeriod: toSeconds(said) }),
    ],
    [
      ['min ?replica ?count{is}{count}', '最小副本(?:数|数量)?{is}{count}'],
      (said = '') => on('ScaledObject', { min: toCount(said) }),
    ],
    [
      ['max ?replica ?count{is}{count}', '最大副本(?:数|数量)?{is}{count}'],
      (said = '') => on('ScaledObject', { max: toCount(said) }),
    ],
    [
      ['(?:scale )?target(?: ref)?(?: deployment)?{is}{name}'],
      (name = '') => on('ScaledObject', { target: { kind: 'Deployment', name } }),
    ],
    [
      [
        overLines`
          cron(?: trigger| schedule| scaler)*
          (?: from| that| scal\w+| between| start| starting| to| at|:)* ["'\x60]
          ((?:[\d*/,-]+ ){4}[\d*/,A-Z-]+)["'\x60](?: to| until| and|,| end| ending| at|:)* ["'\x60]
          ((?:[\d*/,-]+ ){4}[\d*/,A-Z-]+)["'\x60](?:[^.;]{0,40}?(\d{1,4}) replicas)?
        `,
      ],
      (start = '', end = '', replicas = '') =>
        trigger('cron', { timezone: 'UTC', start, end, desiredReplicas: replicas === '' ? '1' : replicas }),
    ],
    [
      [
        overLines`
          (?:on |with |a |from |using |by |prometheus |the )*prometheus
          (?: trigger| query| metric| scaler| server| at| from)*(?: (?:at )?(https?://[\w.:/-]{3,120}))?
          [^."'\x60]{0,30}(?: query)?{is}{quoted}(?:[^.;\d]{0,40}threshold{is}(\d{1,9}))?
        `,
      ],
      (serverAddress = '', query = '', threshold = '') =>
        trigger('prometheus', {
          serverAddress: serverAddress === '' ? 'http://prometheus.monitoring.svc:9090' : serverAddress,
          query,
          threshold: threshold === '' ? '100' : threshold,
        }),
    ],
    [
      [
        overLines`
          (?:on |the |length |of |a |based |by |in |using )*queue
          (?: length| depth| size| named| called)*{is}["'\x60]?([a-z][\w.-]{1,60})["'\x60]?
        `,
        '队列~["\'`]?([a-z][\\w.-]{1,60})["\'`]?',
      ],
      (name = '') =>
        /^(?:length|depth|size|with|has)$/iu.test(name)
          ? undefined
          : brokerTrigger({ kind: 'rabbitmq', name, address: '' }),
    ],
    [
      [
        '(?:kafka )topic{is}["\'`]?([a-z][\\w.-]{1,60})["\'`]?(?:[^.;\\d]{0,50}lag(?: threshold)?{is}(\\d{1,6}))?',
        'Kafka~主题~["\'`]?([a-z][\\w.-]{1,60})["\'`]?(?:[^。;\\d]{0,30}(\\d{1,6}))?',
      ],
      (topic = '', lag = '') =>
        trigger('kafka', {
          bootstrapServers: 'kafka:9092',
          consumerGroup: topic,
          topic,
          lagThreshold: lag === '' ? '50' : lag,
        }),
    ],
  ]),
  body: (facts, around) => {
    const { kind, name } = targetOf(facts, around);
    const said = listOf(facts['triggers']).map((one) => withAsked(one, mapOf(facts['asked'])));
    const triggers = [...said, ...listOf(facts['metrics']).map((metric) => toTrigger(mapOf(metric)))];
    return {
      spec: {
        scaleTargetRef: { ...(kind === 'Deployment' ? {} : { kind: textOf(kind) }), name },
        ...(facts['min'] === undefined ? {} : { minReplicaCount: facts['min'] }),
        ...(facts['max'] === undefined ? {} : { maxReplicaCount: facts['max'] }),
        ...(facts['pollingInterval'] === undefined ? {} : { pollingInterval: facts['pollingInterval'] }),
        ...(facts['cooldownPeriod'] === undefined ? {} : { cooldownPeriod: facts['cooldownPeriod'] }),
        // Without one nothing scales: it is missing, and asked for.
        ...(triggers.length === 0 ? {} : { triggers }),
      },
    };
  },
};

function toTrigger(metric: JsonMap): Json {
  const { name, target: aim } = mapOf(metric['resource']);
  return {
    type: name,
    metricType: 'Utilization',
    metadata: { value: scalar(mapOf(aim)['averageUtilization'] ?? 60) },
  };
}
