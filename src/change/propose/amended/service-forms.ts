import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';

const sentence = /[^.;。；\n]*(?:\.(?=\S)[^.;。；\n]*)*(?:[.;。；]\s?|\n|$)/gu;
const host = /(?<![\w@/.-])((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,20})(?![\w/]|\.[a-z])/giu;
const dropped =
  /(?<!\w)(?:selectors?|ports?)(?!\w)[^.;\n]{0,40}(?:no longer|not needed|unnecessary|can go|dropped|removed|gone)|(?:without|drop|remove)\s[^.;\n]{0,12}(?:selectors?|ports?)|(?:selector|选择器|端口)[^。；\n]{0,16}(?:不再|不需要|去掉|删除|不用)/iu;

/** `turn it into an ExternalName service for db.example.net`: an alias selects nothing, and opens no port. */
export function externalNamed(given: Given): Given {
  const [only, ...others] = given.documents.filter(({ kind }) => kind === 'Service');
  if (only === undefined || others.length > 0 || !/external\s?-?name/iu.test(given.words)) return given;
  const [named, ...more] = new Set((given.words.match(host) ?? []).filter((one) => !isOfKubernetes(one)));
  if (named === undefined || more.length > 0) return given;
  const { selector: _who, ports: _doors, clusterIP: _own, ...spec } = mapOf(only['spec']);
  const made: JsonMap = { ...only, spec: { ...spec, type: 'ExternalName', externalName: named } };
  const said = (given.words.match(sentence) ?? []).filter(
    (one) => one !== '' && (/external\s?-?name/iu.test(one) || one.includes(named) || dropped.test(one)),
  );
  return {
    ...given,
    words: said.reduce((left, one) => left.replace(one, ' '), given.words),
    documents: given.documents.map((one) => (one === only ? made : one)),
    told: [...given.told, { said: said.join('').trim(), value: `externalName: ${named}` }],
  };
}

function isOfKubernetes(name: string): boolean {
  return /\.k8s\.io$|\.svc\.|kubernetes\.io$/iu.test(name);
}

const ranges = String.raw`((?:\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}(?:,?\s(?:and|or)\s|,\s?|\s?[和与、及]\s?|以及)?){1,12})`;
const allowed = [
  new RegExp(
    overLines`
      (?:,?\s?(?:and\s)?(?:accepts?|allows?|admits?|permits?|lets?\sin|restricts?\s(?:it|access)\sto)\s(?:clients|traffic|access|connections|requests)?\s?)?(?:only|just|merely|solely|exclusively)\s(?:(?:from|to|the|for|clients?|networks?|ranges?|addresses)\s){0,4}${ranges}(?:\s?(?:are|is|may|can|should|be)\s(?:allowed|permitted|accepted|let\sin|connect|able\sto\sconnect|reach\sit)[^.;\n]{0,20})?
    `,
    'iu',
  ),
  new RegExp(
    String.raw`[^。；，\n]{0,40}?(?:只|仅)(?:允许|接受|放行|有|限)?\s?(?:来自)?\s?${ranges}\s?[^。；，\n]{0,16}`,
    'iu',
  ),
];

/** `only 203.0.113.0/24 may connect`, with a load balancer quoted and nothing else. */
export function rangesAllowed(given: Given): Given {
  const [only, ...others] = given.documents;
  if (only === undefined || others.length > 0 || !isBalancer(only)) return given;
  const [said, list = ''] = rangesIn(given.words);
  const loadBalancerSourceRanges = list.match(/\d+(?:\.\d+){3}\/\d+/gu);
  if (said === undefined || loadBalancerSourceRanges === null) return given;
  const value = `loadBalancerSourceRanges: ${loadBalancerSourceRanges.join(', ')}`;
  return {
    ...given,
    words: given.words.replace(said, ' '),
    documents: [{ ...only, spec: { ...mapOf(only['spec']), loadBalancerSourceRanges } }],
    told: [...given.told, { said: said.trim(), value }],
  };
}

function isBalancer({ kind, spec }: JsonMap): boolean {
  return kind === 'Service' && mapOf(spec)['type'] === 'LoadBalancer';
}

function rangesIn(words: string): readonly string[] {
  if (/network\s?-?polic|网络策略/iu.test(words)) return [];
  return allowed.flatMap((one) => one.exec(words) ?? []);
}
