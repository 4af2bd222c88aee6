import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { mapOf, merge } from '../../../../spec/words/merge.ts';
import { hearing, withEach, type Saying } from '../saying.ts';
import type { Telling } from '../telling.ts';

const name = String.raw`["'\x60]?(?<pull>[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?(?![\w-])`;

const saying: Saying = {
  pattern: anyCase(
    overLines`
        (?<![\w-])(?:(?:use|with|and|the|an?|set|our)\s){0,3}(?:image\s?pull\s?secrets?|pull\s?secret)(?:\s(?:is|named|called)|\s?[:=])?\s${name}|
        (?:(?:私有)?镜像(?:仓库)?的?)?拉取(?:镜像)?(?:的时候|时)?(?:都|统一|要|需要)*(?:(?:密钥|凭[据证]|secret)\s?(?:是|用|为|叫|使用|[:：])?|(?:用|使用|走)(?:密钥|凭[据证]|secret)?)\s?${name.replace('pull', 'zhPull')}
      `,
  ),
  given: /pull|拉取/iu,
  subject: { en: 'Image pull', zh: '镜像拉取' },
  value: ({ pull, zhPull }) => `imagePullSecrets: ${pull ?? zhPull ?? ''}`,
  over: ({ pull, zhPull }, names) =>
    withEach(
      (one) => {
        const pod = merge(mapOf(one.fragments?.pod), {
          imagePullSecrets: [{ name: pull ?? zhPull ?? '' }],
        });
        return { ...one, fragments: { ...one.fragments, pod } };
      },
      zhPull === undefined ? names : [],
    ),
};
const told: Telling = hearing([saying]);
const alone: Telling = hearing([
  {
    ...saying,
    pattern: anyCase(
      String.raw`(?<=(?:^|[.;,\n]|\sand)\s?)(?:(?:use|with|and|the|an?|our)\s){0,3}(?:image\s?)?pull\ssecret(?:\s(?:is|named|called))?:?\s${name}(?=\s?(?:[.,;\n]|$)|\sand\s)`,
    ),
  },
]);

/** One registry holds the images of all services, where nothing else is said; of one alone it is told in a clause of its own. */
export const pulledTold: Telling = (words, ground) =>
  ground.services.length === 1 ? alone(words, ground) : told(words, ground);
