import { han, matter, piece, type Told } from '../sentence.ts';

const key = String.raw`(?:(?:[a-z0-9-]{1,60}\.){1,6}[a-z]{2,20}/)?[a-z][\w.-]{0,60}`;
const value = String.raw`(?:"[\w./:-]{1,100}"|'[\w./:-]{1,100}'|\w(?:[\w.-]{0,60}\w)?)`;

/** What stands on objects or pods: `our policy wants owner=shop-team on all manifests as a label`. */
export const labels = matter(
  'label|annotat|标签|注解|注释',
  [
    String.raw`(?<pair>(?!(?:labels?|annotations?|pods?|tags?)\s?[:：])${key}\s?(?:[=：]|:\s?|=\s)\s?${value}(?![\w/:-]))`,
    String.raw`(?<key>(?:[a-z0-9-]{1,60}\.){1,6}[a-z]{2,20}/[a-z][\w.-]{0,60})`,
    String.raw`(?<value>(?<=(?<![\w-])(?:value|to|=|值(?:是|为)?|设?为|设成)[\s:]{0,2}["'\x60]?)${value}(?![\w/:-]))`,
    piece('label', 'label(?:s|l?ed|l?ing)?'),
    han('label', '标签'),
    piece('annotation', 'annotat(?:ions?|ed?|ing)'),
    han('annotation', '注解|注释'),
    piece(
      'objects',
      '(?:(?:all|every|each|any|our|the|of|kubernetes|k8s|generated) )*(?:resources?|objects?|manifests?)|everything(?: we (?:deploy|create|have|generate))?',
    ),
    han('objects', '(?:所有|每个|全部|每一个)?的?(?:资源|对象|清单)'),
    piece('pods', '(?:(?:all|every|each|any|our|the|of) )*pods?(?: templates?)?'),
    han('pods', '(?:所有|每个)?的?pods?'),
    piece(
      'give',
      'add(?:ed)?|puts?|attach(?:ed)?|carry|carries|wears?|gives?|given|apply|applied|set|mark(?:ed)?|belongs?|values?|policy|policies|standards?|convention|company|rules?|requires?|demands?|asks?|follow(?:ing)?|stick|use|called|named',
    ),
    han('give', '加上?|添加|打上?|带上?|贴上?|附上?|统一|值|键|名为|叫做?|一个|设置?|上面?|都'),
  ],
  stuck,
);

function stuck(told: Told): string | undefined {
  const what = only(told, ['label', 'annotation']);
  const where = only(told, ['objects', 'pods']);
  const pairs = pairsIn(told);
  if (what === undefined || where === undefined || pairs.length === 0) return undefined;
  if (pairs.some((pair) => /^[A-Z_]+=/u.test(pair))) return undefined;
  if (where === 'objects' && (what === 'annotation' || told.has('who'))) return undefined;
  const target = where === 'pods' ? 'the pods' : 'all resources';
  return pairs.map((pair) => `Add the ${what} ${pair} to ${target}`).join(', ');
}

function only(told: Told, names: readonly string[]): string | undefined {
  const [first, ...others] = names.filter((name) => told.has(name));
  return others.length === 0 ? first : undefined;
}

function pairsIn(told: Told): readonly string[] {
  const [pairs, name, said] = [told.all('pair'), told.one('key'), told.one('value')];
  if (!told.hasOneOf('key', 'value')) return pairs.map((pair) => plain(pair.replace(/\s?[=:：]\s?/u, '=')));
  return pairs.length > 0 || name === undefined || said === undefined ? [] : [plain(`${name}=${said}`)];
}

function plain(pair: string): string {
  return pair.replaceAll(/["']/gu, '');
}
