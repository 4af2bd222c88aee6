import { evened, piece, piecesOf } from './pieces.ts';
import { name } from './values.ts';

const verbs = 'get|list|watch|create|update|patch|delete|deletecollection';
const things: Readonly<Record<string, string>> = {
  pod: 'pods',
  deployment: 'deployments',
  service: 'services',
  configmap: 'configmaps',
  secret: 'secrets',
  job: 'jobs',
  cronjob: 'cronjobs',
  node: 'nodes',
  日志: 'pods/log',
};

/** Who may do what with which objects, by whom it is told first: the person, the role or the objects. */
export const rights = evened({
  isList: true,
  about: new RegExp(`(?<![\\w-])(?:${verbs})(?![\\w-])|只读|能看|查看`, 'iu'),
  where: /角色|(?<![a-z])role/iu,
  pieces: piecesOf(
    `(?:角色)?(?:绑定|role\\s?binding)(?:名字?|名称)?(?:就)?(?:叫做?|名为|是|为|用)?\\s?(?<binding>${name})`,
    `用\\s?(?<bound>${name})\\s?(?:这个)?(?:role\\s?binding|绑定)?(?:把它)?(?:来)?(?:绑定|绑)?(?=\\s?给)`,
    `(?:一?个)?(?:叫做?|名为|名叫)\\s?(?<called>${name})\\s?的(?:角色|role(?![\\w-]))`,
    `(?:集群)?(?:角色|role(?!\\s?binding))(?:名字?|名称)?(?:就)?(?:叫做?|名为|是|为|用)?\\s?(?<role>${name})`,
    `(?:在)?\\s?(?<space>${name})\\s?(?:这个)?(?:命名空间|namespace|ns)(?:里面?|中|下)?的?`,
    `(?:命名空间|namespace|ns)\\s?(?<within>${name})(?:里面?|中|下)?的?`,
    `(?<=(?:在)\\s?)(?<inside>${name})\\s?(?:里面?|中|下)`,
    piece('verb', `(?:${verbs})(?![\\w-])`),
    piece('thing', '(?:pod|deployment|service|configmap|secret|cronjob|job|node)s?(?![\\w-])'),
    piece('sees', '能看|查看|读取|看'),
    `(?:用户|user)\\s?(?<user>${name})(?:这个用户)?`,
    `给?\\s?(?<whom>${name})\\s?(?:这个)?用户`,
    `(?:让|给)\\s?(?<person>${name})(?:这个用户)?(?=\\s?(?:能|可以|只|有|访问|读|看))`,
    '帮我|请|麻烦|允许|创建|再|然后|建|要|一个|绑定|绑|可|只需要?|需要|只能|能|可以|对|的|权限|操作|访问|有|里|这个用户|/|和|资源',
  ),
  write: (told) => {
    const role = told.first('role', 'called');
    const binding = told.first('binding', 'bound');
    const user = told.first('user', 'person', 'whom');
    const space = told.first('space', 'within', 'inside');
    const allowed = told.every('verb').map((one) => one.toLowerCase());
    const objects = new Set(told.every('thing').map((one) => objectsOf(one)));
    if (role === undefined || binding === undefined || user === undefined) return undefined;
    if (allowed.length === 0 || objects.size === 0) return undefined;
    const at = space === undefined ? '' : `,命名空间 ${space}`;
    return `创建Role ${role}${at},对${[...objects].join('、')}执行${allowed.join('、')}操作;RoleBinding ${binding}${at},把角色${role}绑定给用户${user}`;
  },
});

function objectsOf(said: string): string {
  return things[said.toLowerCase().replace(/s$/u, '')] ?? said.toLowerCase();
}
