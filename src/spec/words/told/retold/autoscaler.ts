import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import { does } from './does.ts';
import { amount } from './parts.ts';
import { nameIn, naming, placing, spaceIn } from './pieces.ts';
import { says, withRest, words, type ObjectTeller } from './teller.ts';

const scales = words(
  overLines`
    auto-?scal\w*|scaler|automatically scaled|scal(?:e|es|ed|ing)(?: automatically)?|scal(?:e|es|ed|ing)(?: (?:up|down|out|in))?|hpa|grows?|shrinks?|number of (?:pods|copies|replicas|
    instances)|adapt\w*|adjust\w*|var(?:y|ies)|follows?|elastic\w*|expand\w*|climbs?|brought up|more pods|busy|taken away
  `,
);
const usage = words('cpus?|processors?|memory|ram|load|utili[sz]ation');
const target = words(
  overLines`
    deployment(?: (?:named |called )?["'\x60]?(?!(?:should|must|is|has|and|with|from|to|of|for|needs?|as|named|called|by|in|when|
    that|which)(?![\w-]))([a-z0-9-]+)["'\x60]?)|["'\x60]?(?!(?:the|this|that|a|same|our|my|its|each|of)(?![\w-]))([a-z0-9-]+)["'\x60]? deployment
  `,
);
const count = overLines`
  (\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty)(?!\s?%|\s?percent|\d|[KMG]i|
  m\b|\sseconds|\sminutes)
`;
const range = words(
  `(?:from|between) ${count}(?: [a-z]{3,9})?(?: up)? (?:to|and) ${count}|(?:fewer|less) than ${count}(?: [a-z]{3,9})?,? (?:or|nor|and)(?: ever| never)? more than ${count}`,
);
const least = words(
  overLines`
    (?:at least|never (?:fewer|less|below|under)(?: than)?|(?:never|not|at no (?:time|point|moment))(?: [a-z]{2,8}){1,5} (?:fewer|less) than|not (?:fewer|less) than|no (?:fewer|less) than|minimum(?: of| is)?|
    min(?:imally)?|a floor of|down to) ${count}
  `,
);
const late = words(`${count}(?: pods| copies| replicas)? at the (?:very )?most`);
const always = words(`(?:always|at all times)(?: be| have| run| keep)? ${count}`);
const most = words(
  `(?:at most|never more(?: than)?|not more than|no more than|maximum(?: of| is)?|max|up to|a ceiling of|grow(?:s|ing)? to|limit of) ${count}`,
);
const percent = /(?<![\w.])(\d{1,3})\s?(?:%|percent|per cent)|(?<!\w)half(?!\w)/iu;
const size = /(?<![\w.])(\d{1,5}\s?[KMGT]i?B?)(?!\w)/u;
const down = words(
  'shrink(?:s|ing)?|scal(?:e|es|ing|ed) (?:down|in)|removes?|removed|drops?|dropped|fewer|down|decreas\\w+|reduc\\w+|takes? away|taken away|calms?',
);
const up = words('grow(?:s|ing)?|scal(?:e|es|ing|ed) (?:up|out)|adds?|added|increas\\w+|expand\\w*');
const window = words(
  'stabili[sz]\\w+|pass(?:es)?|wait(?:s|ing)?|looks?|window|stable|calm|steady|cool\\w*|consider\\w*|recommendations?|taken into account|remain\\w*|delay\\w*|elapsed?|only after',
);
const pace = words(
  overLines`
    (?:(\d{1,3}) ?(?:%|percent)|(\d{1,3}|one|two|three|four|five|ten) pods?)(?: (?:being|is|are|be|to be|may be|can be|should be))?(?: (?:removed|added|deleted|dropped|terminated|taken away))?(?: of (?:them|the pods|its pods|all pods|
    the replicas))?(?: at (?:a time|most|the most))? (?:a|per|every|each|within|in|during|over)(?: a| an| any| each| every| one)?(?: (?:given|single))?(?: (?:period|interval|window|span|timeframe|time frame) of)? (?:(\d{1,4}) ?(?:seconds?|s)|
    minute(?: \((\d{1,4}) seconds\))?)
  `,
);
const seconds = words(
  '((?:\\d{1,4}|an?|one|two|three|four|five|ten|fifteen|twenty|thirty)[ -]?(?:seconds?|s|minutes?))',
);
const known = [
  does,
  scales,
  usage,
  target,
  range,
  least,
  most,
  percent,
  size,
  down,
  up,
  window,
  pace,
  seconds,
  amount,
  words(
    overLines`
      average|averages|maintained?|cope|varying|order|responsible|requested|percent|deployment|targets?|aims? for|horizontal|pods?|copies|follow|usage|consumption|
      slow(?:ly)?|recommendations?|account|reduction|period|range[ds]?|chosen|such|object|held|size|time|load|usage|automatically|carries|carry|name|fewer|below|above|stable|load|back|hpa|autoscaler
    `,
  ),
].map((pattern) => (pattern.global ? pattern : new RegExp(pattern.source, `g${pattern.flags}`)));

