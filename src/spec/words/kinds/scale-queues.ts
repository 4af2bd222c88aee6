import { entryOf } from '../../../kernel/entry.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import { mapOf, textOf } from '../merge.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';

const trigger = (type: string, metadata: JsonMap): Meaning =>
  on('ScaledObject', { triggers: [{ type, metadata }] });

const depth = overLines`
  (?:on |by |from |with |for |using |based |to |the |its |a |an |number |messages |length |depth |size |backlog |of |in )*
`;
const each = overLines`
  (?:,? ?(?:with |and |at |for |of |a |the |target |list |queue |length |value |threshold |every |one pod per |handling )*
  (\d{1,6})(?: (?:messages?|items?|jobs?|tasks?|entries))?(?: (?:each|per|for each|for every|a)(?: pod| replica| worker)?)?)?
`;
const zhEach = '(?:[^。;\\d]{0,16}(\\d{1,6})~(?:条|个)?(?:消息|任务)?)?';
const zhWhere =
  '(?:[,，]?~[（(]?(?:地址|主机|服务器)?~(?:为|是|:)?~([a-z][\\w.-]{1,80}:\\d{2,5})~[）)]?~(?:的)?~(?:长度)?)?';

const broker = '(rabbit ?mq|redis)';
const held = '(?:queue|list|stream)s?(?: length| depth| size| named| called| name)*';
const zhHeld = '(?:队列|列表|流)~(?:的?(?:长度|名称?|名字)~(?:为|是)?)?';
const called =
  '["\'`]?((?!(?:length|depth|size|with|has|at|on|in|is|of)(?!\\w))[a-z][\\w.:-]{0,60}\\w)["\'`]?';
const where = overLines`
  (?:,? ?(?:at|on|from|in|with|and|using|via|the|its|host|address|server|redis|rabbitmq|is|of|:| |\()*
  (?<=[ :(])((?:amqps?|https?)://[\w.:@/-]{3,120}|[a-z][\w.-]{1,80}:\d{2,5})(?=[\s,.;)]|$)\)?)?
`;
const named = phrases('queues', { en: 'Scaling trigger', zh: '扩缩触发器' }, [
  [
    [
      `${depth}${broker}'?s?(?: trigger| scaler)?[ ,:]*(?:on |for |with |from |of |by |and |the |a |its |length |number |items |messages |depth |in )*${held}{is}${called}${where}`,
      `(?:根据|按照?|依据|基于)?~${broker}~(?:的)?${zhHeld}${called}~(?:的)?(?:长度|积压|深度)?${zhWhere}(?:来)?(?:自动)?(?:扩缩|伸缩|扩展)?(?:容)?`,
    ],
    (kind = '', name = '', address = '') => brokerTrigger({ kind, name, address }),
  ],
  [
    [
      `${depth}${held} ${called}(?: of| in| on| at| from| inside)+(?: the| our| a)* ${broker}${where}`,
      `(?:根据|按照?|依据|基于)?~${zhHeld}${called}~(?:在|位于)~${broker}${zhWhere}`,
    ],
    (name = '', kind = '', address = '') => brokerTrigger({ kind, name, address }),
  ],
  [
    [
      overLines`
        (?:with |and |at |for |of |an? |the |target |one (?:pod|replica|worker) (?:per |for every )|every |handling )*
        (\d{1,6}) (?:waiting |pending )?(?:messages?|items?|jobs?|tasks?|entries)
        (?: (?:each|(?:per|for each|for every|a) (?:pod|replica|worker)))?
      `,
      overLines`
        (?:with |and |an? |the |target )*(?:(?:list|queue|target) (?:length|depth|size)|(?<!mode[^.;\n]{0,40})value)
        (?: of| is|:|=)* (\d{1,6})(?! ?(?:to|-) ?\d)
      `,
      '(?:每~?个?~?(?:副本|Pod)~)?(?:处理)?~(\\d{1,6})~(?:条|个)~(?:消息|任务|条目)',
      '(?:目标)?~(?:队列|列表)?长度~(?:为|是|:)?~(\\d{1,6})(?!~个?~?(?:副本|到|至|-))',
    ],
    (waiting = '') => on('ScaledObject', { asked: { waiting } }),
  ],
  [
    [
      overLines`
        (?:with |and |the |its )*(?:host|address|connection(?: string)?|url)(?: is| comes| taken| read| stands)* (?:from|in|of)
        (?: the| an?)*(?: env(?:ironment)?(?: variable| var)?| variable)(?: called| named)? ["'\x60]?([A-Z][A-Z0-9_]{1,60})["'\x60]?
      `,
      '(?:主机|地址|连接(?:串|字符串)?)~(?:来自|取自)~环境变量~([A-Z][A-Z0-9_]{1,60})',
    ],
    (variable = '') => on('ScaledObject', { asked: { variable } }),
  ],
]);

/** How much waits in a queue of RabbitMQ or Redis, which are no programs to run then. */
export const brokers: Reader = {
  id: 'queues',
  read: (words) =>
    /keda|scaled ?-?object/iu.test(words) && !/kafka|sqs/iu.test(words) ? named.read(words) : [],
};

/** How much waits in a queue that its address names. */
export const queues: readonly Phrase[] = [
  [
    [
      `${depth}(?:aws |amazon )?sqs queue(?: length| depth| at| url)*{is}(https://sqs\\.[\\w.-]{1,60}/\\d{3,14}/[\\w.-]{1,80})${each}`,
      `(?:根据|按)?~(?:AWS~)?SQS~(?:的)?队列~(https://sqs\\.[\\w.-]{1,60}/\\d{3,14}/[\\w.-]{1,80})~(?:的)?(?:长度)?${zhEach}`,
    ],
    (queueURL = '', value = '') =>
      trigger('aws-sqs-queue', {
        queueURL,
        queueLength: value === '' ? '5' : value,
        awsRegion: /sqs\.([\w-]{1,30})\./u.exec(queueURL)?.[1] ?? 'us-east-1',
      }),
  ],
];

type Queue = Readonly<Record<'kind' | 'name' | 'address', string>>;

export function brokerTrigger({ kind, name, address }: Queue): Meaning {
  if (/redis/iu.test(kind))
    return trigger('redis', { address: address || 'redis:6379', listName: name, listLength: '5' });
  const host = address.includes('://') ? { host: address } : { hostFromEnv: 'RABBITMQ_URL' };
  return trigger('rabbitmq', { ...host, queueName: name, mode: 'QueueLength', value: '20' });
}

const lengths: Readonly<Record<string, string>> = {
  rabbitmq: 'value',
  redis: 'listLength',
  'aws-sqs-queue': 'queueLength',
  kafka: 'lagThreshold',
};

/** How much may wait for one pod, and in which variable the program has the address, wherever that was said. */
export function withAsked(one: Json, asked: JsonMap): Json {
  const { type, metadata } = mapOf(one);
  const length = entryOf(lengths, textOf(type) ?? '');
  if (length === undefined) return one;
  const { host, hostFromEnv, address, addressFromEnv, ...rest } = mapOf(metadata);
  const variable = asked['variable'];
  const place = type === 'redis' ? { addressFromEnv: variable } : { hostFromEnv: variable };
  const own = present({ host, hostFromEnv, address, addressFromEnv });
  const made = { ...(variable === undefined ? own : present(place)), ...rest };
  return { ...mapOf(one), metadata: { ...made, ...present({ [length]: asked['waiting'] ?? rest[length] }) } };
}
