import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const name =
  '["\'`]?((?!(?:should|must|that|which|for|on|with|and|is|to|of|in|named|called|accepts?|takes?|listens?)(?![\\w-]))[a-z][a-z0-9-]{0,60})["\'`]?';
const isMesh = (words: string): boolean =>
  /istio|virtual ?service/iu.test(words) &&
  !/gateway ?class|http ?route|(?<!\w)class istio|listeners?(?!\w)/iu.test(words);
/** In a mesh a gateway is one of Istio, and what it is part of runs already. */
const gateways: readonly Rewriting[] = within(isMesh, [
  ...phrased(
    "(?:through|via|using|with|by|at|behind|over|by means of)(?: the| our)? istio(?:'s)? (?:default )?ingress ?-?gateway(?: service)?(?! (?:named|called|[a-z0-9]+-))",
    '',
  ),
  ...phrased(
    overLines`
      (?<!istio )(?:(?:the|an?) )?gateway (?:named |called )?${name} (?:(?:should|must|shall|will|that|which|is to|has to) )*
      (?:accepts?|takes?|receives?|serves?|handles?|listens?(?: for)?|opens?|lets? in|exposes?)(?: for)?(?: (?:plain|only|all))?
    `,
    'an Istio gateway named $1 with',
  ),
  ...phrased(
    `(?<!istio )istio gateway ${name} \\((?:(?:istio )?ingress ?gateway,? ?)?`,
    'Istio gateway named $1 (',
  ),
  ...phrased(
    `(?<!istio )(?:an?|the) gateway (?:named |called )${name}(?=[^.]{0,200}(?:port|https?|tcp))`,
    'an Istio gateway named $1',
  ),
]);

const isArgo = (words: string): boolean => /argo ?-?cd|argoproj/iu.test(words);
const url = '(https?://[\\w./~-]{3,200}\\w)';
const revision = '(HEAD|main|master|v?\\d[\\w.-]{0,30})';
const local = '(?:(?:the|this|our) )?(?:local|same|own|in-?) ?-?cluster';

/** What Argo CD takes and where it puts it, in one breath. */
const applications: readonly Rewriting[] = within(isArgo, [
  ...phrased(
    '(?:we )?(?:deploy(?:ments?)?|everything|all)(?: (?:is|are|happens?|gets?))?(?: (?:done|deployed|made|run|managed|handled))? (?:with|by|through|via|using) argo ?cd(?: here)?',
    'Argo CD',
  ),
  ...phrased(
    `(?:(?:takes?|uses?|using|source is|deploys?|from) )?(?:the )?(?:folder|directory|path) ${name} (?:of|in|from) (?:the )?(?:repo(?:sitory)? )?${url}(?: (?:at|on) (?:revision |branch )?${revision})?`,
    (...[, path = '', repo = '', at]) =>
      `path ${path}, repo ${repo}${typeof at === 'string' && at !== '' ? `, targetRevision ${at}` : ''}`,
  ),
  ...phrased(
    `(?:(?:whose|the|its) source is |takes? |deploys? )?(?:the )?${name} (?:folder|directory|path)(?: (?:at|on) (?:revision |branch )?${revision})? (?:of|in|from) (?:the )?(?:repo(?:sitory)? )?${url}`,
    (...[, path = '', at, repo = '']) =>
      `path ${path}, repo ${repo}${typeof at === 'string' && at !== '' ? `, targetRevision ${at}` : ''}`,
  ),
  ...phrased(`(?<=path ["'\`]?[\\w./-]{1,60}["'\`]?) ${revision}(?= |,|$)`, ', targetRevision $1,'),
  ...phrased(
    `(?:(?:and )?syncs? (?:it |that )?(?:in)?to |(?:whose|the|its) destination (?:is|being) |(?:and )?deploys? (?:it |that )?(?:in)?to |-> ?)(?:the )?(?:namespace ${name}|${name} namespace)(?: (?:of|in|on) ${local})?`,
    (...[, a, b]) => `destination server https://kubernetes.default.svc namespace ${a ?? b ?? ''}`,
  ),
  ...phrased(
    `(?:-> ?|to |destination )${local},? (?:ns|namespace) ${name}`,
    ', destination server https://kubernetes.default.svc namespace $1',
  ),
  ...phrased(
    '(?:and )?(?:heals?|corrects?|fix(?:es)?|reverts?|undo(?:es)?)(?: any| the| manual)* (?:drifts?|changes)',
    'self heal',
  ),
  ...phrased(
    'prunes? (?:what|whatever|everything|resources?|all)(?: (?:that|which))?(?: (?:was|were|is|are|has been))? (?:removed|deleted|gone)(?: (?:from|in) git)?',
    'prune',
  ),
  ...phrased(
    '(?:and )?(?:retry|retries) (?:a |any )?(?:failed |failing )?syncs? (?:at most|up to|no more than)? ?(\\d{1,2}) times|(?:and )?(?:a )?failed syncs? (?:is|are|should be|must be|will be|get) (?:retried|repeated|tried again) (?:at most|up to|no more than)? ?(\\d{1,2}) times',
    (...[, a, b]) => `retry limit ${a ?? b ?? ''}`,
  ),
  ...phrased(
    "(?:the |its )?namespace (?:is|gets?|should be|must be|will be) created (?:if|when|where|unless|as)(?: (?:it|needed|necessary|missing|does|doesn't|not|yet|exists?|is|already|there)){1,5}|creates? (?:the |its )?namespace (?:if|when|where) (?:needed|necessary|missing|it (?:is missing|does not exist|doesn't exist))",
    'syncOptions CreateNamespace=true',
  ),
]);

/** Ways into a mesh, and what is delivered to a cluster. */
export const gatedTold: readonly Rewriting[] = [...gateways, ...applications];
