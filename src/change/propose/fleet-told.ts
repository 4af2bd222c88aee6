import { anyCase } from '../../kernel/any-case.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { hearing, routed, withEach, type Groups, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

const object = String.raw`["'\x60]?(?<object>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?`;

/** What is said of all of them at once. */
const sayings: readonly Saying[] = [
  {
    pattern: anyCase(
      String.raw`(?<=(?:^|[.;\n]\s?|\n\s?[-*•]\s))(?:namespace|ns):?\s(?!for|of|per|and|with|should|is|must|named|called)${object}(?=\s?(?:[.;\n]|$))`,
    ),
    subject: { en: 'Namespace', zh: '命名空间' },
    value: ({ object: name = '' }) => name,
    over:
      ({ object: namespace = '' }) =>
      (spec) => ({ ...spec, namespace }),
  },
  {
    pattern: anyCase(
      overLines`
        (?<![\w-])(?:and\s|with\s|the\s|a\s)*(?:max(?:imum|imal)?\.?\s(?:file\s)?(?:upload|body|request)s?(?:\ssize|\sbody)?|(?:file\s)?uploads?\s(?:up\sto|of\sup\sto|limit|to))
        (?:\s(?:is|of|size|should\sbe|must\sbe))*:?\s(?<size>\d{1,4})\s?(?<unit>[mg])(?:i?b)?(?!\w|\.\d)
      `,
    ),
    given: /[a-z0-9]\.[a-z]{2}|ingress/iu,
    subject: { en: 'Largest upload', zh: '最大上传' },
    value: sizeIn,
    over: (groups) =>
      withEach((one) =>
        one.host === undefined ? one : routed(one, { annotations: { [bodySize]: sizeIn(groups) } }),
      ),
  },
];

const bodySize = 'nginx.ingress.kubernetes.io/proxy-body-size';

function sizeIn({ size = '', unit = '' }: Groups): string {
  return `${size}${unit.toLowerCase()}`;
}

/** Reads what counts for all services. */
export const fleetTold: Telling = hearing(sayings);
