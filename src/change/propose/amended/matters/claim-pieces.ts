const own = String.raw`(?:["'\x60](?<name>[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?)["'\x60]|(?!(?:which|that|with|for|on|in|of|to|and|the|is|it|by|as|from|at|same|should|must|called|named|using|template)(?![\w-]))(?<name>[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?))(?![\w./:-])`;
const noun = String.raw`(?:(?:persistent\s?volume\s?claim|pvc|claim)(?!\w)|(?:持久卷声明|存储卷声明))`;
const names = [
  new RegExp(
    String.raw`(?:(?:an?|the|new|one)\s){0,2}(?<!\w)${noun}(?:\s[^,;.()\n]{0,40}?)?(?:,?\s(?:is\s|to\sbe\s)?(?:called|named|by\sthe\sname(?:\sof)?)|\s?名为|\s?叫做?)\s?${own}`,
    'iu',
  ),
  new RegExp(String.raw`(?:(?:an?|the|new|one)\s){0,2}(?<!\w)${noun}\s?${own}`, 'iu'),
  new RegExp(String.raw`(?:名为|叫做?)\s?${own}\s?的\s?(?:新的?)?\s?${noun}`, 'iu'),
  new RegExp(String.raw`(?<!\w)(?:called|named)\s${own}`, 'iu'),
];
const sizes = [
  /(?:(?:of|with|asks?\sfor|requests?|requesting|size|capacity|容量|大小|申请|请求)\s?)*(?<![\w.-])(?<size>\d{1,6}\s?[KMGT]i?)(?:B)?(?![\w-])/u,
];
const modes = [
  /(?:(?:access\s?modes?|accessModes|访问模式)\s?(?:is|of|:|=|为|是)?\s?\[?)?["']?(?<![\w-])(?<mode>ReadWriteOncePod|ReadWriteOnce|ReadWriteMany|ReadOnlyMany|RWOP|RWO|RWX|ROX)(?![\w-])["']?\]?/u,
];
const classes = [
  new RegExp(
    String.raw`(?:(?:from|of|in|with|the|using|by)\s)*(?:storage\s?class(?:\s?name)?|(?<!\w)class|存储类型?|StorageClass)\s?(?:is|of|:|=|为|是|called|named|用)?\s?${own.replaceAll('<name>', '<class>')}`,
    'iu',
  ),
  /(?<!\w)["'`]?(?<class>[a-z][a-z0-9]*(?:-[a-z0-9]+){1,5})["'`]?\s(?:storage\s)?class(?!\w)/iu,
];
/** `(RWX 15Gi nfs-client)`: what stands beside a size and a mode. */
const bareClass = [
  /(?<=[(（][^()（）]{0,60})(?<![\w./-])(?<class>[a-z][a-z0-9]*(?:-[a-z0-9]+){0,4})(?=\s?[,，)）])/u,
];
const paths = [
  /(?:(?:mounted|mount(?:s|ing)?|at|under|on|in|to|as|it|path|directory|into|appears|挂载到?|目录|路径|到|在)\s?:?\s?)*(?<![\w.:/-])["'`]?(?<path>\/[\w./-]*\w)["'`]?(?![\w/])/iu,
];
export const volumes = [
  new RegExp(
    String.raw`(?:(?:as|the|an?|via|by|through)\s)*(?<!\w)(?:volume|vol)(?!\w)(?:\sname|\scalled|\snamed)?\s?${own.replaceAll('<name>', '<volume>')}`,
    'iu',
  ),
  new RegExp(
    String.raw`卷(?:名称?)?\s?(?:名为|叫做?|为|是)?\s?${own.replaceAll('<name>', '<volume>')}`,
    'iu',
  ),
];
export const readOnly = [/(?<ro>(?<!\w)(?:read[- ]?only(?::?\strue)?|without\swrite\saccess)(?!\w)|只读)/iu];
/** What is told of a claim and of where it is seen. */
export const pieces = [
  ['name', names],
  ['size', sizes],
  ['mode', modes],
  ['class', [...classes, ...bareClass]],
  ['path', paths],
] as const;
export const isOfClaim = new RegExp(noun, 'iu');
