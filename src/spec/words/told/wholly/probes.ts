import { toSeconds } from '../../numbers.ts';
import { evenedWhole, piece, piecesOf, type Told } from '../evenly/pieces.ts';
import { time } from '../evenly/values.ts';

const kinds: readonly (readonly [RegExp, string])[] = [
  [/存活|live/iu, 'livenessProbe'],
  [/就绪|read/iu, 'readinessProbe'],
  [/启动|start/iu, 'startupProbe'],
];
const name =
  '["\'`]?(?!(?:http|https|tcp|get|grpc|pod|exec)(?![\\w-]))[a-z][a-z0-9-]{0,14}(?![\\w./-])["\'`]?';

/** `存活探针对名为 web 的端口发 HTTP GET 请求 /healthz`: a probe of a port that is told by its name. */
export const probes = evenedWhole({
  about: /(?:存活|就绪|启动)(?:探针|检查|探测)|liveness|readiness|startup/iu,
  where: /端口/u,
  pieces: piecesOf(
    piece('kind', '(?:存活|就绪|启动)(?:探针|检查|探测)|(?:liveness|readiness|startup)(?: ?probe|探针)?'),
    `(?:名为|名叫|叫)\\s?(?<named>${name})\\s?的\\s?端口`,
    `(?<ahead>${name})\\s?(?:这个)?端口`,
    `(?:端口(?:名(?:称)?|写)*)\\s?(?:为|是|用|写|:)*\\s?(?:端口名)?\\s?(?<behind>${name})`,
    piece('how', '\\(?\\s?(?:使?用|写)?(?:它的)?端口名(?:称)?\\s?\\)?'),
    `(?<path>/[\\w./-]{0,80})(?:\\s?(?:路径|接口))?`,
    piece(
      'get',
      '(?:用|使用|以|通过|采用|发送?|做)*\\s?(?:HTTP(?:\\s?GET)?|httpGet|GET)(?:\\s?(?:请求|方式|访问|检查|探测))*',
    ),
    `(?:初始|首次|启动后?|启动之后|第一次)*(?:延迟|等待?|推迟|探测前等)\\s?(?:为|是|:)?\\s?(?<delay>${time})(?:后?(?:开始|启动))?`,
    `(?:启动)?\\s?(?<later>${time})\\s?(?:后|之后)(?:才|再)?(?:开始|进行)?(?:检查|探测)?`,
    `initial ?delay ?seconds\\s?(?:为|是|:)?\\s?(?<delayKey>\\d{1,5})`,
    `(?:间隔|周期|每隔?|每)(?:为|是|:)?\\s?(?<every>${time})(?:\\s?(?:钟)?(?:检查|探测|探|请求|执行)?一次|\\s?(?:检查|探测))?`,
    `period ?seconds\\s?(?:为|是|:)?\\s?(?<everyKey>\\d{1,5})`,
    `(?:超时(?:时间)?)(?:为|是|:)?\\s?(?<limit>${time})|(?<limitAhead>${time})\\s?超时`,
    '请求|访问|检查|探测|对|向|发|的|路径|接口|用|使用|为|是|由|通过|和|并|然后|之后|端口(?=\\s?的)',
  ),
  write: (told) => {
    const kind = kinds.find(([one]) => one.test(told.one('kind') ?? ''))?.[1];
    const [port, ...more] = ['named', 'ahead', 'behind'].flatMap((one) => told.every(one));
    const path = told.one('path');
    if (kind === undefined || port === undefined || path === undefined || more.length > 0) return undefined;
    return [`${kind} 用 HTTP GET ${path}`, `端口 ${port.replaceAll(/["'`]/gu, '')}`, ...paceOf(told)].join(
      ',',
    );
  },
});

const paces = [
  ['延迟', ['delay', 'later', 'delayKey']],
  ['周期', ['every', 'everyKey']],
  ['超时', ['limit', 'limitAhead']],
] as const;

function paceOf(told: Told): string[] {
  return paces.flatMap(([word, names]) => {
    const said = told.first(...names)?.replaceAll(/\s/gu, '');
    if (said === undefined) return [];
    return [`${word} ${/^\d+$/u.test(said) ? said : toSeconds(said)} 秒`];
  });
}
