import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import { listOf, mapOf, textOf, scalar } from '../merge.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { targetOf } from './horizontal-pod-autoscaler.ts';

const trigger = (type: string, metadata: JsonMap): Meaning =>
  on('ScaledObject', { triggers: [{ type, metadata }] });

export const scaledObject: Kind = {
  kind: 'ScaledObject',
  apiVersion: 'keda.sh/v1alpha1',
  names: [
    '(?:keda )?scaled ?-?objects?',
    '(?:with |using |by )?keda(?! ?scal)',
    'KEDA~(?:自动)?(?:扩缩|伸缩)(?:容)?',
  ],
  reader: phrases('keda', { en: 'Scaling trigger', zh: '扩缩触发器' }, [
    [
      [
        'cron(?: trigger| schedule| scaler)*(?: from| that| scal\\w+| between| start| starting| to| at|:)* ["\'`]((?:[\\d*/,-]+ ){4}[\\d*/,A-Z-]+)["\'`](?: to| until| and|,| end| ending| at|:)* ["\'`]((?:[\\d*/,-]+ ){4}[\\d*/,A-Z-]+)["\'`](?:[^.;]{0,40}?(\\d{1,4}) replicas)?',
      ],
      (start = '', end = '', replicas = '') =>
        trigger('cron', { timezone: 'UTC', start, end, desiredReplicas: replicas === '' ? '1' : replicas }),
    ],
    [
      [
        '(?:on |with |a |from |using |by |prometheus |the )*prometheus(?: trigger| query| metric| scaler| server| at| from)*(?: (?:at )?(https?://[\\w.:/-]{3,120}))?[^."\'`]{0,30}(?: query)?{is}{quoted}(?:[^.;\\d]{0,40}threshold{is}(\\d{1,9}))?',
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
        '(?:on |the |length |of |a |based |by |in |using )*(?:rabbitmq )?queue(?: length| depth| size| named| called)*{is}["\'`]?([a-z][\\w.-]{1,60})["\'`]?(?:[^.;\\d]{0,50}(\\d{1,6}))?',
        '(?:RabbitMQ)?队列~["\'`]?([a-z][\\w.-]{1,60})["\'`]?(?:[^。;\\d]{0,30}(\\d{1,6}))?',
      ],
      (queueName = '', value = '') =>
        /^(?:length|depth|size|with|has)$/iu.test(queueName)
          ? undefined
          : trigger('rabbitmq', { queueName, mode: 'QueueLength', value: value === '' ? '20' : value }),
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
    const triggers = listOf(facts['triggers']);
    const cpu = listOf(facts['metrics']).map((metric) => toTrigger(mapOf(metric)));
    return {
      spec: {
        scaleTargetRef: { ...(kind === 'Deployment' ? {} : { kind: textOf(kind) }), name },
        ...(facts['min'] === undefined ? {} : { minReplicaCount: facts['min'] }),
        ...(facts['max'] === undefined ? {} : { maxReplicaCount: facts['max'] }),
        triggers: [...triggers, ...cpu],
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
