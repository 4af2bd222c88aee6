import { evened, piece, piecesOf, type Told } from './pieces.ts';

const number = '\\d{2,5}(?![\\w.])';
const to = '(?:映射|转发?|转|对应|指向|到|→|->|=>)(?:到|至|给)?';

/** The ports of a service, each with its name, where it leads and the port of nodes. */
export const ports = evened({
  about: /(?<![\w-])(?:https?|grpc|metrics|admin|tcp)(?![\w-])/iu,
  where: /(?<![\w-])(?:service|svc)(?![\w-])|服务/iu,
  pieces: piecesOf(
    `(?:节点端口|节点上(?:的端口)?|node ?port)(?:为|是|用|固定|:)*\\s?(?<node>${number})`.replaceAll(
      ' port',
      '\\s?port',
    ),
    `(?:目标端口|target ?port|容器端口)(?:为|是|:)?\\s?(?<target>${number})`,
    `${to}\\s?(?:容器|Pod|后端)?(?:的)?\\s?(?:目标端口|端口|target ?port)?\\s?(?<led>${number})`,
    piece('name', '(?:https?|grpc|metrics|admin)(?![\\w-])'),
    `(?:端口|port)?\\s?(?:为|是|走|用|:)*\\s?(?<port>${number})`,
    '并固定|固定|并|端口|名为|名字为|名称为|叫做?|走|用|为|是|的|和|port(?![\\w-])|:',
  ),
  write: (told) => {
    const [name, port] = [told.one('name'), told.one('port')];
    const target = told.one('target') ?? told.one('led');
    const isOne = isLedOnce(told);
    if (name === undefined || port === undefined || target === undefined || !isOne) return undefined;
    const node = told.one('node');
    if (told.has('node') && node === undefined) return undefined;
    return `名为${name}的端口${port},目标端口${target}${node === undefined ? '' : `,nodePort ${node}`}`;
  },
});

/** What leads somewhere before any port is told is of the one before. */
function isLedOnce(told: Told): boolean {
  const isOfOther = /^(?:target|led)$/u.test(told.all[0]?.name ?? '');
  return !isOfOther && told.every('target').length + told.every('led').length === 1;
}
