import type { JsonMap } from '../../../kernel/json.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import type { Meaning } from '../wish.ts';

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
