import { overLines } from '../../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../../kernel/json.ts';
import { toCores, toCount } from '../../../numbers.ts';
import { container } from '../../../say.ts';
import type { Meaning } from '../../../wish.ts';
import { memory } from '../../amounts.ts';
import type { Frame } from '../anyhow.ts';
import { told } from './told.ts';

const resources = { en: 'Resources', zh: '资源' };
const size = '\\d{1,6}(?:\\.\\d{1,2})? ?[KMGT]i?B?';
const cores = '\\d{1,5}m|\\d{1,3}(?:\\.\\d{1,2})?|one|two|three|four|six|eight';
const most = overLines`
  more than|beyond|past|above|over|exceed(?:s|ing)?|at most|within|no more|ceiling|the most|throttled|slowed(?: down)?|killed?|kill|dies|capped|never more|max(?:imum)?|not go over
`;
const least =
  'free|reckon(?: with)?|set aside|sure of|promised|guaranteed|reserved?|plan(?: with)?|at least|counts? on|to itself|earmarked';
const around = overLines`
  ${most}|${least}|it|is|are|to|of|for|the|a|get|gets|give|given|have|has|never|not|no|can't|cannot|can|mustn't|must|down|when|if|takes?|uses?|needs?|wants?|keep|stay|stays|its|scheduler|should|there|be|with|in|that|
  cpus?|cores?|processor(?: time)?|memory|ram|than|more|any|let|go|goes|going|grow|limit|limited|up|only|each|time
`;
const elsewhere =
  'heap|volume|disk|storage|emptydir|cache|scale\\w*|autoscal\\w*|quota|utili[sz]ation|replicas?|percent|average|hugepages|namespace|seconds|alert|log|java|jvm';

const limits = (set: JsonMap): Meaning => container({ resources: { limits: set } });
const requests = (set: JsonMap): Meaning => container({ resources: { requests: set } });
const ofCores = (said: string): JsonMap => ({
  cpu: toCores(/^[a-z]+$/iu.test(said) ? String(toCount(said)) : said),
});

/** What it may never take more of, and what is kept free for it. */
export const weighings: readonly Frame[] = [
  told({
    id: 'most-cores-told',
    subject: resources,
    about: ['cpus?|cores?|processors?', most],
    value: cores,
    sense: around,
    never: `${least}|memory|ram|${elsewhere}`,
    isInTwo: true,
    mean: (said) => limits(ofCores(said)),
  }),
  told({
    id: 'most-memory-told',
    subject: resources,
    about: [`memory|ram|kill(?:s|ed)?|dies`, most],
    value: size,
    sense: around,
    never: `${least}|cpus?|cores?|${elsewhere}`,
    isInTwo: true,
    mean: (said) => limits({ memory: memory(said) }),
  }),
  told({
    id: 'least-memory-told',
    subject: resources,
    about: ['memory|ram', least],
    value: size,
    sense: around,
    never: `${most}|cpus?|cores?|${elsewhere}`,
    mean: (said) => requests({ memory: memory(said) }),
  }),
];
