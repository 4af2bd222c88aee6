import { literally } from '../../../../kernel/literally.ts';
import { overLines } from '../../../../kernel/over-lines.ts';

const marks = '["\'\x60]?';
const name = `${marks}([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,4})${marks}`;
const image = String.raw`["'\x60]?[a-z0-9][\w./-]{0,80}:v?\d[\w.-]{0,40}`;
/** `maker (alpine:3.19)`, `The second one, taker, uses busybox:1.36` */
const withImage = new RegExp(
  overLines`
    (?<!(?:pod|deployment|stateful\s?set|daemon\s?set|job)\s(?:(?:named|called)\s)?["'\x60]?)(?<![\w./-])${name}
    (?::\s|\sfrom\s|,?\s\((?:(?:with\s|from\s|built\sfrom\s)?(?:the\s)?(?:image\s)?)|,?\s(?:(?:that|which)\s)?(?:uses|runs|is\sbuilt\sfrom|is\sbased\son|built\sfrom|based\son|using|running)\s(?:the\s)?(?:image\s)?)(?=${image})
  `,
  'giu',
);
const source = String.raw`(?:(?:the|an?|one)\s)?((?:(?:shared|common|same|temporary|scratch)\s)?(?:emptyDir|empty\sdir|PersistentVolumeClaim|PVC|claim|ConfigMap|Secret|hostPath|volume)(?![\w-])(?:(?!\s(?:is|are|gets|being|mounted)\s)[^.;,\n]){0,80}?)`;
const path = String.raw`(?:at|under|in|to|on)\s(?:the\s(?:path|directory)\s)?["'\x60]?(\/[\w./-]{0,80}[\w-])["'\x60]?`;
const all = String.raw`(?:both|each|either|all|the\stwo|every)(?:\s(?:of\s(?:them|these|the\stwo)|(?:the\s)?containers?|one|of\sthe\scontainers))?`;
/** What several containers mount alike. */
const shared: readonly RegExp[] = [
  overLines`(?<=[.;:]\s|\n|,\s)(?:and\s)?(?:${all}|they|which)(?:\s(?:all|both|each))?\s(?:mounts?|shares?|uses?)\s${source}\s${path}(?:\s(?:in|of)\s${all})?(?:\sthrough\s(?:an?|the)\s(?<through>volume\s[^.;,\n]{3,60}))?`,
  overLines`(?<=^|[.;:]\s|\n|,\s(?:and\s)?)${source}\s(?:(?:is|gets|has\sto\sbe|must\sbe|shall\sbe)\s)?mounted\s${path}\s(?:in|by|into|for|of)\s${all}(?:\sthrough\s(?:an?|the)\s(?<through>volume\s[^.;,\n]{3,60}))?`,
].map((pattern) => new RegExp(pattern, 'iu'));
const must = String.raw`(?:(?:must|should|may|shall|can|has\sto|is\sto|only|just|however|though)\s){0,3}`;
const joint = String.raw`(?:[.;,]\s(?:and\s|but\s|while\s|of\swhich\s|where\s)?|\s(?:and|but|while)\s)`;
const ro = String.raw`(?:in\s)?(?:read-?\s?only|readOnly:?\s(?:true|set)|for\sreading(?:\sonly)?|only\sfor\sreading|without\sthe\sright\sto\swrite)`;
const it = String.raw`(?:it|this|the\svolume|that\svolume|the\ssame\svolume)`;

/** All the ways in which one of them is told to read alone. */
function onlyReading(own: string, others: string): RegExp {
  const who = `(?:the\\s)?(?:container\\s)?${marks}(?:${own})${marks}(?:\\scontainer)?`;
  const whose = `(?:the\\s)?(?:container\\s)?${marks}(?:${others})${marks}(?:\\scontainer)?`;
  const writes = `(?:${joint}(?:${it}\\s)?(?:is\\s|must\\sbe\\s|being\\s)?writ(?:e?able|able)\\s(?:for|in|by)\\s${whose}|${joint}(?:only\\s)?${whose}\\s(?:alone\\s)?(?:may|can|is\\sallowed\\sto)\\s(?:also\\s)?write(?:\\s(?:to\\s)?(?:it|there))?)?`;
  return new RegExp(
    overLines`
      ${writes}${joint}(?:
        ${who}\s${must}(?:mounts?|gets?|has|have|sees?|uses?|takes?|reads?|with)\s(?:${it}\s)?${ro}|
        ${who}\s${ro}|
        (?:${it}\s)?${must}(?:be\s|is\s)?${ro}\s(?:in|for|by|to|at)\s${who}
      )(?=[.;,]|$|\n|\s(?:and|because|so)\s)
    `,
    'iu',
  );
}

const once = new RegExp(
  `(?<=\\smounts?\\s${source}\\s${path}[^;\\n]{0,200}?)\\smounts?\\s(?:the\\ssame\\s(?:volume|one|emptyDir|claim)|it)(?:\\s(?:at\\sthe\\ssame\\s(?:path|place|directory)|there(?:\\stoo)?|as\\swell|too))?,?\\s(?:but\\s|although\\s|only\\s)?read-?\\s?only`,
  'giu',
);
const inOnePod =
  /(?<=^|[.;:]\s)two\scontainers\s(?:in|of)\s(?:one|a|the\ssame)\spod\s(?:named|called)\s(["'`]?[a-z][a-z0-9-]{0,60}["'`]?),\s([^;\n]{10,200}?\)),\s(?=share|mount|use)/iu;

/** `Both mount the emptyDir x at /x; the taker read-only`: told of each container, with how it may use it. */
export function readOnlyInOne(told: string): string {
  const words = told
    .replace(inOnePod, 'A Pod $1 with the containers $2. Both ')
    .replaceAll(once, (...[, what = '', at = '']) => ` mounts the ${what} at ${at} read-only`);
  if (!/read-?\s?only|for\sreading|readOnly/iu.test(words) || !/mount|share/iu.test(words)) return words;
  const names = [...new Set([...words.matchAll(withImage)].map(([, own = '']) => own))];
  const found = shared.map((pattern) => pattern.exec(words)).find((one) => one !== null);
  if (found === null || found === undefined || names.length < 2) return words;
  const rest = `${words.slice(0, found.index)}\uE000${words.slice(found.index + found[0].length)}`;
  const reading = names.filter((own) => onlyReading(literally(own), othersOf(names, own)).test(rest));
  const [own] = reading;
  if (own === undefined || reading.length > 1) return words;
  const without = rest.replace(onlyReading(literally(own), othersOf(names, own)), '');
  return without.replace(
    /(?:[;:,]\s(?:and\s)?)?\uE000/u,
    (before) => `${/^[;:,]/u.test(before) ? '. ' : ''}${eachOf(names, own, found)}`,
  );
}

function othersOf(names: readonly string[], own: string): string {
  return names
    .filter((one) => one !== own)
    .map((one) => literally(one))
    .join('|');
}

function eachOf(names: readonly string[], reading: string, found: RegExpExecArray): string {
  const [, said = '', at = ''] = found;
  const through = found.groups?.['through'];
  const what = `${said.replace(/(?<=emptyDir)(?:\svolume)?(?:\s(?:named|called))?(?=\s[a-z])/iu, ' volume')}${through === undefined ? '' : ` through a ${through}`}`;
  return names
    .map((one) => `Container ${one} mounts the ${what} at ${at}${one === reading ? ' read-only' : ''}`)
    .join('. ');
}
