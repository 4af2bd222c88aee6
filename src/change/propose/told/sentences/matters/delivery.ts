import { han, matter, piece, type Told } from '../sentence.ts';
import { lasting, secondsIn } from '../values.ts';

const no = String.raw`(?!(?:is|in|of|for|and|to|that|which|called|named|with|from|by|our|the|it|itself|an?|on|if|as|where|must|should|has|isn|name)(?![\w-]))`;
const name = String.raw`${no}[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?(?![\w-])`;
const branch = String.raw`${no}[a-z0-9][\w./-]{0,60}(?<![./])(?![\w-])`;
const called = String.raw`(?:\s(?:is\s)?(?:called|named)|\sis)?[\s:=]{1,2}["'\x60]?`;

/** What brings the manifests into the cluster, and how: `Flux watches this repository`, `Argo CD, project books, manual sync`. */
export const delivery = matter(
  'flux|argo',
  [
    // Where the tool itself is, is not where it brings them.
    piece(
      'own',
      '(?:flux(?: ?cd)?|argo(?: ?cd)?)(?: itself)? (?:runs|lives|is installed|sits|is running) in',
    ),
    String.raw`(?<space>(?<=(?<![\w-])namespace${called})${name}|(?<=(?<![\w-])(?:the|into|to)\s)${name}(?=\snamespace(?![\w-])))`,
    piece('flux', 'flux(?: ?cd| ?v2)?'),
    piece('argo', 'argo(?: ?cd)?'),
    String.raw`(?<project>(?<=(?<![\w-])project${called})${name})`,
    String.raw`(?<branch>(?<=(?<![\w-])branch${called})${branch})`,
    lasting,
    piece('project_', '(?:app ?)?project'),
    piece('branch_', '(?:git )?branch'),
    piece('space_', '(?:destination |target )?namespace'),
    piece(
      'automatic',
      '(?:auto(?:matic(?:ally)?|mated)? ?sync(?:s|ed|ing)?(?: (?:on|enabled|policy))?|sync(?:s|ed|ing)?(?: (?:it|this|everything))? (?:automatically|by itself|on its own)|automated|automatic|automatically|by itself|on its own)',
    ),
    piece(
      'manual',
      'manual(?:ly)?(?: ?sync(?:s|ed|ing)?)?|sync(?:s|ed|ing)?(?: (?:it|this|is))? (?:manually|by hand|manual)|by hand',
    ),
    piece(
      'anyway',
      '(?:auto ?)?prun(?:e|es|ing)|self ?heal(?:s|ing)?|clean(?:s|ed)? up|(?:prune|remove|delete)s? what(?:ever)? (?:is )?(?:gone|removed|deleted)',
    ),
    piece(
      'create',
      'creat(?:e|es|ed)(?: the(?= namespace))?|if (?:it|that) (?:isn.t|is not|doesn.t|does not) (?:there|exist)(?: yet)?|if (?:missing|needed|necessary)',
    ),
    piece('every', 'every|(?:sync |reconcile |reconciliation )?interval|each'),
    han('delivers', '监听|监控|同步|拉取|部署|发布|仓库|用|交付|管理'),
    piece(
      'delivers',
      'watch(?:es|ing)?|syncs?|syncing|reconciles?|reconciled|reconciliation|picks? up|delivers?|delivered|delivery|deploys?|deployed|deployments?|rolls?|rolled|rolls? out|out|applies|pulls?|manages?|handles?|runs?|running|installed|set up|in use|use|uses|using|write|manifests?|changes?|repo(?:sitory)?|git|gitops|folder|main|applications?|done|cd|prefer',
    ),
  ],
  delivered,
);

function delivered(told: Told): string | undefined {
  const isTold = told.hasOneOf('delivers', 'automatic', 'manual', 'project', 'branch', 'space', 'anyway');
  if (!isTold || told.has('flux') === told.has('argo') || !isPlain(told)) return undefined;
  const all = [
    `Delivered by ${told.has('flux') ? 'Flux' : 'Argo CD'}`,
    ...(told.has('manual') ? ['manual sync'] : []),
    ...(told.has('automatic') ? ['automatic sync'] : []),
    ...told.all('project').map((one) => `project ${one.toLowerCase()}`),
    ...told.all('lasting').map((one) => `interval ${spanOf(secondsIn(one))}`),
    ...told.all('branch').map((one) => `from the branch ${one}`),
  ].join(', ');
  const [space] = told.all('space');
  return space === undefined ? all : `${all}. Deploy into namespace ${space.toLowerCase()}`;
}

/** Each but once, by its own name, and a time only as that of Flux. */
function isPlain(told: Told): boolean {
  const isOnce = ['project', 'branch', 'space', 'lasting'].every((one) => told.all(one).length <= 1);
  const isNamed = ['project', 'branch', 'space'].every((one) => told.has(one) || !told.has(`${one}_`));
  const isPaced = !told.has('lasting') || (told.has('flux') && told.has('every'));
  const isBoth = told.has('manual') && told.has('automatic');
  return isOnce && isNamed && isPaced && !isBoth && !told.hasOneOf('own', 'who', 'place');
}

function spanOf(seconds: number): string {
  return seconds % 60 === 0 ? `${String(seconds / 60)}m` : `${String(seconds)}s`;
}
