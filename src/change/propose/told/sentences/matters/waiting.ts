import { han, matter, piece, type Told } from '../sentence.ts';

const label = '[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?';

/** What has to answer before it starts, by its address: `wait for postgres at pg.internal:5432 before it starts`. */
export const waiting = matter(
  'wait|until|start|boot|等',
  [
    String.raw`(?<address>(?:${label}\.){0,6}${label}:\d{2,5}(?![\w:]))`,
    piece(
      'once',
      '(?:may |can |should |must )?only (?:start|boot|come up|run) (?:once|after|when|as soon as)|(?:start|boot|run) (?:it |the app |this )?only (?:once|after|when|as soon as)',
    ),
    piece('wait', 'waits?|waiting|wait until|until|hold(?:s)?(?: back)?'),
    piece(
      'kind',
      '(?:the |our )?(?:postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|valkey|rabbitmq|kafka|database|db|broker|cache|api|backend|queue)',
    ),
    piece(
      'answer',
      '(?:(?:is|be|can|has|to) )*(?:up|ready|reachable|answers?|answering|responds?|responding|accepts? connections|accepting connections|there|available|reached)(?: (?:at|on|under))?',
    ),
    piece(
      'start',
      '(?:before|until) (?:(?:it|the|our|any|its|apps?|application|pods?|containers?|services?|we|you|ever|is|are|can|may|gets?) )*(?:starts?|starting|started|boots?|comes up|runs?)|start(?:s|ing)?|init ?containers?',
    ),
    piece('before', 'before|unless'),
    piece(
      'down',
      "(?:is|are) (?:down|unreachable|not (?:up|ready|reachable|there|available)(?: yet)?)|(?:is|are)n['’]t (?:up|ready|reachable|there|available)(?: yet)?|(?:does not|doesn['’]t|cannot|can['’]t)(?: be)? (?:answer|respond|reached)",
    ),
    piece('as_long', 'as long as|while'),
    piece(
      'not',
      "(?:do not|don['’]t|must not|mustn['’]t|should not|shouldn['’]t|may not) (?:be )?(?:start(?:ed)?|boot(?:ed)?|come up|run)",
    ),
    han('wait', '等(?:待|到)?'),
    han('kind', '数据库|缓存|队列'),
    han('answer', '就绪|可用|能连上?|连通|起来|准备好|通了?'),
    han('start', '启动(?:之)?前|再启动|才(?:能)?启动|之后|启动|初始化容器'),
  ],
  (told: Told) => {
    const [address, ...others] = told.all('address');
    if (address === undefined || others.length > 0 || !isWait(told) || told.hasOneOf('place', 'who'))
      return undefined;
    return told.hasOneOf('start', 'not', 'answer') ? `init container waits for ${address}` : undefined;
  },
);

/** Whether what answers has to be there first, and not the other way round. */
function isWait(told: Told): boolean {
  const answers = told.has('answer');
  if (told.hasOneOf('down', 'as_long'))
    return !answers && ['down', 'as_long', 'not'].every((one) => told.has(one));
  if (told.has('before')) return told.has('not') && answers;
  const isAhead = told.all('start').some((said) => /^before/iu.test(said));
  return told.has('wait') || (answers && (isAhead || told.hasOneOf('not', 'once')));
}
