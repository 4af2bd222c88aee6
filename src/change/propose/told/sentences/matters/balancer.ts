import { network } from '../comers.ts';
import { matter, piece, type Told } from '../sentence.ts';

const prefix = 'service.beta.kubernetes.io';
/** What each cloud reads on a Service to keep its load balancer inside. */
const annotations: Readonly<Record<string, string>> = {
  aws: `${prefix}/aws-load-balancer-scheme: internal`,
  google: 'networking.gke.io/load-balancer-type: Internal',
  azure: `${prefix}/azure-load-balancer-internal: "true"`,
};

/** A load balancer of its own, one that is reached from inside alone, and by whom: `an internal load balancer on AWS is enough`. */
export const balancer = matter(
  'load-?\\s?balancer|(?<![\\w-])[ne]lb(?![\\w-])',
  [
    network,
    piece('aws', '(?:amazon(?: web services)?|aws|eks)(?: (?:cluster|nlb|elb))?|nlb|elb'),
    piece('google', '(?:google(?: cloud)?|gcp|gke)(?: cluster)?'),
    piece('azure', '(?:microsoft )?(?:azure|aks)(?: cluster)?'),
    piece(
      'internal',
      "(?:only |strictly )?internal(?:ly)?|private(?:ly)?|(?:not|isn['’]t|is not|never)(?: be)? (?:public(?:ly)?(?: reachable)?|internet[ -]facing|facing the internet|reachable from the internet)|(?:with )?no public (?:ip|address|ip address|endpoint)|without an? public (?:ip|address|ip address)",
    ),
    piece('balancer', '(?:network )?(?:type )?load ?-?balancer(?: service)?(?: type)?(?: of its own)?'),
    piece(
      'instead',
      '(?:instead of|rather than|not|no|without)(?: an?| any)? ingress(?:es)?(?: controllers?)?(?: here)?',
    ),
    piece(
      'vpc',
      '(?:to|from|inside|within|in) (?:the |our )?(?:vpc|vnet|virtual network|subnet|private network)',
    ),
    piece('only', 'only|nobody but|no one but|exclusively|restricted|limited|restrict|limit'),
    piece(
      'from',
      '(?:let|lets|allow|allows|accept|accepts|admit|admits|open)(?: in| through)?|(?:reachable|accessible|open|reached) (?:from|for|to)|from|in|traffic|connections|requests|clients|addresses|source ranges?|range|ranges|network|networks',
    ),
    String.raw`(?<port>(?<=(?<![\w-])port:?\s)\d{2,5}(?![\w.:/]))`,
    piece('port_', 'port'),
    piece('enough', 'enough|sufficient|suffices|plenty|will do|fine'),
    piece(
      'use',
      'use|using|via|through|behind|front|expose[ds]?|run|running|runs|put|give|goes?|set up|hosted|reach(?:ed|able)?|make|service|type|here',
    ),
  ],
  (told: Told) => {
    if (told.all('balancer').length > 1 || told.has('place')) return undefined;
    const port = told.one('port');
    const served = port === undefined ? '' : `, service port ${port}`;
    const from = told.all('network');
    if (told.has('port') !== told.has('port_') || told.all('port').length > 1) return undefined;
    if (from.length > 0) return rangesOf(told, from);
    const annotation = inCloud(told);
    if (annotation !== undefined)
      return `Service of type LoadBalancer${served}, Service annotation ${annotation}`;
    return isPlain(told) ? `Service of type LoadBalancer${served}` : undefined;
  },
);

/** Who alone may come: of one that is reached from inside as well nobody knows which is meant. */
function rangesOf(told: Told, from: readonly string[]): string | undefined {
  const isMore = told.hasOneOf('internal', 'aws', 'google', 'azure', 'port', 'instead');
  return told.has('only') && told.has('balancer') && !isMore
    ? `Service of type LoadBalancer, loadBalancerSourceRanges ${from.map(withMask).join(', ')}`
    : undefined;
}

function withMask(one: string): string {
  return one.includes('/') ? one : `${one}/32`;
}

function inCloud(told: Told): string | undefined {
  const clouds = Object.keys(annotations).filter((cloud) => told.has(cloud));
  return clouds.length === 1 && told.has('internal') ? annotations[clouds[0] ?? ''] : undefined;
}

/** One that takes the place of an Ingress, as anybody reaches it. */
function isPlain(told: Told): boolean {
  return (
    told.has('balancer') &&
    told.has('instead') &&
    !told.hasOneOf('internal', 'vpc', 'aws', 'google', 'azure', 'only')
  );
}
