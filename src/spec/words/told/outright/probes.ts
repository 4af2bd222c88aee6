import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const isProbes = (words: string): boolean =>
  /liveness|readiness|start-?up|probes?|探针|健康检查/iu.test(words);
const numbered =
  /(?<![\w.-])port:? ?(\d{2,5})(?!\w)|(?<![\w.])(\d{2,5}) ?(?:号)?端口|端口 ?(?:号)?(?:为|是|：|:)? ?(\d{2,5})(?!\w)|tcp ?(\d{2,5})(?!\w)/giu;

/** `the same port`, `对该端口`: the one that was told last. */
function lastPort(write: (port: string) => string) {
  return (whole: string, ...rest: readonly unknown[]): string => {
    const [text, at] = [rest, rest.slice(0, -1)].map((list) => list.at(-1));
    if (typeof text !== 'string' || typeof at !== 'number') return whole;
    const last = [...text.slice(Math.max(0, at - reach), at).matchAll(numbered)].at(-1);
    const port = last?.slice(1).find((one) => one !== undefined);
    return port === undefined ? whole : write(port);
  };
}

const reach = 600;

/** Of what is asked alike for all probes, each is told by itself. */
export const probesOutright: readonly Rewriting[] = [
  [
    spaced(
      `(?<![\\w-])only (?:the )?([\\w-]{1,40})(?: container)?(?: (?:among|of) the (?:(?:two|three) )?containers)? (?:should get|gets|needs|should have|shall have|has) (?=(?:\\w+ )?probes)`,
    ),
    'Give the $1 container ',
    isProbes,
  ],
  [
    /(?<=probes)(,? all (?:of them )?(?:against|on|at|to) (?:port )?(\d{2,5})(?:[.:;]|,(?= )))([^]{1,1500})/giu,
    (...[, , port = '', behind = '']) =>
      `.${behind.replaceAll(sentence, (one) => (ofProbe.test(one) && !ported.test(one) ? `${one} on port ${port}` : one))}`,
    isProbes,
  ],
  [
    spaced(
      `(?<![\\w-])(?:the|that) (?:same |very )?port(?! (?:name|number|of|is|called|that|["'\\x60]?(?:https?|web|api|grpc|metrics|admin|health|management|probes?|app|main)(?![\\w/]))|[\\w-])(?!:| ?\\d)`,
    ),
    lastPort((port) => `port ${port}`),
    isProbes,
  ],
  [/(?:同一个?|该|此|这个|相同的?|同样的?)\s?端口(?!\s?\d)/gu, lastPort((port) => ` ${port} 端口`), isProbes],
  [/对\s?(\d{2,5})\s?端口\s?(?:做|进行)\s?TCP\s?(?:检查|探测|连接)/giu, 'tcpSocket 端口 $1', isProbes],
  [
    spaced('(?<=(?:liveness|readiness|start-?up)(?: probe)?[^.;\\n]{1,60} )failures (\\d{1,3})(?![\\w.])'),
    'failureThreshold $1',
    isProbes,
  ],
];

const sentence = /[^.;\n]{5,300}(?:\.\d[^.;\n]{0,40})?(?=[.;\n]|$)/gu;
const ofProbe = /(?<!\w)(?:liveness|readiness|start-?up)(?!\w)/iu;
const ported = /(?<!\w)port(?!\w)|:\d{2,5}(?!\d)/iu;
