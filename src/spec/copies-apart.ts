import { addresses } from './backing/addresses.ts';
import type { Note } from './note.ts';
import type { PublicImage } from './public-images.ts';

/** `kafka with 3 brokers`: several copies of what keeps data are no cluster until something joins them. */
export function copiesApart(image: PublicImage | undefined, replicas = 1): readonly Note[] {
  if (image?.data === undefined || replicas < 2) return [];
  const { app } = image;
  const operator = addresses.find((one) => one.app === app)?.operator;
  const joins = operator === undefined ? '' : ` ${operator.name} does.`;
  const joinsZh = operator === undefined ? '' : `${operator.name} 可以做到。`;
  return [
    {
      id: 'copies-apart',
      severity: 'warning',
      text: {
        en: `Each of the ${replicas} copies of ${app} keeps data of its own: nothing here joins them into one cluster or replicates between them.${joins}`,
        zh: `${app} 的 ${replicas} 个副本各自保存自己的数据：这里没有配置集群或复制。${joinsZh}`,
      },
      docs:
        operator?.docs ??
        'https://kubernetes.io/docs/tasks/run-application/run-replicated-stateful-application/',
      says: `replicas: ${replicas}`,
    },
  ];
}
