import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Workload } from '../../../../spec/spec.ts';
import type { Telling } from '../telling.ts';

const keepers = 'ghcr|docker|quay|gcr|github|gitlab|bitbucket|registry|harbor|artifactory|nexus|cr|hub|index';
/** What nodes have more of than processors and memory is called by who makes it: `nvidia.com/gpu`. */
const devices = String.raw`(?:[a-z0-9-]+\.)*(?:nvidia|amd|intel|habana|qualcomm|aliyun|amazonaws|google|xilinx)\.(?:com|ai)/(?:[\w-]*gpu|gaudi|neuron\w*|tpu|mig-|fpga|vgpu|rdma)`;
/** Of images it is told where they are kept. */
const ofImages = String.raw`(?:仓库|镜像|registry|harbor|(?<![\w-])images?(?![\w-]))[^,，。;；\n]{0,20}`;
/** The address that a variable holds is no way in: `API_URL=https://api.example.com/v1`. */
const held = String.raw`(?<!(?:\w=|[A-Z0-9]_[A-Z0-9_]{1,40}["'\x60]?\s?(?:to|is|as|=|:|with)\s?)["'\x60]?(?:https?://)?)`;
const host = String.raw`(?<host>(?<![\w.@-])${held}(?!(?:${keepers})\.|(?:[a-z0-9-]+\.)*(?:kubernetes|k8s)\.io|${devices})(?:[a-z0-9](?:[a-z0-9-]{0,61})\.){1,5}[a-z]{2,20})`;
const path = String.raw`(?<path>/[a-z][\w-]{0,40}(?:/[\w-]{1,40}){0,4})(?![\w/:@=-]|\.\w)`;
const noun = String.raw`(?:the\s)?(?:(?:url\s)?(?:sub-?)?path|(?:path\s)?prefix)`;

/** Where no word of place stands before it. */
const alone = String.raw`(?:(?<![\w-])for\s|(?<=(?:^|[.,;(，；。\n]|(?<!\w)(?:expose|publish|serve|open)|暴露|发布|开放)\s?))${host}${path}`;

/** `at example.com/api`, `under /api on example.com`, `example.com with path /api`, `example.com 的 /api 路径` */
const says: readonly RegExp[] = [
  String.raw`(?<=(?:at|on|under|to|via|be|is|host|domain|url|address|https?:|在|到|是|用|访问|域名|地址)[\s:：]{0,3}(?://)?)(?<!${ofImages})${host}${path}`,
  String.raw`(?:under|at|below|on|beneath|with|using)\s(?:${noun}\s)?${path}\s(?:on|of|at)\s(?:(?:the\s)?(?:host|domain)\s)?${host}(?![\w/-]|\.\w)`,
  String.raw`(?<![\w./@-])${host},?\s(?:(?:but\s|only\s)?(?:under|below|beneath)(?:\s${noun})?|(?:(?:at|on|with|using|and|only)\s)?${noun})(?:\s(?:of|is)|:)?\s${path}(?:\s(?:only|alone))?`,
  overLines`
    (?<![\w./@-])${host}\s?(?:的|下的?|,|，){0,2}\s?(?:路径|子路径|前缀)?(?:是|为|:|：)?\s?${path}\s?(?:路径|前缀|子路径)?(?:下|上)?(?<=(?:路径|前缀|下)[^]{0,60})
  `,
  alone,
].map((source) => anyCase(source));

/** Below which path the only service has its host. */
export const pathsTold: Telling = (words, { services }) => {
  const pattern = services.length === 1 ? says.find((one) => words.search(one) !== -1) : undefined;
  const [found] = pattern === undefined ? [] : words.matchAll(pattern);
  if (found === undefined) return { rest: words, rows: [], over: (spec) => spec };
  const { 0: said, index, groups: { host: of = '', path: below = '' } = {} } = found;
  // A word of place stays before the host, which others read.
  const isPlaced = new RegExp(`^${of}`, 'iu').test(said) && pattern !== says.at(-1);
  const rest = `${words.slice(0, index)}${isPlaced ? '' : 'at '}${of}${words.slice(index + said.length)}`;
  const placed = (workload: Workload): Workload =>
    workload.host === of.toLowerCase()
      ? { ...workload, exposure: { ...(workload.exposure ?? { type: 'ClusterIP' }), path: below } }
      : workload;
  return {
    rest,
    rows: [{ said, subject: { en: 'Route', zh: '路由' }, value: `${of}${below}` }],
    over: (spec) => ({ ...spec, workloads: spec.workloads.map(placed) }),
  };
};