/** Its own name, whichever else is named beside it. */
const called =
  /(?:auto-?scaler|(?<!\w)hpa),?\s(?:named|called)\s["'`]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)(?![\w-])/iu;

/** How many pods there are, by what they use. */
export const autoscaler: ObjectTeller = {
  isBeside: true,
  about: (text) =>
    says(text, scales) &&
    says(text, usage) &&
    targetIn(text) !== undefined &&
    !/(?<!\w)(?:image|vertical|vpa|keda|queue|requests per)(?!\w)/iu.test(text),
  begins: (text) => {
    const of = targetIn(text) ?? '';
    const isSame = /same name|its (?:own )?name|(?:called|named) the same|shares? (?:its|the) name/iu.test(
      text,
    );
    const own = called.exec(text)?.[1];
    const name = own ?? (isSame ? of : nameIn(text, [of]));
    const space = spaceIn(text);
    return `A HorizontalPodAutoscaler${naming(name)}${placing(space)} for the Deployment ${of}. `;
  },
  tell: (said) => {
    const told = [bounds(said), use(said), behavior(said)].filter((one) => one !== '');
    if (told.length === 0)
      return says(said, scales) || says(said, target) ? withRest('', said, known) : undefined;
    return withRest(` ${told.join('. ')}`, said, known);
  },
};

function targetIn(text: string): string | undefined {
  const [found] = text.matchAll(target);
  return found?.[1] ?? found?.[2];
}

const first = (said: string, pattern: RegExp): string | undefined => [...said.matchAll(pattern)][0]?.[1];

function bounds(said: string): string {
  const both = [...said.matchAll(range)][0]?.filter((one) => one !== undefined);
  const [from, to] = [
    both?.[1] ?? first(said, least) ?? first(said, always),
    both?.[2] ?? first(said.replaceAll(pace, ''), most) ?? first(said, late),
  ];
  return [from && `minReplicas ${toCount(from)}`, to && `maxReplicas ${toCount(to)}`]
    .filter((one) => one !== undefined)
    .join(', ');
}

/** Of each sort of use how much is aimed for. */
function use(said: string): string {
  const parts = said.split(/,\s(?:and\s|or\s)?|\s(?:and|or)\s|;/u);
  return parts
    .filter((part) => !says(part, pace))
    .flatMap((part) => {
      const [quota, amountOf] = [percent.exec(part), size.exec(part)];
      if (/memory|ram/iu.test(part) && amountOf !== null)
        return [`An average memory value of ${(amountOf[1] ?? '').replace(' ', '')}`];
      if (quota === null || !/cpu|processor|memory|ram|load|utili/iu.test(part)) return [];
      return [
        `An average ${/memory|ram/iu.test(part) ? 'memory' : 'CPU'} utilization of ${quota[1] ?? '50'}%`,
      ];
    })
    .join(', ');
}

function behavior(said: string): string {
  const way = says(said, down) ? 'down' : says(said, up) ? 'up' : undefined;
  const told = [windowOf(said), paceOf(said)].filter((one) => one !== '');
  return way === undefined || told.length === 0 ? '' : `Scale ${way} with ${told.join(', ')}`;
}

function windowOf(said: string): string {
  const rest = said.replaceAll(pace, ' ');
  const wait = says(rest, window) ? first(rest, seconds)?.replace('-', ' ') : undefined;
  return wait === undefined ? '' : `a stabilization window of ${toSeconds(wait)} seconds`;
}

function paceOf(said: string): string {
  const [step] = said.matchAll(pace);
  if (step === undefined) return '';
  const [, share, pods = '', ...time] = step;
  const much = share === undefined ? `${toCount(pods)} pods` : `${share} percent of the pods`;
  return `at most ${much} per ${time.find((one) => typeof one === 'string') ?? '60'} seconds`;
}
